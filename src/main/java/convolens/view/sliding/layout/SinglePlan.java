package convolens.view.sliding.layout;

import convolens.model.sliding.Pane;
import convolens.view.paint.CellGrid;
import convolens.view.sliding.layout.Panel.Kind;
import convolens.view.sliding.layout.StageLayout.Name;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * One channel: the input, the filter above its products or, where the stage is flat, beside them, the output, from left to
 * right.
 *
 * @param measure of type and gaps
 * @param cell of the input
 * @param floor the least cells of filter and products
 * @param across how many output maps lie beside one another
 * @param flat whether the products lie beside the filter
 * @param share of the input's cells that the output's have at least
 */
record SinglePlan(StageShape shape, Measure measure, double cell, double floor, int across, boolean flat, double share)
        implements StagePlan {
    private static final double SENTENCE = 170;

    /** Cells as large as this need no other arrangement. */
    private static final double LARGE = 34;

    /** The plan with the largest cells that fits; a flat one only where its cells are clearly larger. */
    static SinglePlan largest(StageShape shape, Measure measure, double comfortable, double width, double height) {
        SinglePlan stacked = largest(shape, measure, comfortable, width, height, false);
        if (!measure.fills() && stacked.cell >= LARGE * measure.scale() || !stacked.products() || !shape.filters()) {
            return stacked;
        }
        SinglePlan flat = largest(shape, measure, comfortable, width, height, true);
        if (measure.fills() && Math.min(flat.cell, stacked.cell) >= READABLE_FROM_AFAR) {
            return flat.width() * flat.height() > stacked.width() * stacked.height() ? flat : stacked;
        }
        return flat.cell > (measure.fills() ? 1 : 1.15) * stacked.cell ? flat : stacked;
    }

    private static SinglePlan largest(
            StageShape shape, Measure measure, double comfortable, double width, double height, boolean flat) {
        SinglePlan best = null;
        for (double floor : StagePlan.floors(measure.scale())) {
            SinglePlan plan = largest(shape, measure, floor, comfortable * measure.scale(), width, height, flat);
            best = plan != null && (best == null || plan.cell > best.cell) ? plan : best;
            if (best != null && best.cell >= StagePlan.clear(shape, floor)) {
                return best;
            }
        }
        return best != null ? best : new SinglePlan(shape, measure, SMALLEST, 1, shape.maps(), flat, 1);
    }

    private static @Nullable SinglePlan largest(
            StageShape shape, Measure measure, double floor, double max, double width, double height, boolean flat) {
        SinglePlan best = null;
        for (double share : measure.shares()) {
            SinglePlan plan = largest(new SinglePlan(shape, measure, max, floor, 1, flat, share), width, height);
            best = best == null || plan != null && plan.cell > best.cell ? plan : best;
            if (best != null && best.cell >= READABLE_FROM_AFAR) {
                return best;
            }
        }
        return best;
    }

    /** The plan with the largest cells that fit, none larger than its own; null if none do. */
    private static @Nullable SinglePlan largest(SinglePlan from, double width, double height) {
        for (double cell = from.cell; cell >= SMALLEST; cell = StagePlan.smaller(cell)) {
            for (int across = 1; across <= from.shape.maps(); across++) {
                SinglePlan plan =
                        new SinglePlan(from.shape, from.measure, cell, from.floor, across, from.flat, from.share);
                if (plan.height() <= height && plan.width() <= width) {
                    return plan;
                }
            }
        }
        return null;
    }

    private double gap() {
        return measure.gap() * (shape.columns() > 20 ? 0.7 : 1);
    }

    private double title() {
        return StageLayout.TITLE * scale();
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
        return Math.max(filterWidth(), (small() < NUMBERED ? 132 : 62) * scale());
    }

    private double middleHeight() {
        if (!hasMiddle()) {
            return 0;
        }
        double sum = products() && !sumBeside() ? 56 * scale() : 0;
        return title()
                + filterHeight()
                + sum
                + (products() && shape.filters() && !flat ? title() + NEAR * scale() + filterHeight() : 0);
    }

    /** The output's cells; larger than those of the input where the output is small. */
    private OutputPlan output() {
        int extent = Math.max(shape.geometry().outputHeight(), shape.geometry().outputWidth());
        double room = shape.maps() > 1 ? 0 : Math.min(220 * scale(), Math.max(inputHeight(), filterHeight()));
        double large = Math.max(cell, Math.min(Math.max(cell, LEGIBLE * scale()), room / extent));
        return new OutputPlan(shape, measure, share < 1 ? share * cell : large, small(), gap(), across);
    }

    @Override
    public StagePlan with(Measure other) {
        return new SinglePlan(shape, other, cell, floor, across, flat, share);
    }

    @Override
    public double width() {
        return Math.max(
                260 * scale(), inputWidth() + (shape.shows(Pane.INPUT) ? gap() : 0) + middleWidth() + output().width());
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
        return !shape.shows(Pane.INPUT) || inputWidth() + gap() * 0.6 < SENTENCE * scale();
    }

    /** The sentence stands below the input, or below all where that is hidden or narrow. */
    private double captionTop() {
        return !isNarrow()
                ? title() + inputHeight()
                : title() + Math.max(inputHeight(), Math.max(middleHeight() - title(), output().height()));
    }

    private double captionHeight() {
        return (wideCaption() ? CAPTION : 3 * CAPTION) * scale();
    }

    @Override
    public double height() {
        double left = captionTop() + captionHeight() + (usesBeside() ? 0 : usesHeight());
        double right = title() + output().height() + (usesBeside() ? usesHeight() + NEAR * scale() : 0);
        return Math.max(Math.max(left, middleHeight()), right);
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
        double right = x + middleWidth();
        placeUses(
                panels,
                usesBeside()
                        ? new Rectangle2D(right, below + output().height(), output().width(), NEAR * scale())
                        : caption);
        return new StageLayout(panels, names, scale(), List.of(), total, caption, Rectangle2D.EMPTY);
    }

    /** Whether the picture of uses stands below the output, where nothing else does. */
    private boolean usesBeside() {
        return measure.fills() && shape.shows(Pane.USES) && !products();
    }

    /** Whether the sum stands beside the products, below the output; otherwise below them. */
    private boolean sumBeside() {
        double productsMiddle = (shape.filters() ? filterHeight() + NEAR * scale() + title() : 0) + filterHeight() / 2;
        return !flat && output().height() + 24 * scale() < productsMiddle;
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
                y += filterHeight() + NEAR * scale() + title();
            }
        }
        if (!products()) {
            return new Point2D(left, y);
        }
        panels.add(new Panel(Kind.PRODUCTS, 0, CellGrid.at(left, y, small(), fh, fw)));
        names.add(new Name(Kind.PRODUCTS, left, y - title(), columnWidth() + gap() / 2, false));
        double middle = y + filterHeight() / 2;
        return sumBeside()
                ? new Point2D(left + filterWidth() + 16 * scale(), middle)
                : new Point2D(left, y + filterHeight() + 36 * scale());
    }
}
