package convolens.export.animation;

/**
 * How fast frames follow each other.
 *
 * @param perSecond frames a second, above 0
 * @param loops whether the first comes again after the last
 */
public record FramePace(double perSecond, boolean loops) {
    /** @throws IllegalArgumentException if frames would stand still */
    public FramePace {
        if (!(perSecond > 0 && perSecond < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("frames a second must be above 0, but are " + perSecond);
        }
    }

    /**
     * How long a frame is shown, in hundredths of a second, as GIF counts: rounded so that the sum stays right.
     *
     * @param index counted from 0
     */
    public int hundredths(int index) {
        return (int) (Math.round((index + 1) * 100 / perSecond) - Math.round(index * 100 / perSecond));
    }
}
