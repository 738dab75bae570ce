package convolens.view.units;

import convolens.view.control.Occupancy.Box;

/**
 * Where the nine patches of a unit stand, and below them the two pictures made for it.
 *
 * @param side of a patch
 * @param madeSide of a picture that is made
 * @param left room before the patches
 */
record UnitDetailLayout(double side, double madeSide, double left) {
    private static final double HEADER = 42;
    private static final double GAP = 9;
    private static final double WORDS = 17;
    private static final double TITLE = 24;
    private static final double SMALLEST = 30;

    /** Fits both into a width and a height. */
    static UnitDetailLayout of(double width, double height) {
        double wide = (width - 2 * GAP - 4) / 3;
        // a picture that is made is half as large again as a patch
        double high = (height - HEADER - 3 * WORDS - 2 * GAP - TITLE - WORDS - GAP) / 4.5;
        double side = Math.floor(Math.max(SMALLEST, Math.min(wide, high)));
        double rest = height - HEADER - 3 * (side + WORDS) - 2 * GAP - TITLE - WORDS - GAP;
        double made = Math.floor(Math.max(SMALLEST, Math.min((width - GAP) / 2 - 2, rest)));
        return new UnitDetailLayout(side, made, 2);
    }

    Box patch(int i) {
        return new Box(left + i % 3 * (side + GAP), HEADER + (double) (i / 3) * (side + WORDS + GAP / 2), side, side);
    }

    /** Where the part with the pictures that are made begins. */
    double madeTop() {
        return patch(6).bottom() + WORDS + GAP;
    }

    /** The learned picture (0), that of random weights (1). */
    Box made(int i) {
        return new Box(left + i * (madeSide + GAP), madeTop() + TITLE, madeSide, madeSide);
    }
}
