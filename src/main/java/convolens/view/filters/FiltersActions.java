package convolens.view.filters;

import convolens.model.train.RunModel;
import convolens.view.train.OfferActions;

/** What the user can ask for in the scene of the filters. */
public interface FiltersActions {
    /** What can be done with the run that an earlier session left behind. */
    OfferActions offer();

    /** Says whether filters are in sight, so that those of a run under way are worth copying. */
    void showFilters(boolean shown);

    /** Shows another run of the list, unless one is under way. */
    void chooseRun(RunModel run);

    /** Starts a training run where there is none, and stays in this scene. */
    void startRun();

    /** Saves the two walls as a picture. */
    void exportPicture();
}
