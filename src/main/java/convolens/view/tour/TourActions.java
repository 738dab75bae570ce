package convolens.view.tour;

/** What can be done with a tour. */
public interface TourActions {
    /** Goes to the next stop. */
    void next();

    /** Goes to the stop before. */
    void back();

    /** Goes to a stop, from 0. */
    void goTo(int stop);

    /** Ends the tour. */
    void leave();

    /** Lets the stop that is shown show what the stage shows now. */
    void retake();

    /** Saves the tour. */
    void saveTour();
}
