package convolens.model.setup;

import java.util.SplittableRandom;

/** Where the numbers of an input come from. */
public enum InputPreset {
    /** The book's figures: 1 2 3 0 / 0 1 2 3 / 3 0 1 2 / 2 3 0 1, continued in every direction. */
    BOOK {
        @Override
        public float value(Cell at, Grid grid, long seed) {
            int c = at.channel();
            int n = at.sample();
            if (c == 0) {
                return Math.floorMod(1 + at.column() - at.row() + n, 4);
            }
            return Math.floorMod(2 + 3 * c + (1 + c % 3) * at.column() + (c % 2 == 0 ? 3 : 2) * at.row() + n, 5);
        }
    },
    /** The book's figure 7-14: 1 2 1 0 / 0 1 2 3 / 3 0 1 2 / 2 4 0 1, repeated. */
    BOOK_POOLING {
        @Override
        public float value(Cell at, Grid grid, long seed) {
            if (at.channel() == 0 && at.sample() == 0) {
                return POOLED[at.row() % 4][at.column() % 4];
            }
            return BOOK.value(new Cell(at.sample(), at.channel() + 1, at.row(), at.column()), grid, seed);
        }
    },
    /** The book's figure 7-16: a 6×6 input of which 3×3 windows keep 9 7 / 6 8, before and after it moves; repeated. */
    BOOK_SHIFT {
        @Override
        public float value(Cell at, Grid grid, long seed) {
            return SHIFTED[at.row() % 6][(at.column() + at.channel() + at.sample()) % 6];
        }
    },
    /** 0, 1, 2, … in flat order: every cell is known by its number. */
    RAMP {
        @Override
        public float value(Cell at, Grid grid, long seed) {
            int plane = at.sample() * grid.channels() + at.channel();
            return (plane * grid.height() + at.row()) * grid.width() + at.column();
        }
    },
    /** 1 and 0 by turns. */
    CHECKERBOARD {
        @Override
        public float value(Cell at, Grid grid, long seed) {
            return (at.row() + at.column() + at.channel() + at.sample() + 1) % 2;
        }
    },
    /** A single 1: the output shows the filter itself, turned by 180 degrees. */
    IMPULSE {
        @Override
        public float value(Cell at, Grid grid, long seed) {
            return at.row() == grid.height() / 2 && at.column() == grid.width() / 2 ? 1 : 0;
        }
    },
    /** A small picture of a square, a bar, a cross and two slanted lines, in whole numbers from 0 to 3; repeated. */
    SHAPES {
        @Override
        public float value(Cell at, Grid grid, long seed) {
            return DRAWN_SHAPES[at.row() % 7][(at.column() + at.channel() + at.sample()) % 7];
        }
    },
    /** Whole numbers from 0 to 9, drawn from a seed. */
    RANDOM {
        @Override
        public float value(Cell at, Grid grid, long seed) {
            long place = ((at.sample() * 64L + at.channel()) * 64 + at.row()) * 64 + at.column();
            return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + place).nextInt(10);
        }
    },
    /** A handwritten digit. */
    DIGIT,
    /** Drawn by hand. */
    DRAWN,
    /** From an image file. */
    IMAGE,
    /** Typed or pasted. */
    EDITED;

    private static final int[][] POOLED = {{1, 2, 1, 0}, {0, 1, 2, 3}, {3, 0, 1, 2}, {2, 4, 0, 1}};
    private static final int[][] DRAWN_SHAPES = {
        {0, 0, 0, 0, 0, 0, 0},
        {0, 3, 3, 0, 0, 2, 0},
        {0, 3, 3, 0, 2, 0, 0},
        {0, 0, 0, 0, 0, 0, 1},
        {0, 3, 0, 1, 3, 1, 0},
        {0, 3, 0, 0, 1, 0, 2},
        {0, 0, 0, 2, 0, 0, 0}
    };
    private static final int[][] SHIFTED = {
        {1, 2, 0, 7, 1, 0},
        {0, 9, 2, 3, 2, 3},
        {3, 0, 1, 2, 1, 2},
        {2, 4, 0, 1, 0, 1},
        {6, 0, 1, 2, 1, 2},
        {2, 4, 0, 1, 8, 1}
    };

    /** A cell of a batch of inputs. */
    public record Cell(int sample, int channel, int row, int column) {}

    /** The size of one sample. */
    record Grid(int channels, int height, int width) {}

    /** Whether the numbers follow from a formula, for any size. */
    public boolean isFormula() {
        return ordinal() <= RANDOM.ordinal();
    }

    /** Whether the numbers come from a picture. */
    public boolean isPicture() {
        return this == DIGIT || this == DRAWN || this == IMAGE;
    }

    public float value(Cell at, Grid grid, long seed) {
        throw new IllegalStateException(this + " has no formula");
    }
}
