package convolens.view.filters;

import convolens.model.train.RunModel;
import convolens.view.network.opened.OpenedActions;

/** What the user can ask for in the scene of the filters. */
public interface FiltersActions {
    /** Says whether filters are in sight, so that those of a run under way are worth copying. */
    void showFilters(boolean shown);

    /** Shows another run, or the one that comes with the program, unless one is under way. */
    void chooseRun(RunModel run);

    /** Lets the user choose a file with a network. */
    void openNetwork();

    /** What is shown while one is read. */
    OpenedActions opened();

    /** Saves the two walls as a picture. */
    void exportPicture();
}
