package convolens.model.sliding;

import java.util.Locale;

/** A part of the stage that can be shown or hidden. */
public enum Pane {
    /** The channels of the input. */
    INPUT,
    /** The filter. */
    FILTER,
    /** The output maps. */
    OUTPUT,
    /** The products under the window, and their sum. */
    PRODUCTS,
    /** The map before the bias is added. */
    SUMS,
    /** How often each input cell is used. */
    USES,
    /** The operation as blocks in space. */
    BLOCKS,
    /** Equation 7.1 with the numbers of the moment. */
    EQUATION,
    /** The sum of the step, written out. */
    SENTENCE;

    /** The bundle key of the name, such as "pane.products". */
    public String key() {
        return "pane." + name().toLowerCase(Locale.ROOT);
    }
}
