package convolens.view.why;

import convolens.model.network.NetworkSource;
import convolens.view.network.OpenedActions;
import convolens.view.network.picture.PictureActions;

/** What the scene asks its controller for. */
public interface WhyActions {
    /** Takes a network that comes with the program, or that a run trains. */
    void choose(NetworkSource source);

    /** Asks the network at another moment of its run: one of those that are kept, by its place. */
    void seekEpoch(int position);

    /** Lets the user choose a file with a network. */
    void openNetwork();

    /** What is asked for beside a network from a file. */
    OpenedActions opened();

    /** What is asked for to get a picture. */
    PictureActions pictures();

    /** Stops computing; what is known stays. */
    void stop();

    /** Computes what a stop has left out. */
    void goOn();

    /** Says whether the scene is in sight. */
    void seen(boolean now);

    /** Saves a picture of the stage. */
    void exportPicture();
}
