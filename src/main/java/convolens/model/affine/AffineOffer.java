package convolens.model.affine;

/**
 * A layer of a network that can be looked into.
 *
 * @param network what the network is called in every language
 * @param number which of its affine layers, from 1
 */
public record AffineOffer(String network, int number) {

    /** What it is called: DeepConvNet · Affine 2. */
    public String title() {
        return network + " · Affine " + number;
    }
}
