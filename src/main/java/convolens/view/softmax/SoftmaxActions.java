package convolens.view.softmax;

/** What the scene asks its controller for. */
public interface SoftmaxActions {
    /** Takes the scores that the network gives the test digit of the moment. */
    void network();

    /** Takes those of the next test digit (1) or the one before (−1). */
    void another(int by);

    /** Saves the stage as a picture. */
    void exportPicture();
}
