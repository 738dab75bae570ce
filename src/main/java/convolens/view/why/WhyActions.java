package convolens.view.why;

import convolens.view.network.SourceActions;
import convolens.view.network.picture.PictureActions;

/** What the scene asks its controller for. */
public interface WhyActions extends SourceActions {
    /** What is asked for to get a picture. */
    PictureActions pictures();

    /** Stops computing; what is known stays. */
    void stop();

    /** Computes what a stop has left out. */
    void goOn();

    /** Says whether the scene is in sight. */
    void seen(boolean now);

    /** Saves a picture of the stage. */
    void exportPicture();
}
