package convolens.walk.chain;

import java.util.function.IntConsumer;

/**
 * The gradient of a row's maximum and the one cell of the row to which it goes.
 *
 * @param argmax the column that won each row
 */
record Routing(ChainArray from, ChainArray to, int[] argmax) implements Link {
    @Override
    public ArrayName source() {
        return from.name();
    }

    @Override
    public ArrayName result() {
        return to.name();
    }

    @Override
    public void sources(int resultCell, IntConsumer visitor) {
        int row = resultCell / to.width();
        if (argmax[row] == resultCell % to.width()) {
            visitor.accept(row);
        }
    }

    @Override
    public void results(int sourceCell, IntConsumer visitor) {
        visitor.accept(sourceCell * to.width() + argmax[sourceCell]);
    }
}
