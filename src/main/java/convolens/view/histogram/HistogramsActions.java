package convolens.view.histogram;

import convolens.model.histogram.Mishap;
import convolens.model.network.NetworkSource;

/** What the scene of the histograms asks its controller for. */
public interface HistogramsActions {
    /** Measures a network that comes with the program, or that of a run. */
    void choose(NetworkSource source);

    /** Starts a run in which something goes wrong, and follows it. */
    void start(Mishap mishap);

    /** Says whether the scene is in sight. */
    void seen(boolean now);

    /** Saves a picture of the stage. */
    void exportPicture();

    /** Saves the bins of what is read. */
    void exportBins();

    /** Saves mean, deviation and share of zeros of everything. */
    void exportStatistics();
}
