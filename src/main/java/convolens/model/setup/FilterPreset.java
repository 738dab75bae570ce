package convolens.model.setup;

import java.util.SplittableRandom;

/** Where the numbers of a filter come from. The classic kernels are defined for every size. */
public enum FilterPreset {
    /** The book's figures: 2 0 1 / 0 1 2 / 1 0 2; other channels and filters likewise. */
    BOOK {
        @Override
        float value(Cell at, Grid grid, long seed) {
            if (at.filter() == 0 && at.channel() == 0) {
                return FIRST[at.row() % 3][at.column() % 3];
            }
            int f = at.filter();
            int c = at.channel();
            return Math.floorMod((1 + f) * at.row() + (2 + c) * at.column() + 2 * f + c + at.row() * at.column(), 4)
                    - (f % 2 == 0 ? 0 : 1);
        }
    },
    /** 1 in the middle: copies the input. */
    IDENTITY {
        @Override
        float value(Cell at, Grid grid, long seed) {
            return grid.isMiddle(at) ? 1 : 0;
        }
    },
    /** The mean of the window. */
    BLUR {
        @Override
        float value(Cell at, Grid grid, long seed) {
            return 1f / (grid.height() * grid.width());
        }
    },
    /** The cell, plus what it differs by from its four neighbours. */
    SHARPEN {
        @Override
        float value(Cell at, Grid grid, long seed) {
            return grid.isMiddle(at) ? 1 + grid.neighbours() : grid.isNeighbour(at) ? -1 : 0;
        }
    },
    /** Right minus left: answers to vertical edges. */
    VERTICAL_EDGE {
        @Override
        float value(Cell at, Grid grid, long seed) {
            return Integer.signum(2 * at.column() - grid.width() + 1);
        }
    },
    /** Below minus above: answers to horizontal edges. */
    HORIZONTAL_EDGE {
        @Override
        float value(Cell at, Grid grid, long seed) {
            return Integer.signum(2 * at.row() - grid.height() + 1);
        }
    },
    /** Right minus left, smoothed downwards with binomial weights: −1 0 1 / −2 0 2 / −1 0 1. */
    SOBEL {
        @Override
        float value(Cell at, Grid grid, long seed) {
            return binomial(grid.height() - 1, at.row()) * Integer.signum(2 * at.column() - grid.width() + 1);
        }
    },
    /** The four neighbours minus four times the cell: the second derivative. */
    LAPLACIAN {
        @Override
        float value(Cell at, Grid grid, long seed) {
            return grid.isMiddle(at) ? -grid.neighbours() : grid.isNeighbour(at) ? 1 : 0;
        }
    },
    /** Light from the upper left: −2 −1 0 / −1 1 1 / 0 1 2. */
    EMBOSS {
        @Override
        float value(Cell at, Grid grid, long seed) {
            return at.row()
                    + at.column()
                    - (grid.height() - 1) / 2
                    - (grid.width() - 1) / 2
                    + (grid.isMiddle(at) ? 1 : 0);
        }
    },
    /** A 1 to the left of the middle: what lies left of a cell moves into it. */
    SHIFT {
        @Override
        float value(Cell at, Grid grid, long seed) {
            return grid.isMiddle(
                            new Cell(at.filter(), at.channel(), at.row(), Math.min(grid.width() - 1, at.column() + 1)))
                    ? 1
                    : 0;
        }
    },
    /** Whole numbers from −2 to 2, drawn from a seed. */
    RANDOM {
        @Override
        float value(Cell at, Grid grid, long seed) {
            long place = ((at.filter() * 64L + at.channel()) * 64 + at.row()) * 64 + at.column();
            return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + place).nextInt(5) - 2;
        }
    },
    /** Typed or pasted. */
    EDITED;

    private static final int[][] FIRST = {{2, 0, 1}, {0, 1, 2}, {1, 0, 2}};

    /** A cell of a set of filters. */
    record Cell(int filter, int channel, int row, int column) {}

    /** The size of one slice. */
    record Grid(int height, int width) {
        boolean isMiddle(Cell at) {
            return distance(at) == 0;
        }

        boolean isNeighbour(Cell at) {
            return distance(at) == 1;
        }

        /** How many cells lie above, below, left and right of the middle. */
        int neighbours() {
            int rows = ((height - 1) / 2 > 0 ? 1 : 0) + ((height - 1) / 2 < height - 1 ? 1 : 0);
            int columns = ((width - 1) / 2 > 0 ? 1 : 0) + ((width - 1) / 2 < width - 1 ? 1 : 0);
            return rows + columns;
        }

        private int distance(Cell at) {
            return Math.abs(at.row() - (height - 1) / 2) + Math.abs(at.column() - (width - 1) / 2);
        }
    }

    float value(Cell at, Grid grid, long seed) {
        throw new IllegalStateException(this + " has no formula");
    }

    private static int binomial(int n, int k) {
        int value = 1;
        for (int i = 1; i <= k; i++) {
            value = value * (n - i + 1) / i;
        }
        return value;
    }
}
