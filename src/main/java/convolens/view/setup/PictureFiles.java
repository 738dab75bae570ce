package convolens.view.setup;

import java.nio.file.Path;
import java.util.List;

/** What a stage asks its controller for to get an image from a file. */
public interface PictureFiles {
    /** Let the user choose an image file, and make the sample on the stage of it. */
    void choose();

    /** Make the sample on the stage of an image file; or all samples of several, one each. */
    void open(List<Path> files);
}
