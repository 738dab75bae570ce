package convolens.view.tour;

import java.util.Optional;

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

    /** The tour of the next section; empty where there is none. */
    Optional<OfferedTour> following();

    /** Lets the stop that is shown show what the stage shows now. */
    void retake();

    /** Saves the tour. */
    void saveTour();
}
