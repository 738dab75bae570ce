package convolens.view.network;

import convolens.model.network.OpenedNetwork;

/** What is asked for beside a network that was opened from a file. */
public interface OpenedActions {
    /** What is shown beside it. */
    OpenedNetwork model();

    /** Lets the user choose a folder of labelled images for it. */
    void chooseFolder();

    /** Lets the user choose a file of labelled images for it. */
    void chooseFile();

    /** Gives up what is read. */
    void cancelReading();
}
