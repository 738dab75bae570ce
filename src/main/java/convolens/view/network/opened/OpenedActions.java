package convolens.view.network.opened;

import convolens.model.network.OpenedNetwork;

/** What is asked for beside a network that was opened from a file. */
public interface OpenedActions {
    /** What is shown beside it. */
    OpenedNetwork model();

    /** Lets the user choose a folder of labelled images for it. */
    void chooseFolder();

    /** Lets the user choose a file of labelled images for it. */
    void chooseFile();

    /** Preprocesses pictures as one of the common ways does. */
    void preprocess(String common);

    /** Changes one thing of how pictures are preprocessed: range, mean, deviation, channels or fit. */
    void preprocess(String key, String value);

    /** Lets the user choose a text file with the names of the classes. */
    void chooseClasses();

    /** Names the classes as ImageNet does. */
    void nameImageNet();

    /** Takes the parameters under the names that are shown. */
    void takeNames();

    /** Leaves them. */
    void leaveNames();

    /** Gives up what is read. */
    void cancelReading();
}
