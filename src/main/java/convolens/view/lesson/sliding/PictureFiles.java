package convolens.view.lesson.sliding;

import java.nio.file.Path;

/** What a stage asks its controller for to get an image from a file. */
public interface PictureFiles {
    /** Let the user choose an image file, and make the input of it. */
    void choose();

    /** Make the input of an image file. */
    void open(Path file);
}
