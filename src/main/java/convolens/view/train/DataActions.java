package convolens.view.train;

import java.nio.file.Path;

/** What can be done about the images to train on. */
public interface DataActions {
    /** Trains on MNIST from now on. */
    void useMnist();

    /** Lets the user choose a folder of images. */
    void chooseFolder();

    /** Lets the user choose a file of images; those that belong to it are found beside it. */
    void chooseFile();

    /** Opens a file or a folder: looks into it, and shows what was found. */
    void open(Path path);

    /** Shows the images of now, and how they are read. */
    void look();

    /** Gives up opening. */
    void cancelLoading();

    /** Reads what is shown otherwise. */
    void choose(String key, String word);

    /** Trains on what is shown from now on. */
    void take();

    /** Leaves what is shown. */
    void dismiss();
}
