package convolens.engine.tensor;

/**
 * A {@link WindowGeometry} along one axis. Output {@code o} reads the places o·S − P + f·D of the input for f from 0 to F − 1.
 *
 * @param extent of the input
 * @param cells F
 * @param stride S
 * @param before padding P before the input
 * @param behind padding behind it
 * @param dilation D
 * @param ceil whether the number of outputs is rounded up
 */
record WindowAxis(int extent, int cells, int stride, int before, int behind, int dilation, boolean ceil) {

    /** Along the height of an input. */
    static WindowAxis ofRows(int height, Window w) {
        SidePadding p = w.padding();
        return new WindowAxis(height, w.height(), w.strideY(), p.top(), p.bottom(), w.dilationY(), w.ceil());
    }

    /** Along the width of an input. */
    static WindowAxis ofColumns(int width, Window w) {
        SidePadding p = w.padding();
        return new WindowAxis(width, w.width(), w.strideX(), p.left(), p.right(), w.dilationX(), w.ceil());
    }

    /**
     * Refuses an axis that cannot be.
     *
     * @param axis what its extents are called: height or width
     * @param direction what its steps are called: vertical or horizontal
     * @throws IllegalArgumentException if a number is out of its range or the window does not fit; the message says what
     *     would fit
     */
    void require(String axis, String direction) {
        requireAtLeast("input " + axis, extent, 1);
        requireAtLeast("filter " + axis, cells, 1);
        requireAtLeast(direction + " stride", stride, 1);
        requireAtLeast(direction + " padding", Math.min(before, behind), 0);
        requireAtLeast(direction + " dilation", dilation, 1);
        long padded = (long) extent + before + behind;
        if (dilation * (cells - 1L) + 1 > padded) {
            throw new IllegalArgumentException("a filter of " + axis + " " + cells
                    + (dilation == 1 ? "" : " with dilation " + dilation) + " does not fit an input of " + axis + " "
                    + extent + " with padding " + before + (before == behind ? "" : " and " + behind) + ": at most "
                    + ((padded - 1) / dilation + 1) + " would fit");
        }
    }

    private static void requireAtLeast(String what, int value, int min) {
        if (value < min) {
            throw new IllegalArgumentException("the " + what + " must be at least " + min + ", but is " + value);
        }
    }

    /** Equation 7.1, rounded as {@link WindowGeometry} says. */
    int outputs() {
        return outputs(extent, cells, stride, before, behind, dilation, ceil);
    }

    /** {@link #outputs()} of such an axis, without making one: training asks often. */
    static int outputs(int extent, int cells, int stride, int before, int behind, int dilation, boolean ceil) {
        int room = room(extent, cells, before, behind, dilation);
        int whole = room / stride + 1;
        return ceil && room % stride != 0 && whole * stride < extent + before ? whole + 1 : whole;
    }

    /** How far the first window could move: the numerator of equation 7.1. */
    private int room() {
        return room(extent, cells, before, behind, dilation);
    }

    private static int room(int extent, int cells, int before, int behind, int dilation) {
        return extent + before + behind - (dilation * (cells - 1) + 1);
    }

    private int span() {
        return dilation * (cells - 1) + 1;
    }

    boolean divides() {
        return room() % stride == 0;
    }

    int leftOver() {
        return Math.max(0, room() - (outputs() - 1) * stride);
    }

    private int start(int output) {
        return output * stride - before;
    }

    /** The first cell of a window that lies on the input. */
    int firstCell(int output) {
        return cellsBefore(-start(output));
    }

    /** The cell of a window behind the last that lies on the input. */
    int endCell(int output) {
        return Math.min(cells, cellsBefore(extent - start(output)));
    }

    /** How many cells of a window lie on the input or its padding. */
    int existing(int output) {
        return Math.min(cells, cellsBefore(extent + behind - start(output)));
    }

    /** How many of the distances 0, D, 2·D … are less than this one. */
    private int cellsBefore(int distance) {
        return Math.max(0, Math.floorDiv(distance + dilation - 1, dilation));
    }

    boolean everyWindowSeesTheInput() {
        for (int output = 0; output < outputs(); output++) {
            if (firstCell(output) >= endCell(output)) {
                return false;
            }
        }
        return true;
    }

    /** The first output that reads a place of the input; more than {@link #lastOutput} if none does. */
    int firstOutput(int place) {
        int first = Math.max(0, Math.floorDiv(place + before - span(), stride) + 1);
        while (dilation > 1 && first < outputs() && !reads(first, place, -1)) {
            first++;
        }
        return first;
    }

    /** The last output that reads a place of the input. */
    int lastOutput(int place) {
        int last = Math.min(outputs() - 1, Math.floorDiv(place + before, stride));
        while (dilation > 1 && last >= 0 && !reads(last, place, -1)) {
            last--;
        }
        return last;
    }

    /**
     * Whether a place is read by one of the outputs with one of the cells; −1 for any.
     */
    boolean meets(int place, int output, int cell) {
        int last = output < 0 ? lastOutput(place) : output;
        for (int each = output < 0 ? firstOutput(place) : output; each <= last; each++) {
            if (reads(each, place, cell)) {
                return true;
            }
        }
        return false;
    }

    /** How many outputs read a place of the input. */
    int uses(int place) {
        int first = firstOutput(place);
        int last = lastOutput(place);
        if (dilation == 1) {
            return Math.max(0, last - first + 1);
        }
        int count = 0;
        for (int output = first; output <= last; output++) {
            count += reads(output, place, -1) ? 1 : 0;
        }
        return count;
    }

    /** From one output that reads a place to the next one: D / gcd(D, S). */
    int outputStep() {
        int a = dilation;
        int b = stride;
        while (b != 0) {
            int rest = a % b;
            a = b;
            b = rest;
        }
        return dilation / a;
    }

    private boolean reads(int output, int place, int cell) {
        int ahead = place - start(output);
        return ahead >= 0 && ahead < span() && ahead % dilation == 0 && (cell < 0 || cell == ahead / dilation);
    }
}
