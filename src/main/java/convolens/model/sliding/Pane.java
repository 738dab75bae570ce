package convolens.model.sliding;

import java.util.Locale;

/** A part of the stage that can be shown or hidden. Input, filter and output are always there. */
public enum Pane {
    /** The products under the window, and their sum. */
    PRODUCTS,
    /** The map before the bias is added. */
    SUMS,
    /** How often each input cell is used. */
    USES,
    /** The operation as blocks in space. */
    BLOCKS,
    /** Equation 7.1 with the numbers of the moment. */
    EQUATION;

    /** The bundle key of the name, such as "pane.products". */
    public String key() {
        return "pane." + name().toLowerCase(Locale.ROOT);
    }
}
