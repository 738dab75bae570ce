package convolens.view.learning;

import convolens.engine.tensor.WindowGeometry;
import convolens.model.learning.LearningFrame;
import convolens.model.learning.LearningPart;
import convolens.view.paint.CellGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/**
 * Where everything lies: above the input and what the filter makes of it, minus the target, is the error; below the filter
 * and what changes it; then a line of words, and the loss over the whole width.
 *
 * @param scale of lengths, 1 on a stage of the default size
 * @param panels the matrices
 * @param caption the room for the line of words
 * @param curve the room for the loss
 */
record LearningLayout(double scale, List<LearningPanel> panels, Rectangle2D caption, Rectangle2D curve) {
    /** Room above a matrix for its name. */
    static final double TITLE = 27;

    private static final double LARGEST_CELL = 40;
    private static final double LARGEST_WEIGHT = 46;
    private static final double MARGIN = 24;
    private static final double TOP = 10;
    private static final double GAP = 30;
    private static final double ROW_GAP = 9;
    private static final double CAPTION = 28;
    private static final double CURVE = 102;
    private static final double LOW = 100;
    private static final double BESIDE = 96;
    private static final double TALLEST_CURVE = 240;
    private static final double NARROWEST_SLOT = 100;
    private static final double WEIGHTS_SHARE = 0.345;

    /** What the places depend on; the same for every step. */
    record Shape(WindowGeometry geometry, boolean drawn) {
        static Shape of(LearningFrame frame) {
            return new Shape(frame.geometry(), frame.settings().isDrawn());
        }

        List<LearningPart> weights() {
            return drawn
                    ? List.of(LearningPart.FILTER, LearningPart.SHARE, LearningPart.SUM, LearningPart.STEP)
                    : List.of(
                            LearningPart.FILTER,
                            LearningPart.GOAL,
                            LearningPart.SHARE,
                            LearningPart.SUM,
                            LearningPart.STEP);
        }
    }

    LearningLayout {
        panels = List.copyOf(panels);
    }

    /** Lays a stage out. */
    static LearningLayout of(Shape shape, double width, double height) {
        WindowGeometry g = shape.geometry();
        double scale = Math.max(0.72, Math.min(2.2, Math.min(width / 780, height / 580)));
        double margin = MARGIN * scale;
        double gap = GAP * scale;
        double across = width - 2 * margin;
        int rows = g.height() + 2 * g.paddingY();
        int columns = g.width() + 2 * g.paddingX() + 3 * g.outputWidth();
        int parts = shape.weights().size();
        double down = height - (TOP + 2 * TITLE + ROW_GAP + CAPTION + CURVE + MARGIN / 2) * scale;
        double wide = (across - (parts - 1) * gap) / (parts * g.filterWidth());
        double weight = whole(Math.min(
                LARGEST_WEIGHT * scale, Math.min(wide, Math.max(WEIGHTS_SHARE * down, 84 * scale) / g.filterHeight())));
        double cell = whole(Math.min(
                LARGEST_CELL * scale,
                Math.min((across - 3 * gap) / columns, (down - weight * g.filterHeight()) / rows)));
        double all =
                Math.max(columns * cell + 3 * gap, parts * Math.max(NARROWEST_SLOT * scale, weight * g.filterWidth()));
        double matrices = (2 * TITLE + ROW_GAP + CAPTION) * scale + cell * rows + weight * g.filterHeight();
        double curve = Math.min(TALLEST_CURVE * scale, height - matrices - (TOP + MARGIN / 2) * scale);
        double left = Math.round(Math.max(margin, (width - Math.min(all, across)) / 2));
        double right = width - left;
        double top = Math.round((height - matrices - curve - MARGIN / 2 * scale + TOP * scale) / 2);
        List<LearningPanel> panels = new ArrayList<>();
        double x = left;
        double y = Math.round(top + TITLE * scale);
        double space = Math.max(gap, (right - left - columns * cell) / 3);
        CellGrid input = new CellGrid(x, y, cell, rows, g.width() + 2 * g.paddingX(), -g.paddingY(), -g.paddingX());
        panels.add(new LearningPanel(LearningPart.INPUT, input, input.width() + space - 8));
        x += input.width() + space;
        for (LearningPart part : List.of(LearningPart.OUTPUT, LearningPart.TARGET, LearningPart.ERROR)) {
            CellGrid grid = CellGrid.at(Math.round(x), y, cell, g.outputHeight(), g.outputWidth());
            panels.add(new LearningPanel(part, grid, Math.min(grid.width() + space - 8, right - x)));
            x += grid.width() + space;
        }
        y = Math.round(y + rows * cell + (ROW_GAP + TITLE) * scale);
        double slot = (right - left - weight * g.filterWidth()) / Math.max(1, parts - 1);
        x = left;
        for (LearningPart part : shape.weights()) {
            CellGrid grid = CellGrid.at(Math.round(x), y, weight, g.filterHeight(), g.filterWidth());
            panels.add(new LearningPanel(part, grid, Math.min(slot - 8, width - x - 4)));
            x += slot;
        }
        y += weight * g.filterHeight();
        // on a low stage the words stand beside the name of the curve
        boolean low = curve < LOW;
        double begin = left + (low ? BESIDE : 0);
        double edge = Math.max(8, left - 12);
        Rectangle2D caption = new Rectangle2D(begin, y + 6 * scale, width - begin - 8, (CAPTION - 6) * scale);
        Rectangle2D loss = low
                ? new Rectangle2D(edge, y + 4 * scale, right - edge, Math.max(1, curve + (CAPTION - 4) * scale))
                : new Rectangle2D(edge, y + CAPTION * scale, right - edge, curve);
        return new LearningLayout(scale, panels, caption, loss);
    }

    /** Whole pixels where there are lines between the cells, quarters of one in pictures. */
    private static double whole(double cell) {
        return cell >= 9 ? Math.floor(cell) : Math.max(0.5, Math.floor(cell * 4) / 4);
    }

    Optional<LearningPanel> panel(LearningPart part) {
        return panels.stream().filter(panel -> panel.part() == part).findFirst();
    }

    LearningPanel require(LearningPart part) {
        return panel(part).orElseThrow();
    }

    Optional<LearningPanel> at(double x, double y) {
        return panels.stream().filter(panel -> panel.grid().contains(x, y)).findFirst();
    }
}
