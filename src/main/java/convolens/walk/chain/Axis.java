package convolens.walk.chain;

/** What an index of an array counts. */
public enum Axis {
    /** n of N. */
    SAMPLE("n", "N"),
    /** f of FN. */
    FILTER("f", "FN"),
    /** c of C. */
    CHANNEL("c", "C"),
    /** y of H, the padding included. */
    ROW("y", "H"),
    /** x of W, the padding included. */
    COLUMN("x", "W"),
    /** oy of OH. */
    OUTPUT_ROW("oy", "OH"),
    /** ox of OW. */
    OUTPUT_COLUMN("ox", "OW"),
    /** fy of FH. */
    FILTER_ROW("fy", "FH"),
    /** fx of FW. */
    FILTER_COLUMN("fx", "FW");

    private final String index;
    private final String extent;

    Axis(String index, String extent) {
        this.index = index;
        this.extent = extent;
    }

    /** The letter of the index, such as "oy". */
    public String index() {
        return index;
    }

    /** The letters of the extent, such as "OH". */
    public String extent() {
        return extent;
    }
}
