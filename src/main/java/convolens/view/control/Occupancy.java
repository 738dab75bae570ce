package convolens.view.control;

import java.util.Arrays;

/** Which parts of a plot are covered, on a coarse grid: how labels find a free place. */
public final class Occupancy {
    private static final double CELL = 6;

    private boolean[] covered = new boolean[0];
    private int columns;
    private int rows;

    /** Forgets everything and takes another size. */
    public void reset(double width, double height) {
        columns = (int) Math.ceil(width / CELL) + 1;
        rows = (int) Math.ceil(height / CELL) + 1;
        if (covered.length < columns * rows) {
            covered = new boolean[columns * rows];
        } else {
            Arrays.fill(covered, false);
        }
    }

    /** Takes over what another covers. */
    public void setTo(Occupancy other) {
        columns = other.columns;
        rows = other.rows;
        covered = other.covered.clone();
    }

    /** Covers a straight line; one with a NaN covers nothing. */
    public void addLine(double x0, double y0, double x1, double y1) {
        double length = Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0));
        if (Double.isNaN(length) || length > 1e6) {
            return;
        }
        int steps = (int) Math.ceil(2 * length / CELL);
        for (int i = 0; i <= steps; i++) {
            double t = steps == 0 ? 0 : (double) i / steps;
            add((int) Math.floor((x0 + t * (x1 - x0)) / CELL), (int) Math.floor((y0 + t * (y1 - y0)) / CELL));
        }
    }

    /** Covers a rectangle. */
    public void addBox(Box box) {
        for (int row = (int) Math.floor(box.y() / CELL); row <= (int) Math.floor(box.bottom() / CELL); row++) {
            for (int column = (int) Math.floor(box.x() / CELL);
                    column <= (int) Math.floor(box.right() / CELL);
                    column++) {
                add(column, row);
            }
        }
    }

    /** The share of a rectangle that is covered, in [0,1]. */
    public double share(Box box) {
        int total = 0;
        int hits = 0;
        for (int row = (int) Math.floor(box.y() / CELL); row <= (int) Math.floor(box.bottom() / CELL); row++) {
            for (int column = (int) Math.floor(box.x() / CELL);
                    column <= (int) Math.floor(box.right() / CELL);
                    column++) {
                total++;
                boolean inside = row >= 0 && row < rows && column >= 0 && column < columns;
                hits += inside && covered[row * columns + column] ? 1 : 0;
            }
        }
        return (double) hits / total;
    }

    private void add(int column, int row) {
        if (row >= 0 && row < rows && column >= 0 && column < columns) {
            covered[row * columns + column] = true;
        }
    }

    /** A rectangle. */
    public record Box(double x, double y, double width, double height) {
        public double right() {
            return x + width;
        }

        public double bottom() {
            return y + height;
        }

        /** This box and a rim around it, on whole units. */
        public Box grown(double rim) {
            double left = Math.floor(x - rim);
            double top = Math.floor(y - rim);
            return new Box(left, top, Math.ceil(right() + rim) - left, Math.ceil(bottom() + rim) - top);
        }

        /** The smallest box around both. */
        public Box with(Box other) {
            double left = Math.min(x, other.x);
            double top = Math.min(y, other.y);
            return new Box(
                    left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
        }

        /** What lies in both. */
        public Box within(Box other) {
            double left = Math.max(x, other.x);
            double top = Math.max(y, other.y);
            return new Box(
                    left,
                    top,
                    Math.max(0, Math.min(right(), other.right()) - left),
                    Math.max(0, Math.min(bottom(), other.bottom()) - top));
        }

        public boolean intersects(Box other) {
            return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
        }
    }
}
