package convolens.view.filters;

import convolens.model.train.RunModel;

/** What the user can ask for in the scene of the filters. */
public interface FiltersActions {
    /** Says whether filters are in sight, so that those of a run under way are worth copying. */
    void showFilters(boolean shown);

    /** Shows another run, or the one that comes with the program, unless one is under way. */
    void chooseRun(RunModel run);

    /** Saves the two walls as a picture. */
    void exportPicture();
}
