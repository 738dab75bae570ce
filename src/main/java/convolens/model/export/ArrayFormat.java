package convolens.model.export;

/** How the numbers of an array are written. */
public enum ArrayFormat {
    /** Columns with tabs between them, as tables and text fields take them. */
    TEXT("txt"),
    /** Columns with commas between them. */
    CSV("csv"),
    /** A line of Python. */
    NUMPY("py"),
    /** A {@code bmatrix} of LaTeX. */
    LATEX("tex"),
    /** A table of Markdown. */
    MARKDOWN("md"),
    /** A file of NumPy, which is no text. */
    NPY("npy");

    private final String ending;

    ArrayFormat(String ending) {
        this.ending = ending;
    }

    /** The ending of its files, without a dot. */
    public String ending() {
        return ending;
    }

    public boolean isText() {
        return this != NPY;
    }
}
