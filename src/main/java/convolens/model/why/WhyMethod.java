package convolens.model.why;

/** How a network is asked why. */
public enum WhyMethod {
    /** A grey patch hides a part of the picture: Zeiler and Fergus (2014). */
    OCCLUSION,
    /** The gradient of the score by every pixel: Simonyan, Vedaldi and Zisserman (2013). */
    GRADIENT,
    /** Maps of a convolution, weighted by their gradients: Selvaraju et al. (2017). */
    GRAD_CAM
}
