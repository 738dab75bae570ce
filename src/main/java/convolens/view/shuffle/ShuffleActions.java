package convolens.view.shuffle;

/** What the scene asks its controller for. */
public interface ShuffleActions {
    /** End the comparison. */
    void stop();

    /** Clear the curves, to begin anew from the same initial weights. */
    void reset();

    /** Send the pixels to other places. */
    void drawShuffle();

    /** The stage as a picture. */
    void exportPicture();

    /** The curves as a table. */
    void exportCurves();
}
