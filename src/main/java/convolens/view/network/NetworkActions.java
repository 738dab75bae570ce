package convolens.view.network;

import convolens.view.network.picture.PictureActions;

/** What the scene asks its controller for. */
public interface NetworkActions extends SourceActions {
    /** What is asked for to get a picture. */
    PictureActions pictures();

    /** Steps through the layer of the chosen map, on these numbers, and shows its windows. */
    void stepThrough();

    /** Steps through the layer of the chosen map as an unfolded matrix. */
    void unfold();

    /** Says whether the scene is in sight. */
    void seen(boolean now);

    /** Whether the network and the picture that were asked for are what is shown. */
    boolean isSettled();

    /** Saves the network with what belongs to it: as "onnx", "npz", or its layers alone as "json". */
    void exportNetwork(String format);

    /** Saves a picture of the stage. */
    void exportPicture();
}
