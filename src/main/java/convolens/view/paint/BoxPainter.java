package convolens.view.paint;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * Boxes in space, drawn in the plane: a parallel projection, turned about the vertical axis and tilted.
 *
 * <pre>
 * X = x·cos yaw + z·sin yaw,   depth = z·cos yaw − x·sin yaw,   Y = y·cos pitch − depth·sin pitch
 * </pre>
 *
 * x runs to the right, y down, z away from the reader, all in cells.
 *
 * @param yaw in radians; positive shows the right side
 * @param pitch in radians; positive shows the top
 * @param unit pixels for a cell
 */
public record BoxPainter(double yaw, double pitch, double unit) {

    /** A box: its first corner and its extents, in cells. */
    public record Box(double x, double y, double z, double width, double height, double depth) {
        /** A box at the origin. */
        public static Box of(double width, double height, double depth) {
            return new Box(0, 0, 0, width, height, depth);
        }
    }

    /** How a box looks. A null fill or edge is left out. */
    public record Style(@Nullable Color fill, @Nullable Color edge, double thickness) {}

    /** Where a point of space lies in the plane, relative to the origin. */
    public Point2D project(double x, double y, double z) {
        double depth = z * Math.cos(yaw) - x * Math.sin(yaw);
        return new Point2D(
                unit * (x * Math.cos(yaw) + z * Math.sin(yaw)), unit * (y * Math.cos(pitch) - depth * Math.sin(pitch)));
    }

    /** The area that a box takes in the plane, relative to the origin. */
    public Rectangle2D bounds(Box box) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < 8; corner++) {
            Point2D p = project(
                    box.x + (corner & 1) * box.width,
                    box.y + (corner >> 1 & 1) * box.height,
                    box.z + (corner >> 2) * box.depth);
            left = Math.min(left, p.getX());
            right = Math.max(right, p.getX());
            top = Math.min(top, p.getY());
            bottom = Math.max(bottom, p.getY());
        }
        return new Rectangle2D(left, top, right - left, bottom - top);
    }

    /** A cell of a box, counted from its first corner. */
    public record Cell(int x, int y, int z) {}

    /** The cell of a box at the origin under a point of the plane, on the face that is seen there. */
    public Optional<Cell> pick(Point2D origin, Box box, double planeX, double planeY) {
        double px = (planeX - origin.getX()) / unit;
        double py = (planeY - origin.getY()) / unit;
        double c = Math.cos(yaw);
        double s = Math.sin(yaw);
        double front = px / c;
        Optional<Cell> cell = cell(box, front, (py - front * s * Math.sin(pitch)) / Math.cos(pitch), 0);
        if (cell.isEmpty() && s != 0) {
            double side = yaw >= 0 ? box.width : 0;
            double z = (px - side * c) / s;
            double y = (py + (z * c - side * s) * Math.sin(pitch)) / Math.cos(pitch);
            cell = cell(box, yaw >= 0 ? box.width - 0.5 : 0, y, z);
        }
        if (cell.isEmpty() && pitch != 0) {
            double upper = pitch >= 0 ? 0 : box.height;
            double depth = (upper * Math.cos(pitch) - py) / Math.sin(pitch);
            cell = cell(box, px * c - depth * s, pitch >= 0 ? 0 : box.height - 0.5, px * s + depth * c);
        }
        return cell;
    }

    private static Optional<Cell> cell(Box box, double x, double y, double z) {
        boolean inside = x >= 0 && x < box.width && y >= 0 && y < box.height && z >= 0 && z < box.depth;
        return inside ? Optional.of(new Cell((int) x, (int) y, (int) z)) : Optional.empty();
    }

    /** Draws the three faces that can be seen. */
    public void box(Ink ink, Point2D origin, Box b, Style style) {
        double right = yaw >= 0 ? b.x + b.width : b.x;
        double upper = pitch >= 0 ? b.y : b.y + b.height;
        face(ink, origin, style, 0, new double[][] {
            {b.x, b.y, b.z}, {b.x + b.width, b.y, b.z}, {b.x + b.width, b.y + b.height, b.z}, {b.x, b.y + b.height, b.z}
        });
        face(ink, origin, style, 0.5, new double[][] {
            {right, b.y, b.z},
            {right, b.y, b.z + b.depth},
            {right, b.y + b.height, b.z + b.depth},
            {right, b.y + b.height, b.z}
        });
        face(ink, origin, style, 0.25, new double[][] {
            {b.x, upper, b.z},
            {b.x + b.width, upper, b.z},
            {b.x + b.width, upper, b.z + b.depth},
            {b.x, upper, b.z + b.depth}
        });
    }

    /** Draws the lines between the cells of the three faces that can be seen. */
    public void cells(Ink ink, Point2D origin, Box b, Color color) {
        ink.setStroke(color);
        ink.setLineWidth(0.75);
        double side = yaw >= 0 ? b.x + b.width : b.x;
        double upper = pitch >= 0 ? b.y : b.y + b.height;
        for (int i = 1; i < b.width; i++) {
            line(ink, origin, b.x + i, b.y, b.z, b.x + i, b.y + b.height, b.z);
            line(ink, origin, b.x + i, upper, b.z, b.x + i, upper, b.z + b.depth);
        }
        for (int i = 1; i < b.height; i++) {
            line(ink, origin, b.x, b.y + i, b.z, b.x + b.width, b.y + i, b.z);
            line(ink, origin, side, b.y + i, b.z, side, b.y + i, b.z + b.depth);
        }
        for (int i = 1; i < b.depth; i++) {
            line(ink, origin, b.x, upper, b.z + i, b.x + b.width, upper, b.z + i);
            line(ink, origin, side, b.y, b.z + i, side, b.y + b.height, b.z + i);
        }
    }

    private void face(Ink ink, Point2D origin, Style style, double shade, double[][] corners) {
        double[] x = new double[4];
        double[] y = new double[4];
        for (int i = 0; i < 4; i++) {
            Point2D p = project(corners[i][0], corners[i][1], corners[i][2]).add(origin);
            x[i] = p.getX();
            y[i] = p.getY();
        }
        if (style.fill != null) {
            ink.setFill(style.fill.deriveColor(0, 1, 1 - 0.12 * shade, 1));
            ink.fillPolygon(x, y, 4);
        }
        if (style.edge != null) {
            ink.setStroke(style.edge);
            ink.setLineWidth(style.thickness);
            ink.strokePolygon(x, y, 4);
        }
    }

    private void line(Ink ink, Point2D origin, double x, double y, double z, double toX, double toY, double toZ) {
        Point2D from = project(x, y, z).add(origin);
        Point2D to = project(toX, toY, toZ).add(origin);
        ink.strokeLine(from.getX(), from.getY(), to.getX(), to.getY());
    }
}
