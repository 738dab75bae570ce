package convolens.view.units;

import convolens.model.network.NetworkSource;
import convolens.model.units.DeepUnitsModel;
import convolens.view.network.OpenedActions;

/** What the scene of the deep units asks its controller for. */
public interface DeepUnitsActions {
    /** Looks at a network that comes with the program, or that of a run. */
    void choose(NetworkSource source);

    /** Looks at the network of another moment of its run: one of those that are kept, by its place. */
    void seekEpoch(int position);

    /** Lets the user choose a file with a network. */
    void openNetwork();

    /** What is asked for beside a network from a file. */
    OpenedActions opened();

    /** Searches these data. */
    void search(DeepUnitsModel.Data data);

    /** Gives up searching. */
    void cancel();

    /** Sends the picture of the patch that is looked at through the network, layer by layer. */
    void lookInto();

    /** Says whether the scene is in sight. */
    void seen(boolean now);

    /** Saves a picture of the wall. */
    void exportPicture();

    /** Saves the strongest patches of all units as a table. */
    void exportTable();

    /** Whether the network that was asked for is what is shown. */
    boolean isSettled();
}
