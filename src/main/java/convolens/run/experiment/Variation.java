package convolens.run.experiment;

import java.util.HashSet;
import java.util.List;

/**
 * A setting that is varied, and the values it takes.
 *
 * @param factor the setting
 * @param values {@value #FEWEST} to {@value #MOST} different ones, in the order in which they are shown
 */
public record Variation(Factor factor, List<Double> values) {
    /** The fewest values that can be compared. */
    public static final int FEWEST = 2;

    /** The most values of one setting. */
    public static final int MOST = 6;

    /** @throws IllegalArgumentException if there are too few or too many values, or one of them twice */
    public Variation {
        values = List.copyOf(values);
        if (values.size() < FEWEST || values.size() > MOST) {
            throw new IllegalArgumentException("expected " + FEWEST + " to " + MOST + " values of " + factor.word()
                    + ", but got " + values.size());
        }
        if (new HashSet<>(values).size() < values.size()) {
            throw new IllegalArgumentException("a value of " + factor.word() + " stands twice");
        }
    }
}
