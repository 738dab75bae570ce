package convolens.model.affine;

/**
 * A number on the stage.
 *
 * @param part what it is
 * @param index of the input or the unit; of the bias 0
 */
public record AffineSpot(AffinePart part, int index) {

    /** Whether it belongs to one of the inputs: so do its counterparts in the other parts. */
    public boolean isOfInput() {
        return part != AffinePart.BIAS && part != AffinePart.OUTPUT;
    }
}
