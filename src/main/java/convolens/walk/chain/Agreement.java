package convolens.walk.chain;

import java.util.function.IntConsumer;

/**
 * Cells belong together where they agree in every index that both arrays have: reshape, transpose, the rows and columns of a
 * product, sums along axes.
 */
record Agreement(ChainArray from, ChainArray to) implements Link {
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
        from.axes().each(to.axes().locate(resultCell), visitor);
    }

    @Override
    public void results(int sourceCell, IntConsumer visitor) {
        to.axes().each(from.axes().locate(sourceCell), visitor);
    }
}
