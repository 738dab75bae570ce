package convolens.view.control.shelf;

import convolens.engine.tensor.Shape;
import convolens.view.control.Occupancy.Box;
import convolens.view.paint.CellGrid;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the elements of an array of four axes lie: a shelf for each index of the first axis, on it a plane for each of the
 * second, whose rows and columns are the third and fourth. Shelves and planes stand side by side or below one another,
 * whichever lets the cells be largest.
 *
 * @param shape the array's
 * @param cell the edge of a cell
 * @param shelves the shelves, with their labels
 * @param planes the planes, shelf by shelf
 * @param head the height of a shelf's label
 * @param label the height of a plane's label; 0 where there is no room
 */
record ShelfLayout(Shape shape, double cell, List<Box> shelves, List<CellGrid> planes, double head, double label) {
    private static final double LARGEST_CELL = 52;
    private static final double NUMBER_CELL = 15;
    private static final double PAD = 8;
    private static final double SHELF_GAP = 10;
    private static final double HEAD = 20;
    private static final double LABEL = 16;

    /** How many shelves and planes stand side by side, and the cell that fits then. */
    private record Arrangement(int shelfColumns, int planeColumns, double cell) {}

    /** Fills an area from its upper left corner on. */
    static ShelfLayout of(Shape shape, double width, double height) {
        Arrangement best = best(shape, width, height, LABEL);
        double label = LABEL;
        if (best.cell < NUMBER_CELL && shape.dim(1) > 1) {
            Arrangement bare = best(shape, width, height, 0);
            if (bare.cell >= 1.5 * best.cell || best.cell < 3) {
                best = bare;
                label = 0;
            }
        }
        return placed(shape, best, shape.dim(1) == 1 ? 0 : label);
    }

    private static Arrangement best(Shape shape, double width, double height, double label) {
        Arrangement best = new Arrangement(1, 1, 0);
        double planeLabel = shape.dim(1) == 1 ? 0 : label;
        for (int shelfColumns = 1; shelfColumns <= shape.dim(0); shelfColumns++) {
            for (int planeColumns = 1; planeColumns <= shape.dim(1); planeColumns++) {
                int shelfRows = ceil(shape.dim(0), shelfColumns);
                int planeRows = ceil(shape.dim(1), planeColumns);
                double wide = width
                        - (shelfColumns - 1) * SHELF_GAP
                        - shelfColumns * (2 * PAD + (planeColumns - 1) * PAD)
                        - 1;
                double high = height
                        - (shelfRows - 1) * SHELF_GAP
                        - shelfRows * (HEAD + PAD + planeRows * planeLabel + (planeRows - 1) * PAD)
                        - 1;
                double cell = Math.min(
                        wide / (shelfColumns * planeColumns * shape.dim(3)),
                        high / (shelfRows * planeRows * shape.dim(2)));
                double fitted = Math.min(LARGEST_CELL, cell >= 8 ? Math.floor(cell) : Math.floor(cell * 4) / 4);
                if (fitted > best.cell) {
                    best = new Arrangement(shelfColumns, planeColumns, fitted);
                }
            }
        }
        return best;
    }

    private static ShelfLayout placed(Shape shape, Arrangement as, double label) {
        int planeRows = ceil(shape.dim(1), as.planeColumns);
        double planeWidth = shape.dim(3) * as.cell;
        double planeHeight = shape.dim(2) * as.cell + label;
        double shelfWidth = as.planeColumns * planeWidth + (as.planeColumns - 1) * PAD + 2 * PAD;
        double shelfHeight = planeRows * planeHeight + (planeRows - 1) * PAD + HEAD + PAD;
        List<Box> shelves = new ArrayList<>();
        List<CellGrid> planes = new ArrayList<>();
        for (int n = 0; n < shape.dim(0); n++) {
            double x = 0.5 + n % as.shelfColumns * (shelfWidth + SHELF_GAP);
            double y = 0.5 + n / as.shelfColumns * (shelfHeight + SHELF_GAP);
            shelves.add(new Box(x, y, shelfWidth, shelfHeight));
            for (int c = 0; c < shape.dim(1); c++) {
                double left = x + PAD + c % as.planeColumns * (planeWidth + PAD);
                double top = y + HEAD + label + c / as.planeColumns * (planeHeight + PAD);
                planes.add(CellGrid.at(left, top, as.cell, shape.dim(2), shape.dim(3)));
            }
        }
        return new ShelfLayout(shape, as.cell, shelves, planes, HEAD, label);
    }

    /** The element at a place, −1 if there is none. */
    int at(double x, double y) {
        for (int plane = 0; plane < planes.size(); plane++) {
            CellGrid grid = planes.get(plane);
            if (grid.contains(x, y)) {
                return (plane * grid.rows() + grid.rowAt(y)) * grid.columns() + grid.columnAt(x);
            }
        }
        return ArrayMarks.NONE;
    }

    /** The first indices of the shelf or plane whose label, or whose frame, is at a place; null if there is none. */
    int @Nullable [] partAt(double x, double y) {
        for (int n = 0; n < shelves.size(); n++) {
            Box shelf = shelves.get(n);
            if (x >= shelf.x() && x < shelf.right() && y >= shelf.y() && y < shelf.bottom()) {
                for (int c = 0; c < shape.dim(1); c++) {
                    CellGrid plane = planes.get(n * shape.dim(1) + c);
                    if (x >= plane.x() && x < plane.right() && y < plane.y() && y >= plane.y() - label) {
                        return new int[] {n, c};
                    }
                }
                return new int[] {n};
            }
        }
        return null;
    }

    /** Where an element lies. */
    Box box(int offset) {
        int inPlane = shape.dim(2) * shape.dim(3);
        CellGrid grid = planes.get(offset / inPlane);
        int row = offset % inPlane / shape.dim(3);
        int column = offset % shape.dim(3);
        return new Box(grid.left(column), grid.top(row), cell, cell);
    }

    private static int ceil(int count, int per) {
        return (count + per - 1) / per;
    }
}
