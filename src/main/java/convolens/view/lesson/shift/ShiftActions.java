package convolens.view.lesson.shift;

import convolens.view.lesson.sliding.SettingsPane;

/** What the shift lab asks its controller for. */
public interface ShiftActions extends SettingsPane.PictureRequests {
    /** Start to look for inputs that speak against and for max pooling. */
    void search();

    /** Stop looking; what has been found stays. */
    void stopSearch();

    /** The stage as a picture. */
    void exportPicture();

    /** What every shift changes, as a table. */
    void exportTable();
}
