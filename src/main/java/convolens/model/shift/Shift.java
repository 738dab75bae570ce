package convolens.model.shift;

/**
 * How far an input is moved.
 *
 * @param down rows; negative moves up
 * @param right columns; negative moves left
 */
public record Shift(int down, int right) {
    /** The input where it is. */
    public static final Shift NONE = new Shift(0, 0);

    /** The larger of the two distances: which ring of the map of shifts this is on. */
    public int distance() {
        return Math.max(Math.abs(down), Math.abs(right));
    }

    /** This shift and another one after it. */
    public Shift plus(int moreDown, int moreRight) {
        return new Shift(down + moreDown, right + moreRight);
    }

    /** The nearest shift that moves no more than {@code reach} in either direction. */
    public Shift within(int reach) {
        return new Shift(Math.max(-reach, Math.min(reach, down)), Math.max(-reach, Math.min(reach, right)));
    }
}
