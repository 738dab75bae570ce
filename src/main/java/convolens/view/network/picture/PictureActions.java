package convolens.view.network.picture;

import convolens.engine.tensor.Tensor;
import convolens.model.network.ImageOffer;
import convolens.model.setup.InputPreset;
import convolens.view.setup.PictureFiles;

/** What a scene asks for to get a picture for its network. */
public interface PictureActions {
    /** Sends another of the test images through: the next (1) or the one before (−1) of those that are offered. */
    void another(int by);

    /** Sends a test image through. */
    void image(int index);

    /** Offers these test images to look at, and finds out first what the network answers to all if that is needed. */
    void offer(ImageOffer offer);

    /** What is asked for to get a picture from a file. */
    PictureFiles files();

    /** Sends a drawing through, (1,H,W) light on dark. */
    void draw(Tensor drawing);

    /** Sends the next (1) or the one before (−1) of the files that were opened together through. */
    void anotherFile(int by);

    /** Lets the user choose a folder of pictures. */
    void pictureFolder();

    /** Sends the picture of the last file through again, or lets one be chosen. */
    void fileAgain();

    /** Sends a pattern of the sliding scenes through, its values stretched to 0 … 1. */
    void pattern(InputPreset preset, long seed);
}
