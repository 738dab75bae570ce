package convolens.view.network;

import convolens.model.network.NetworkSource;
import convolens.view.network.opened.OpenedActions;

/** What a scene that looks into a network asks for to get one. */
public interface SourceActions {
    /** Takes a network that comes with the program, or that a run trains. */
    void choose(NetworkSource source);

    /** Takes it at another moment of its run: one of those that are kept, by its place. */
    void seekEpoch(int position);

    /** Lets the user choose a file with a network. */
    void openNetwork();

    /** What is asked for beside a network from a file. */
    OpenedActions opened();
}
