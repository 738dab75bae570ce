package convolens.cli;

/**
 * Images a second, as a mean that forgets: what was measured two seconds ago counts half.
 *
 * <pre>
 * rate = Σ nᵢ·2^(−aᵢ/2) / Σ tᵢ·2^(−aᵢ/2)      (nᵢ images in tᵢ seconds, aᵢ seconds ago)
 * </pre>
 */
final class Throughput {
    private static final double HALF_LIFE = 2;

    private double images;
    private double seconds;

    /** Takes in a piece of work. */
    void add(int moreImages, double moreSeconds) {
        double kept = Math.pow(0.5, moreSeconds / HALF_LIFE);
        images = images * kept + moreImages;
        seconds = seconds * kept + moreSeconds;
    }

    /** Images a second; NaN before the first piece of work. */
    double imagesPerSecond() {
        return seconds > 0 ? images / seconds : Double.NaN;
    }
}
