package convolens.view.sliding.layout;

import convolens.model.sliding.Pane;
import convolens.view.paint.CellGrid;
import convolens.view.sliding.layout.Panel.Kind;
import java.util.List;
import javafx.geometry.Rectangle2D;

/** A way to arrange the matrices of a stage with one size of cells. */
sealed interface StagePlan permits SinglePlan, ChannelPlan {
    /** Cells in which numbers can be read, on a stage of the default size. */
    double LEGIBLE = 22;

    /** Cells below this are coloured: no number fits. */
    double NUMBERED = 18.5;

    /** Between matrices that stand beside one another. */
    double GAP = 56;

    /** Between matrices that belong together. */
    double NEAR = 18;

    /** The height of a sentence below the input. */
    double CAPTION = 30;

    /** Cells in which two digits are at least 11 pixels high, on any stage. */
    double READABLE = 24;

    /** Cells whose digits are 28 pixels high on a stage that is filled and, on 1920×1080, half as large again. */
    double READABLE_FROM_AFAR = 34;

    /** Sizes below which the cells of filter and products do not fall, tried from the first on. */
    static double[] floors(double scale) {
        return new double[] {Math.max(READABLE, LEGIBLE * Math.min(scale, 1.2)), 14, 8, 4, 2, 1};
    }

    /** The least cells: an input of 64 columns is as wide as its number then. */
    double SMALLEST = 0.25;

    /** Cells of the input below this are too small a price for filters of a size. */
    static double clear(StageShape shape, double floor) {
        return Math.min(floor * 0.6, 64.0 / Math.max(shape.rows(), shape.columns()));
    }

    /** The next smaller size of cells to try. */
    static double smaller(double cell) {
        return cell > 12 ? cell - 1 : cell > 1 ? cell - 0.5 : cell - 0.25;
    }

    /** Room that the name of a matrix takes to its right: its shape, and the scale of its colours where cells have some. */
    static double nameWidth(double cell, double scale) {
        return (cell < NUMBERED ? 158 : 92) * scale;
    }

    /** The edge of a cell of the input. */
    double cell();

    StageShape shape();

    Measure measure();

    /** The scale of all type. */
    default double scale() {
        return measure().scale();
    }

    /** The same with other gaps. */
    StagePlan with(Measure other);

    double width();

    double height();

    /** The layout, without its blocks. */
    StageLayout place(double left, double top);

    /** The cells of the picture of uses. */
    default double usesCell() {
        return Math.min(
                16 * scale(),
                Math.min(
                        112 * scale() / shape().geometry().height(),
                        shape().columns() * cell() / shape().geometry().width()));
    }

    default double usesHeight() {
        return shape().shows(Pane.USES) ? 26 * scale() + shape().geometry().height() * usesCell() : 0;
    }

    /** Adds the picture of uses below the caption. */
    default void placeUses(List<Panel> panels, Rectangle2D caption) {
        if (shape().shows(Pane.USES)) {
            CellGrid grid = CellGrid.at(
                    caption.getMinX(),
                    caption.getMaxY() + 26 * scale(),
                    usesCell(),
                    shape().geometry().height(),
                    shape().geometry().width());
            panels.add(new Panel(Kind.USES, 0, grid));
        }
    }

    /** The grid of one channel of the input with its padding. */
    default CellGrid inputGrid(double x, double y) {
        return new CellGrid(
                x,
                y,
                cell(),
                shape().rows(),
                shape().columns(),
                -shape().geometry().paddingY(),
                -shape().geometry().paddingX());
    }
}
