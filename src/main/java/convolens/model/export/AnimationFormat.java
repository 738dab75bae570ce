package convolens.model.export;

/** How the steps of a scene are written. */
public enum AnimationFormat {
    /** One animated picture. */
    GIF,
    /** A folder of numbered PNG pictures, for programs that make videos. */
    FRAMES
}
