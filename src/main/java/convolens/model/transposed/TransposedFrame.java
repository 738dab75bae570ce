package convolens.model.transposed;

import convolens.walk.TransposedWalk;
import convolens.walk.TransposedWalk.Product;

/**
 * What the stage shows at one moment.
 *
 * @param state what is set
 * @param walk its products
 * @param from the first product of the step
 * @param done how many products are done when it is
 */
public record TransposedFrame(TransposedState state, TransposedWalk walk, int from, int done) {

    /** The last product of the step. */
    public Product last() {
        return walk.product(done - 1);
    }

    /** Whether the step is one product. */
    public boolean isProduct() {
        return done - from == 1;
    }

    /** Whether the step stays with one cell of the input. */
    public boolean isOneCell() {
        return walk.product(from).cell() == last().cell();
    }

    /** How many of the places that the step writes hold something already. */
    public int meetings() {
        int meetings = 0;
        for (int index = from; index < done; index++) {
            Product product = walk.product(index);
            meetings += Float.isNaN(walk.shown(product.row(), product.column(), from)) ? 0 : 1;
        }
        return meetings;
    }

    /** The value of a cell as the stage shows it; NaN for none. */
    public float value(TransposedSpot cell) {
        return switch (cell.part()) {
            case INPUT -> state.x().get(cell.row(), cell.column());
            case FILTER -> state.w().get(cell.row(), cell.column());
            case PRODUCTS -> stamp(cell.row() * state.w().dim(1) + cell.column());
            case OUTPUT -> walk.shown(cell.row(), cell.column(), done);
        };
    }

    private float stamp(int filterCell) {
        int index = last().cell() * state.w().size() + filterCell;
        return isOneCell() && index < done ? walk.product(index).value() : Float.NaN;
    }
}
