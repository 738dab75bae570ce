package convolens.view.experiment;

/** What the scene asks its controller for. Start and pause are commands of its timeline. */
public interface ExperimentsActions {
    /** Breaks the experiment off; what has been made stays. */
    void stop();

    /** Forgets what came of the runs. */
    void clear();

    /** Compares on the ground of the settings that Train has now. */
    void takeBase();

    /** Opens the finished runs of a combination in Train, beside those that are there. */
    void openInTrain(int combination);

    /** Saves a picture of the stage. */
    void exportPicture();

    /** Saves the table. */
    void exportTable();
}
