package convolens.model.stack;

import convolens.model.StepMoment;

/**
 * All that decides what the two networks beside each other show. Immutable.
 *
 * @param setup both networks, and what goes through them
 * @param selected the row whose numbers can be set
 * @param measure what the bars of the layers compare
 * @param step how far the data have come
 */
public record StackMoment(StackState setup, StackPlace selected, StackMeasure measure, StepMoment step) {

    /** @throws IllegalArgumentException if a network does not work out, or there is no such row */
    void require() {
        InputSize input = setup.input();
        for (StackQuantity quantity : StackQuantity.values()) {
            if (quantity.ofInput()) {
                require(quantity, input.get(quantity));
            }
        }
        for (Side side : Side.values()) {
            if (setup.layers(side).isEmpty() || setup.layers(side).size() > Misfit.MAX_LAYERS) {
                throw new IllegalArgumentException("a network has 1 to " + Misfit.MAX_LAYERS + " layers, but got "
                        + setup.layers(side).size());
            }
            for (StackLayer layer : setup.layers(side)) {
                for (StackQuantity quantity : StackQuantity.values()) {
                    if (!quantity.ofInput()) {
                        require(quantity, layer.get(quantity));
                    }
                }
            }
        }
        Misfit.of(setup).ifPresent(misfit -> {
            throw new IllegalArgumentException(
                    "a layer " + misfit.kind() + " does not fit its input " + misfit.input());
        });
        if (selected.row() < 0 || selected.row() > setup.layers(selected.side()).size() + 1) {
            throw new IllegalArgumentException("there is no row " + selected.row());
        }
        if (setup.digit() < 0 || setup.digit() >= StackState.DIGITS) {
            throw new IllegalArgumentException(
                    "the digits are from 0 to " + (StackState.DIGITS - 1) + ", but got " + setup.digit());
        }
    }

    private static void require(StackQuantity quantity, int value) {
        if (value < quantity.min() || value > quantity.max()) {
            throw new IllegalArgumentException(
                    quantity + " is from " + quantity.min() + " to " + quantity.max() + ", but got " + value);
        }
    }
}
