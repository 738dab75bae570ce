package convolens.run;

/**
 * How fast a run learns, and how long the rest will take. Evaluations are timed apart, so that the images learned a
 * second do not drop at the end of every epoch.
 *
 * <pre>
 * rate = Σ nᵢ·2^(−aᵢ/2) / Σ tᵢ·2^(−aᵢ/2)      (nᵢ images in tᵢ seconds, aᵢ seconds ago)
 * left = images left / rate + evaluations left · mean seconds of an evaluation
 * </pre>
 */
public final class RunPace {
    private static final double HALF_LIFE = 2;

    private double images;
    private double seconds;
    private double evaluating;
    private int evaluations;

    /**
     * @param imagesPerSecond 0 where no step was timed yet
     * @param secondsLeft NaN where no step was timed yet
     */
    public record Reading(double imagesPerSecond, double secondsLeft) {}

    /** Takes in a step. */
    public void step(int learned, double took) {
        double kept = Math.pow(0.5, took / HALF_LIFE);
        images = images * kept + learned;
        seconds = seconds * kept + took;
    }

    /** Takes in an evaluation, or a part of one. */
    public void evaluation(double took, boolean ended) {
        evaluating += took;
        evaluations += ended ? 1 : 0;
    }

    /** The pace of now, and what it means for what is left. */
    public Reading read(double imagesLeft, double evaluationsLeft) {
        double rate = rate();
        double each = evaluations == 0 ? 0 : evaluating / evaluations;
        return rate > 0 ? new Reading(rate, imagesLeft / rate + evaluationsLeft * each) : new Reading(0, Double.NaN);
    }

    private double rate() {
        return seconds > 0 ? images / seconds : 0;
    }
}
