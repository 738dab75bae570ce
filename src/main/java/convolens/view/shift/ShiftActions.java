package convolens.view.shift;

import convolens.view.setup.PictureRequests;

/** What the shift lab asks its controller for. */
public interface ShiftActions extends PictureRequests {
    /** Start to look for inputs that speak against and for max pooling. */
    void search();

    /** Stop looking; what has been found stays. */
    void stopSearch();

    /** The stage as a picture. */
    void exportPicture();

    /** What every shift changes, as a table. */
    void exportTable();
}
