package convolens.view.network;

import convolens.model.network.NetworkSource;
import org.jspecify.annotations.Nullable;

/** What the scene of the mistakes asks its controller for. */
public interface MistakesActions extends SourceActions {
    /** The scene is on the stage: its network answers, unless another has been asked for. */
    void begin();

    /** {@link #seekEpoch} for the network it is compared with. */
    void seekOtherEpoch(int position);

    /** Compares with another network; with none for null. */
    void compare(@Nullable NetworkSource other);

    /** Gives up answering. */
    void cancel();

    /** Sends the picture that is looked at through the network, layer by layer. */
    void lookInto();

    /** Saves a picture of the stage. */
    void exportPicture();

    /** Saves the wrong answers as a table. */
    void exportTable();

    /** Whether the networks that were asked for are what is shown. */
    boolean isSettled();
}
