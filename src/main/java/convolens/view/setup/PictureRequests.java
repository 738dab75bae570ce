package convolens.view.setup;

/** What settings ask the controller of their scene for. */
public interface PictureRequests {
    /** Put a handwritten digit into each sample, other ones each time. */
    void digit();

    /** Put a handwritten digit into one sample, another one each time. */
    default void digit(int sample) {
        digit();
    }
}
