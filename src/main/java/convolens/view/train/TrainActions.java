package convolens.view.train;

import convolens.model.train.RunModel;

/** What the training scene asks of its controller. Play, pause and step are commands of its timeline. */
public interface TrainActions {
    /** What can be done with the run that an earlier session left behind. */
    OfferActions offer();

    /** What can be done with the runs of earlier sessions. */
    KeptRunActions kept();

    /** Ends the run that is under way. */
    void stop();

    /** Begins the current run anew, from the same initial weights. */
    void reset();

    /** What can be done about the images to train on. */
    DataActions data();

    /** Opens the editor of layers, with the network of one's own if there is one. */
    void editNetwork();

    /** Opens the scene in which runs with several values of a setting are compared, with the settings of the form. */
    void compareSettings();

    /** Takes a run off the list; it can be undone. */
    void remove(RunModel run);

    /** Saves a picture of the curves. */
    void exportPicture();

    /** Saves the points of a run's curves. */
    void exportCurves(RunModel run);

    /** Saves the network of a run: as "onnx", or its layers alone as "json". */
    void exportNetwork(RunModel run, String format);

    /** Saves the parameters of a run. */
    void exportParameters(RunModel run);
}
