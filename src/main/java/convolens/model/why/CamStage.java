package convolens.model.why;

/** The steps of Grad-CAM. */
public enum CamStage {
    /** The maps A of the layer. */
    MAPS,
    /** dy/dA, and its mean α over each map. */
    ALPHAS,
    /** α·A, map by map. */
    WEIGHTED,
    /** The sum of these over the maps. */
    SUM,
    /** What is above 0 of it. */
    RELU,
    /** Enlarged over the picture. */
    ENLARGED
}
