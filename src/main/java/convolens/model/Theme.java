package convolens.model;

/** The two looks of the window. */
public enum Theme {
    LIGHT,
    DARK;

    /** The other look. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
