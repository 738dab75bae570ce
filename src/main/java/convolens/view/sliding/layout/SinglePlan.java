package convolens.view.sliding.layout;

import convolens.model.sliding.Pane;
import convolens.view.paint.CellGrid;
import convolens.view.sliding.layout.Panel.Kind;
import convolens.view.sliding.layout.StageLayout.Name;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/**
 * One channel: the input, the filter above its products or, where the stage is flat, beside them, the output, from left to
 * right.
 *
 * @param cell of the input
 * @param floor the least cells of filter and products
 * @param across how many output maps lie beside one another
 * @param flat whether the products lie beside the filter
 */
record SinglePlan(StageShape shape, double scale, double cell, double floor, int across, boolean flat)
        implements StagePlan {
    private static final double SENTENCE = 170;

    /** Cells as large as this need no other arrangement. */
    private static final double LARGE = 34;

    /** The plan with the largest cells that fits; a flat one only where its cells are clearly larger. */
    static SinglePlan largest(StageShape shape, double scale, double comfortable, double width, double height) {
        SinglePlan stacked = largest(shape, scale, comfortable, width, height, false);
        if (stacked.cell >= LARGE * scale || !stacked.products() || !shape.filters()) {
            return stacked;
        }
        SinglePlan flat = largest(shape, scale, comfortable, width, height, true);
        return flat.cell > 1.15 * stacked.cell ? flat : stacked;
    }

    private static SinglePlan largest(
            StageShape shape, double scale, double comfortable, double width, double height, boolean flat) {
        SinglePlan best = null;
        for (double floor : StagePlan.floors(scale)) {
            SinglePlan plan = largest(shape, scale, floor, comfortable * scale, width, height, flat);
            best = plan != null && (best == null || plan.cell > best.cell) ? plan : best;
            if (best != null && best.cell >= StagePlan.clear(shape, floor)) {
                return best;
            }
        }
        return best != null ? best : new SinglePlan(shape, scale, SMALLEST, 1, shape.maps(), flat);
    }

    private static SinglePlan largest(
            StageShape shape, double scale, double floor, double max, double width, double height, boolean flat) {
        for (double cell = max; cell >= SMALLEST; cell = StagePlan.smaller(cell)) {
            for (int across = 1; across <= shape.maps(); across++) {
                SinglePlan plan = new SinglePlan(shape, scale, cell, floor, across, flat);
                if (plan.height() <= height && plan.width() <= width) {
                    return plan;
                }
            }
        }
        return null;
    }

    private double gap() {
        return GAP * scale * (shape.columns() > 20 ? 0.7 : 1);
    }

    private double title() {
        return StageLayout.TITLE * scale;
    }

    /** The cells of filter and products: like those of the input, but never too small to read without need. */
    private double small() {
        return Math.max(cell, floor);
    }

    private double inputWidth() {
        return shape.shows(Pane.INPUT) ? shape.columns() * cell : 0;
    }

    private double inputHeight() {
        return shape.shows(Pane.INPUT) ? shape.rows() * cell : 0;
    }

    private double filterWidth() {
        return shape.geometry().filterWidth() * small();
    }

    private double filterHeight() {
        return shape.geometry().filterHeight() * small();
    }

    private boolean products() {
        return shape.shows(Pane.PRODUCTS);
    }

    private boolean hasMiddle() {
        return shape.filters() || products();
    }

    private double middleWidth() {
        return hasMiddle() ? (flat ? 2 : 1) * (columnWidth() + gap()) : 0;
    }

    /** The filter or its products, with the name above. */
    private double columnWidth() {
        return Math.max(filterWidth(), (small() < NUMBERED ? 132 : 62) * scale);
    }

    private double middleHeight() {
        if (!hasMiddle()) {
            return 0;
        }
        double sum = products() ? 56 * scale : 0;
        return title()
                + filterHeight()
                + sum
                + (products() && shape.filters() && !flat ? title() + NEAR * scale + filterHeight() : 0);
    }

    /** The output's cells; larger than those of the input where the output is small. */
    private OutputPlan output() {
        int extent = Math.max(shape.geometry().outputHeight(), shape.geometry().outputWidth());
        double room = shape.maps() > 1 ? 0 : Math.min(220 * scale, Math.max(inputHeight(), filterHeight()));
        double large = Math.max(cell, Math.min(Math.max(cell, LEGIBLE * scale), room / extent));
        return new OutputPlan(shape, scale, large, small(), gap(), across);
    }

    @Override
    public double width() {
        return Math.max(
                260 * scale, inputWidth() + (shape.shows(Pane.INPUT) ? gap() : 0) + middleWidth() + output().width());
    }

    /** The sentence about the input runs on below the other matrices only where these end above it. */
    private boolean wideCaption() {
        if (isNarrow()) {
            return true;
        }
        double bottom = captionTop();
        return bottom >= middleHeight() && bottom >= title() + output().height();
    }

    /** Whether a sentence would be squeezed below the input, or there is no input. */
    private boolean isNarrow() {
        return !shape.shows(Pane.INPUT) || inputWidth() + gap() * 0.6 < SENTENCE * scale;
    }

    /** The sentence stands below the input, or below all where that is hidden or narrow. */
    private double captionTop() {
        return !isNarrow()
                ? title() + inputHeight()
                : title() + Math.max(inputHeight(), Math.max(middleHeight() - title(), output().height()));
    }

    private double captionHeight() {
        return (wideCaption() ? CAPTION : 3 * CAPTION) * scale;
    }

    @Override
    public double height() {
        double left = captionTop() + captionHeight() + usesHeight();
        return Math.max(Math.max(left, middleHeight()), title() + output().height());
    }

    @Override
    public StageLayout place(double left, double top) {
        List<Panel> panels = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        double below = top + title();
        if (shape.shows(Pane.INPUT)) {
            panels.add(new Panel(Kind.INPUT, 0, inputGrid(left, below)));
            names.add(new Name(Kind.INPUT, left, top, inputWidth() + gap() / 2, false));
        }
        double x = left + inputWidth() + (shape.shows(Pane.INPUT) ? gap() : 0);
        Point2D total = placeMiddle(panels, names, x, below);
        output().place(panels, names, x + middleWidth(), below);
        double captionWidth = wideCaption() ? width() : inputWidth() + gap() * 0.6;
        Rectangle2D caption = new Rectangle2D(left, top + captionTop(), captionWidth, captionHeight());
        placeUses(panels, caption);
        return new StageLayout(panels, names, scale, List.of(), total, caption, Rectangle2D.EMPTY);
    }

    private Point2D placeMiddle(List<Panel> panels, List<Name> names, double x, double below) {
        int fh = shape.geometry().filterHeight();
        int fw = shape.geometry().filterWidth();
        double left = x;
        double y = below;
        if (shape.filters()) {
            panels.add(new Panel(Kind.FILTER, 0, CellGrid.at(left, y, small(), fh, fw)));
            names.add(new Name(Kind.FILTER, left, y - title(), columnWidth() + gap() / 2, false));
            if (flat) {
                left += columnWidth() + gap();
            } else {
                y += filterHeight() + NEAR * scale + title();
            }
        }
        if (!products()) {
            return new Point2D(left, y);
        }
        panels.add(new Panel(Kind.PRODUCTS, 0, CellGrid.at(left, y, small(), fh, fw)));
        names.add(new Name(Kind.PRODUCTS, left, y - title(), columnWidth() + gap() / 2, false));
        double middle = y + filterHeight() / 2;
        boolean beside = !flat && below + output().height() + 24 * scale < middle;
        return beside
                ? new Point2D(left + filterWidth() + 16 * scale, middle)
                : new Point2D(left, y + filterHeight() + 36 * scale);
    }
}
