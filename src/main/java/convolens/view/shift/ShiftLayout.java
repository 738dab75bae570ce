package convolens.view.shift;

import convolens.engine.tensor.WindowGeometry;
import convolens.model.shift.Reduction;
import convolens.model.shift.ShiftFrame;
import convolens.model.shift.ShiftSpot.Side;
import convolens.view.paint.CellGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * Where everything lies on the stage: above the input before, after and the difference, below that the same of both
 * poolings beside each other, and the maps of shifts below or beside them, wherever the cells can be larger.
 *
 * @param scale of lengths, 1 on a stage of the default size
 * @param panels the matrices
 * @param titles the room for the titles of the reductions, in their order, and for that of the maps
 * @param colors the room for the scale of the maps
 * @param caption the room for the sentence below
 */
record ShiftLayout(
        double scale, List<ShiftPanel> panels, List<Rectangle2D> titles, Rectangle2D colors, Rectangle2D caption) {
    private static final double LARGEST_CELL = 44;

    /** In smaller ones differences of averages could not be read. */
    private static final double LEAST_LARGEST_CELL = 33;

    private static final double MARGIN = 24;
    private static final double TITLE = 46;
    private static final double CAPTION = 38;
    private static final double TOP = 14;
    private static final double GAP = 20;
    private static final double GROUP_GAP = 40;
    private static final double ROW_GAP = 12;
    private static final double MIN_SLOT = 66;
    private static final double MAP_TITLE = 24;
    private static final double MAP_NAME = 20;
    private static final double COLORS = 150;
    private static final double SCALE = 34;

    /** What the places depend on; the same for every step. */
    record Shape(WindowGeometry geometry, int reach) {
        static Shape of(ShiftFrame frame) {
            return new Shape(
                    frame.comparison().geometry(), frame.state().rules().reach());
        }
    }

    /** The better of the two arrangements. */
    static ShiftLayout of(Shape shape, double width, double height) {
        Arrangement below = new Arrangement(shape, width, height, false);
        Arrangement beside = new Arrangement(shape, width, height, true);
        return (beside.cell() > below.cell() * 1.15 ? beside : below).layout();
    }

    Optional<ShiftPanel> panel(Reduction reduction, @Nullable Side side) {
        return panels.stream().filter(panel -> panel.is(reduction, side)).findFirst();
    }

    ShiftPanel require(Reduction reduction, @Nullable Side side) {
        return panel(reduction, side).orElseThrow();
    }

    Optional<ShiftPanel> at(double x, double y) {
        return panels.stream().filter(panel -> panel.grid().contains(x, y)).findFirst();
    }

    /** One way to put everything onto a stage. */
    private static final class Arrangement {
        private final Shape shape;
        private final double width;
        private final double height;
        private final boolean beside;
        private final double scale;
        private final double mapCell;
        private final double inputCell;
        private final double outputCell;
        private final List<ShiftPanel> panels = new ArrayList<>();
        private final List<Rectangle2D> titles = new ArrayList<>();

        Arrangement(Shape shape, double width, double height, boolean beside) {
            this.shape = shape;
            this.width = width;
            this.height = height;
            this.beside = beside;
            scale = Math.max(0.72, Math.min(2, Math.min(width / 780, height / 620)));
            WindowGeometry g = shape.geometry();
            mapCell = whole(mapSide() / (2 * shape.reach() + 1));
            double across = width - 2 * MARGIN * scale - (beside ? mapWidth() + GROUP_GAP * scale : 0);
            double down = height - (TOP + 2 * TITLE + CAPTION + 2 * ROW_GAP) * scale - (beside ? 0 : mapHeight());
            double widest = (across - 2 * GAP * scale) / 3 / g.width();
            double widestOutput = (across - (4 * GAP + GROUP_GAP) * scale) / 6 / g.outputWidth();
            double common = down / (g.height() + g.outputHeight());
            double max = Math.max(LEAST_LARGEST_CELL, LARGEST_CELL * scale);
            // outputs are few, and what happens to them is what the scene is about
            double generous = Math.max(common, 0.36 * down / g.outputHeight());
            outputCell = whole(min(widestOutput, generous, 1.6 * Math.min(common, widest), max));
            inputCell = whole(min((down - outputCell * g.outputHeight()) / g.height(), widest, max, Double.MAX_VALUE));
        }

        private static double min(double a, double b, double c, double d) {
            return Math.min(Math.min(a, b), Math.min(c, d));
        }

        /** Whole pixels, as far as a cell has some. */
        private static double whole(double cell) {
            return cell >= 3 ? Math.floor(cell) : Math.max(0.5, Math.floor(cell * 4) / 4);
        }

        double cell() {
            return Math.min(inputCell, outputCell);
        }

        /** A map with its numbers where there is room, else as many pixels as are left. */
        private double mapSide() {
            double max = (beside ? 140 : 154) * scale;
            double inColumn = (height - (TOP + MAP_TITLE + CAPTION) * scale - SCALE) / 3 - (MAP_NAME + ROW_GAP) * scale;
            double room = beside ? inColumn : height * 0.24;
            return Math.min(max, Math.max(2 * shape.reach() + 1, room));
        }

        private double mapWidth() {
            return Math.max(mapCell * (2 * shape.reach() + 1), 120 * scale);
        }

        private double mapColumnHeight() {
            return MAP_TITLE * scale + 3 * (mapCell * mapSize() + (MAP_NAME + ROW_GAP) * scale) + SCALE;
        }

        private double mapHeight() {
            return (MAP_TITLE + MAP_NAME + ROW_GAP) * scale + mapCell * (2 * shape.reach() + 1);
        }

        ShiftLayout layout() {
            WindowGeometry g = shape.geometry();
            double inputSlot = Math.max(g.width() * inputCell, MIN_SLOT * scale);
            double outputSlot = Math.max(g.outputWidth() * outputCell, MIN_SLOT * scale);
            double inputGroup = 3 * inputSlot + 2 * GAP * scale;
            double outputGroup = 3 * outputSlot + 2 * GAP * scale;
            double matrices = Math.max(inputGroup, 2 * outputGroup + GROUP_GAP * scale);
            double maps = 3 * mapWidth() + 2 * GROUP_GAP * scale;
            double all = beside
                    ? matrices + GROUP_GAP * scale + mapWidth()
                    : Math.max(matrices, maps + (GROUP_GAP + COLORS) * scale);
            double x = Math.max(MARGIN * scale, Math.round((width - all) / 2));
            double rows = 2 * TITLE * scale + ROW_GAP * scale + g.height() * inputCell + g.outputHeight() * outputCell;
            double used = (beside ? Math.max(rows, mapColumnHeight()) : rows + ROW_GAP * scale + mapHeight())
                    + CAPTION * scale;
            double y = Math.round(Math.max(TOP * scale, (height - used) / 2));
            group(Reduction.NONE, x, y, inputSlot, inputCell, g.height(), g.width());
            double outputs = y + TITLE * scale + g.height() * inputCell + ROW_GAP * scale;
            group(Reduction.MAX, x, outputs, outputSlot, outputCell, g.outputHeight(), g.outputWidth());
            double second = x + outputGroup + GROUP_GAP * scale;
            group(Reduction.AVERAGE, second, outputs, outputSlot, outputCell, g.outputHeight(), g.outputWidth());
            Rectangle2D colors = beside
                    ? maps(
                            x + matrices + GROUP_GAP * scale,
                            y,
                            0,
                            mapCell * mapSize() + MAP_NAME * scale + ROW_GAP * scale)
                    : maps(x, y + rows + ROW_GAP * scale, mapWidth() + GROUP_GAP * scale, 0);
            double top = height - CAPTION * scale;
            double room = Math.max(40, width - x - MARGIN * scale);
            return new ShiftLayout(
                    scale,
                    List.copyOf(panels),
                    List.copyOf(titles),
                    colors,
                    new Rectangle2D(x, top, room, CAPTION * scale));
        }

        private int mapSize() {
            return 2 * shape.reach() + 1;
        }

        private void group(Reduction reduction, double x, double y, double slot, double cell, int rows, int columns) {
            Side[] sides = Side.values();
            for (int i = 0; i < sides.length; i++) {
                double left = Math.round(x + i * (slot + GAP * scale));
                CellGrid grid = CellGrid.at(left, Math.round(y + TITLE * scale), cell, rows, columns);
                panels.add(new ShiftPanel(reduction, sides[i], grid));
            }
            titles.add(new Rectangle2D(x, y, 3 * slot + 2 * GAP * scale, TITLE * scale));
        }

        /** Puts the maps one after the other, and returns the room for their colours. */
        private Rectangle2D maps(double x, double y, double right, double down) {
            titles.add(new Rectangle2D(x, y, mapWidth() + 2 * right, MAP_TITLE * scale));
            double top = y + (MAP_TITLE + MAP_NAME) * scale;
            for (Reduction reduction : Reduction.values()) {
                int i = reduction.ordinal();
                CellGrid grid = new CellGrid(
                        Math.round(x + i * right),
                        Math.round(top + i * down),
                        mapCell,
                        mapSize(),
                        mapSize(),
                        -shape.reach(),
                        -shape.reach());
                panels.add(new ShiftPanel(reduction, null, grid));
            }
            double side = mapCell * mapSize();
            return right > 0
                    ? new Rectangle2D(x + 3 * right, top, COLORS * scale, side)
                    : new Rectangle2D(x, top + 3 * down - MAP_NAME * scale, mapWidth(), SCALE);
        }
    }
}
