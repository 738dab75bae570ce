package convolens.walk.chain;

import java.util.Locale;

/** How much of an operation one step of the timeline does. */
public enum Portion {
    /** One term of one cell: a product, a cell compared. */
    PRODUCT,
    /** One cell of the result. */
    ELEMENT,
    /** One row of the result. */
    ROW,
    /** One column of the result. */
    COLUMN,
    /** One strided slice: what one place (fy, fx) of all windows contributes. */
    SLICE,
    /** One sample. */
    SAMPLE,
    /** The whole operation. */
    ALL,
    /** The whole operation as one motion that can be scrubbed. */
    MORPH;

    /** The bundle key of the name, such as "grain.slice". */
    public String key() {
        return "grain." + name().toLowerCase(Locale.ROOT);
    }
}
