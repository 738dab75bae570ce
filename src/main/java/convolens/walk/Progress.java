package convolens.walk;

/** How far an output cell has come when a step is done. */
public enum Progress {
    /** Nothing of it has been computed. */
    PENDING,
    /** Some of its terms have been summed. */
    PARTIAL,
    /** This step completed it. */
    WRITTEN,
    /** An earlier step completed it. */
    DONE
}
