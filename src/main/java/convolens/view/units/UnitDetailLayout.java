package convolens.view.units;

import convolens.view.control.Occupancy.Box;

/**
 * Where the nine patches of a unit stand, and the two pictures made for it: below them, or on a low stage beside them.
 *
 * @param side of a patch
 * @param madeSide of a picture that is made
 * @param beside whether the pictures stand beside the patches
 */
record UnitDetailLayout(double side, double madeSide, boolean beside) {
    private static final double LEFT = 2;
    private static final double HEADER = 42;
    private static final double GAP = 9;
    private static final double WORDS = 17;
    private static final double TITLE = 24;
    private static final double SMALLEST = 24;
    /** The side of a patch under which its value can be written. */
    private static final double LEGIBLE = 46;

    /** Fits both into a width and a height. */
    static UnitDetailLayout of(double width, double height) {
        double wide = (width - 2 * GAP - 2 * LEFT) / 3;
        double words = HEADER + 3 * WORDS + 2 * GAP;
        // a picture that is made is half as large again as a patch
        double below = (height - words - TITLE - WORDS - GAP) / 4.5;
        if (below < LEGIBLE) {
            double side = Math.min((height - words) / 3, (width - 2 * LEFT - 4 * GAP) / 4.4);
            double made = Math.min(width - LEFT - 3 * side - 5 * GAP + GAP, (height - HEADER - 4 * WORDS - GAP) / 2);
            return new UnitDetailLayout(whole(side), whole(made), true);
        }
        double side = whole(Math.min(wide, below));
        double rest = height - words - 3 * side - TITLE - WORDS - GAP;
        return new UnitDetailLayout(side, whole(Math.min((width - GAP) / 2 - LEFT, rest)), false);
    }

    private static double whole(double extent) {
        return Math.floor(Math.max(SMALLEST, extent));
    }

    Box patch(int i) {
        return new Box(LEFT + i % 3 * (side + GAP), HEADER + (double) (i / 3) * (side + WORDS + GAP / 2), side, side);
    }

    private double madeX() {
        return beside ? patch(2).right() + 2 * GAP : LEFT;
    }

    /** Where the title of the pictures that are made stands. */
    Box title(double width) {
        return beside
                ? new Box(madeX(), HEADER - WORDS, width - madeX(), WORDS)
                : new Box(LEFT, patch(6).bottom() + WORDS + GAP, width - LEFT, TITLE - 4);
    }

    /** The learned picture (0), that of random weights (1). */
    Box made(int i) {
        if (beside) {
            return new Box(madeX(), HEADER + WORDS + i * (madeSide + 2 * WORDS + GAP / 2), madeSide, madeSide);
        }
        return new Box(LEFT + i * (madeSide + GAP), title(0).bottom() + 4, madeSide, madeSide);
    }

    /** The name of a picture that is made: beneath it, or above it where there is less room. */
    Box madeName(int i) {
        Box of = made(i);
        return beside
                ? new Box(of.x(), of.y() - WORDS, of.width() + GAP, WORDS)
                : new Box(of.x(), of.bottom(), of.width() - 44, WORDS);
    }

    /** What the unit says to it, to the right. */
    Box madeValue(int i) {
        Box of = made(i);
        return new Box(of.x(), of.bottom(), of.width(), WORDS);
    }
}
