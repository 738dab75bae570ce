package convolens.view.units;

import convolens.model.units.DeepUnitsModel;
import convolens.view.network.SourceActions;

/** What the scene of the deep units asks its controller for. */
public interface DeepUnitsActions extends SourceActions {
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
