package convolens.model.transposed;

import convolens.engine.tensor.Tensor;
import convolens.model.setup.NumberBlock;
import convolens.model.setup.Refusal;
import convolens.model.setup.Refusal.Reason;
import convolens.model.setup.RefusedException;
import convolens.walk.TransposedWalk;

/**
 * What is set in the scene. Immutable, and always valid: something of the output is left.
 *
 * @param x (H,W), not to be modified
 * @param w (FH,FW), not to be modified
 * @param stride S
 * @param padding P: what is cut off on each side
 */
public record TransposedState(Tensor x, Tensor w, int stride, int padding) {
    private static final float[][] INPUT = {
        {1, 2, 3, 0, 1}, {0, 1, 2, 3, 0}, {3, 0, 1, 2, 1}, {2, 3, 0, 1, 2}, {1, 0, 2, 1, 3}
    };
    private static final float[][] FILTER = {
        {2, 0, 1, 1, 0}, {0, 1, 2, 0, 1}, {1, 0, 2, 1, 1}, {1, 2, 0, 1, 0}, {0, 1, 1, 2, 1}
    };

    /** The book's numbers: 3×3 cells under its 3×3 filter, two apart. */
    public static TransposedState ofBook() {
        return new TransposedState(made(INPUT, 3, 3), made(FILTER, 3, 3), 2, 0);
    }

    private static Tensor made(float[][] from, int rows, int columns) {
        Tensor made = Tensor.zeros(rows, columns);
        for (int i = 0; i < made.size(); i++) {
            made.data()[i] = from[i / columns][i % columns];
        }
        return made;
    }

    /** One of its numbers. */
    public int get(TransposedQuantity quantity) {
        return switch (quantity) {
            case HEIGHT -> x.dim(0);
            case WIDTH -> x.dim(1);
            case FILTER_HEIGHT -> w.dim(0);
            case FILTER_WIDTH -> w.dim(1);
            case STRIDE -> stride;
            case PADDING -> padding;
        };
    }

    /** The least that a number can be while all others stay. */
    public int min(TransposedQuantity quantity) {
        return switch (quantity) {
            case HEIGHT -> least(TransposedQuantity.HEIGHT, w.dim(0), 1);
            case WIDTH -> least(TransposedQuantity.WIDTH, w.dim(1), 1);
            case FILTER_HEIGHT -> Math.max(1, 1 + 2 * padding - stride * (x.dim(0) - 1));
            case FILTER_WIDTH -> Math.max(1, 1 + 2 * padding - stride * (x.dim(1) - 1));
            case STRIDE -> leastStride();
            case PADDING -> 0;
        };
    }

    private int least(TransposedQuantity quantity, int filter, int from) {
        int extent = from;
        while (TransposedWalk.output(extent, filter, stride, padding) < 1) {
            extent++;
        }
        return Math.min(extent, get(quantity));
    }

    private int leastStride() {
        int least = 1;
        while (least < stride && !fits(least, padding)) {
            least++;
        }
        return least;
    }

    private boolean fits(int newStride, int newPadding) {
        return TransposedWalk.output(x.dim(0), w.dim(0), newStride, newPadding) >= 1
                && TransposedWalk.output(x.dim(1), w.dim(1), newStride, newPadding) >= 1;
    }

    /** The most that a number can be while all others stay. */
    public int max(TransposedQuantity quantity) {
        if (quantity != TransposedQuantity.PADDING) {
            return quantity.most();
        }
        int most = 0;
        while (most < quantity.most() && fits(stride, most + 1)) {
            most++;
        }
        return most;
    }

    /** The state with another number, within its bounds; cells that are new hold the book's numbers. */
    TransposedState with(TransposedQuantity quantity, int value) {
        return switch (quantity) {
            case HEIGHT -> new TransposedState(sized(x, INPUT, value, x.dim(1)), w, stride, padding);
            case WIDTH -> new TransposedState(sized(x, INPUT, x.dim(0), value), w, stride, padding);
            case FILTER_HEIGHT -> new TransposedState(x, sized(w, FILTER, value, w.dim(1)), stride, padding);
            case FILTER_WIDTH -> new TransposedState(x, sized(w, FILTER, w.dim(0), value), stride, padding);
            case STRIDE -> new TransposedState(x, w, value, padding);
            case PADDING -> new TransposedState(x, w, stride, value);
        };
    }

    private static Tensor sized(Tensor before, float[][] from, int rows, int columns) {
        Tensor made = made(from, rows, columns);
        for (int row = 0; row < Math.min(rows, before.dim(0)); row++) {
            for (int column = 0; column < Math.min(columns, before.dim(1)); column++) {
                made.set(before.get(row, column), row, column);
            }
        }
        return made;
    }

    /** The state with another number in a cell of the input or the filter. */
    TransposedState with(TransposedSpot cell, float value) {
        Tensor changed = (cell.part() == TransposedPart.INPUT ? x : w).copy();
        changed.set(value, cell.row(), cell.column());
        return with(cell.part(), changed);
    }

    private TransposedState with(TransposedPart part, Tensor changed) {
        return part == TransposedPart.INPUT
                ? new TransposedState(changed, w, stride, padding)
                : new TransposedState(x, changed, stride, padding);
    }

    /**
     * The state with a block of numbers from a cell on.
     *
     * @throws RefusedException if there is no room for it
     */
    TransposedState with(TransposedSpot cell, NumberBlock block) throws RefusedException {
        Tensor changed = (cell.part() == TransposedPart.INPUT ? x : w).copy();
        int rows = changed.dim(0) - cell.row();
        int columns = changed.dim(1) - cell.column();
        if (block.height() > rows || block.width() > columns) {
            throw new RefusedException(Reason.BLOCK_DOES_NOT_FIT, block.height(), block.width(), rows, columns);
        }
        for (int row = 0; row < block.height(); row++) {
            for (int column = 0; column < block.width(); column++) {
                changed.set(block.at(row, column), cell.row() + row, cell.column() + column);
            }
        }
        return with(cell.part(), changed);
    }

    /** Why a number is another than the wanted one. */
    Refusal refusal(TransposedQuantity quantity, int wanted) {
        return Refusal.of(Reason.OUT_OF_RANGE, wanted, min(quantity), max(quantity));
    }
}
