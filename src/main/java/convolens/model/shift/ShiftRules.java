package convolens.model.shift;

/**
 * What is set in the shift lab besides the input and the window.
 *
 * @param border what enters when the input moves
 * @param reach how many pixels it can be moved in each direction, from 1 to {@value #MAX_REACH}
 * @param tolerance values that differ by no more than this count as the same; at least 0
 */
public record ShiftRules(Border border, int reach, float tolerance) {
    /** The farthest an input is moved. */
    public static final int MAX_REACH = 8;

    /** Far above what rounding does to a mean of pixels, far below what an eye sees. */
    private static final float ROUNDING = 1e-3f;

    /** @throws IllegalArgumentException if a number is out of its range */
    public ShiftRules {
        if (reach < 1 || reach > MAX_REACH) {
            throw new IllegalArgumentException("the reach must be from 1 to " + MAX_REACH + ", but is " + reach);
        }
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("the tolerance must be at least 0, but is " + tolerance);
        }
    }

    /** The rules with which the lab opens. */
    static ShiftRules first() {
        return new ShiftRules(Border.WRAP, 3, ROUNDING);
    }

    ShiftRules with(Border changed) {
        return changed == border ? this : new ShiftRules(changed, reach, tolerance);
    }

    ShiftRules withReach(int changed) {
        int possible = Math.max(1, Math.min(MAX_REACH, changed));
        return possible == reach ? this : new ShiftRules(border, possible, tolerance);
    }

    ShiftRules withTolerance(float changed) {
        return changed == tolerance ? this : new ShiftRules(border, reach, changed);
    }
}
