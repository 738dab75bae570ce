package convolens.view.setup;

import java.nio.file.Path;
import java.util.List;

/** What a stage asks its controller for to get an image from a file. */
public interface PictureFiles {
    /** Let the user choose an image file, and make the sample on the stage of it. */
    void choose();

    /** Make the sample on the stage of an image file; or all samples of several, one each. */
    void open(List<Path> files);

    /**
     * Make the sample on the stage of a picture out of another program.
     *
     * @param argb its pixels row by row, 8 bits each of alpha, red, green, blue
     * @param width its columns
     */
    void take(int[] argb, int width);

    /** Say that the address of a picture is not enough. */
    void refuseAddress();
}
