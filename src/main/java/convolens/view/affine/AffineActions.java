package convolens.view.affine;

import convolens.model.affine.AffineOffer;

/** What the scene asks its controller for. */
public interface AffineActions {
    /** Takes a layer of a network, with the test digit of the moment. */
    void choose(AffineOffer offer);

    /** Takes the layer with the next test digit (1) or the one before (−1). */
    void another(int by);

    /** Saves the stage as a picture. */
    void exportPicture();
}
