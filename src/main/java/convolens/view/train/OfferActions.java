package convolens.view.train;

/** What the user can do with the run that an earlier session left behind. */
public interface OfferActions {
    /** Goes on with it. */
    void continueOffer();

    /** Shows it without going on. */
    void showOffer();

    /** Forgets it. */
    void discardOffer();
}
