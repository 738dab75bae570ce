package convolens.model.shift;

/**
 * All shifts of up to {@code reach} pixels as one path: a square spiral from the middle outwards, on which each step moves
 * the input by one pixel. Ring r holds the places (2r−1)² … (2r+1)²−1 and is walked down, left, up and right. What comes
 * first does not depend on the reach.
 */
public final class ShiftPath {
    private ShiftPath() {}

    /** The number of shifts of up to {@code reach} pixels: (2·reach + 1)². */
    public static int count(int reach) {
        return (2 * reach + 1) * (2 * reach + 1);
    }

    /** The shift at a place of the path, in O(1). */
    public static Shift at(int place) {
        int r = ring(place);
        if (r == 0) {
            return Shift.NONE;
        }
        int along = place - count(r - 1);
        int step = along % (2 * r) + 1;
        return switch (along / (2 * r)) {
            case 0 -> new Shift(step - r, r);
            case 1 -> new Shift(r, r - step);
            case 2 -> new Shift(r - step, -r);
            default -> new Shift(-r, step - r);
        };
    }

    /** The place of a shift, in O(1). */
    public static int placeOf(Shift shift) {
        int r = shift.distance();
        if (r == 0) {
            return 0;
        }
        int begin = count(r - 1) - 1;
        if (shift.right() == r && shift.down() > -r) {
            return begin + shift.down() + r;
        }
        if (shift.down() == r) {
            return begin + 2 * r + r - shift.right();
        }
        if (shift.right() == -r) {
            return begin + 4 * r + r - shift.down();
        }
        return begin + 6 * r + shift.right() + r;
    }

    private static int ring(int place) {
        int r = (int) ((Math.sqrt(place) + 1) / 2);
        while (r > 0 && count(r - 1) > place) {
            r--;
        }
        while (count(r) <= place) {
            r++;
        }
        return r;
    }
}
