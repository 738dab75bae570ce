package convolens.view.network;

import convolens.engine.tensor.Tensor;
import convolens.model.network.ImageOffer;
import convolens.model.network.NetworkSource;
import convolens.model.setup.InputPreset;
import convolens.view.setup.PictureFiles;

/** What the scene asks its controller for. */
public interface NetworkActions {
    /** Takes a network that comes with the program, or that a run trains. */
    void choose(NetworkSource source);

    /** Looks at the network at another moment of its run: one of those that are kept, by its place. */
    void seekEpoch(int position);

    /** Lets the user choose a file with a network. */
    void openNetwork();

    /** Sends another of the test images through: the next (1) or the one before (−1) of those that are offered. */
    void another(int by);

    /** Sends a test image through. */
    void image(int index);

    /** What is asked for to get a picture from a file. */
    PictureFiles pictures();

    /** Sends a drawing through, (1,H,W) light on dark. */
    void draw(Tensor drawing);

    /** Sends the picture of the last file through again, or lets one be chosen. */
    void fileAgain();

    /** Sends a pattern of the sliding scenes through, its values stretched to 0 … 1. */
    void pattern(InputPreset preset, long seed);

    /** Offers these test images to look at, and finds out first what the network answers to all if that is needed. */
    void offer(ImageOffer offer);

    /** Steps through the layer of the chosen map, on these numbers, and shows its windows. */
    void stepThrough();

    /** Steps through the layer of the chosen map as an unfolded matrix. */
    void unfold();

    /** Says whether the scene is in sight. */
    void seen(boolean now);

    /** Saves a picture of the stage. */
    void exportPicture();
}
