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
 * Several channels: what belongs to a channel stands together, and the partial sums stand in a line that leads to their
 * total. Upright, a channel is a column: its input above its slice of the filter above its partial sum. Otherwise it is a
 * row. A pooling has a map beside each channel instead.
 *
 * @param measure of type and gaps
 * @param cell of the input
 * @param floor the least cells of filter and products
 * @param upright whether a channel is a column
 * @param line how many channels stand beside one another
 * @param across how many output maps stand beside one another
 * @param share of the input's cells that the output's have
 */
record ChannelPlan(
        StageShape shape,
        Measure measure,
        double cell,
        double floor,
        boolean upright,
        int line,
        int across,
        double share)
        implements StagePlan {
    private static final double HEAD = 18;
    private static final double NAMES = 126;
    private static final double NARROW_NAMES = 108;
    private static final double PARTIAL = 74;
    private static final double TOTAL = 168;
    private static final double SUM_ROW = 34;

    private double gap() {
        return measure.gap() * 0.7;
    }

    private double near() {
        return (upright ? 12 : NEAR) * scale();
    }

    private double small() {
        return Math.max(cell, floor);
    }

    private boolean products() {
        return shape.shows(Pane.PRODUCTS);
    }

    /** The matrices of one channel, in their order. */
    private List<Kind> parts() {
        List<Kind> parts = new ArrayList<>();
        if (shape.shows(Pane.INPUT)) {
            parts.add(Kind.INPUT);
        }
        if (shape.filters()) {
            parts.add(Kind.FILTER);
        }
        if (products()) {
            parts.add(Kind.PRODUCTS);
        }
        if (shape.pooling() && shape.shows(Pane.OUTPUT)) {
            parts.add(Kind.OUTPUT);
        }
        return parts;
    }

    private double widthOf(Kind part) {
        return switch (part) {
            case INPUT -> shape.columns() * cell;
            case OUTPUT -> shape.geometry().outputWidth() * cell;
            default -> shape.geometry().filterWidth() * small();
        };
    }

    private double heightOf(Kind part) {
        return switch (part) {
            case INPUT -> shape.rows() * cell;
            case OUTPUT -> shape.geometry().outputHeight() * cell;
            default -> shape.geometry().filterHeight() * small();
        };
    }

    /** The width of a part among others in a row: where there is one row, its name stands above it. */
    private double columnOf(Kind part) {
        return Math.max(widthOf(part), StagePlan.nameWidth(cellOf(part), scale()));
    }

    /** What the name of a part takes, with its shapes and the scale() of its colours below one another. */
    private double nameHeight(Kind part) {
        double shapes = part == Kind.FILTER && shape.maps() > 1 ? 2 : 1;
        double colours = cellOf(part) < NUMBERED && part != Kind.PRODUCTS ? 36 : 0;
        return (24 + 17 * shapes) * scale() + colours;
    }

    /** The names beside the channels: each at its part, unless the one above needs that room. */
    private List<Double> nameTops() {
        List<Double> tops = new ArrayList<>();
        double y = HEAD * scale();
        double free = 0;
        for (Kind part : parts()) {
            tops.add(Math.max(y, free));
            free = Math.max(y, free) + nameHeight(part);
            y += heightOf(part) + near();
        }
        return tops;
    }

    private double namesHeight() {
        List<Kind> parts = parts();
        if (!upright || parts.isEmpty()) {
            return 0;
        }
        int last = parts.size() - 1;
        return nameTops().get(last) + nameHeight(parts.get(last));
    }

    private double cellOf(Kind part) {
        return part == Kind.INPUT || part == Kind.OUTPUT ? cell : small();
    }

    private double unitWidth() {
        double width = 0;
        for (Kind part : parts()) {
            width = upright ? Math.max(width, widthOf(part)) : width + columnOf(part) + near();
        }
        double sum = shape.pooling() ? 0 : PARTIAL * scale();
        return upright ? Math.max(width, sum * 0.7) : Math.max(0, width - near()) + sum;
    }

    private double unitHeight() {
        double height = 0;
        for (Kind part : parts()) {
            height = upright ? height + heightOf(part) + near() : Math.max(height, heightOf(part));
        }
        double sum = shape.pooling() ? -near() : SUM_ROW * scale() - near();
        return HEAD * scale() + (upright ? height + sum : height);
    }

    private double between() {
        return 28 * scale() * measure.air();
    }

    private int lines() {
        return (shape.channels() + line - 1) / line;
    }

    private double unitsWidth() {
        return line * unitWidth() + (line - 1) * between();
    }

    private double unitsHeight() {
        return lines() * unitHeight() + (lines() - 1) * 8 * scale();
    }

    private double namesWidth() {
        return upright ? (measure.fills() ? NARROW_NAMES : NAMES) * scale() : 0;
    }

    private OutputPlan output() {
        return new OutputPlan(shape, measure, share * cell, small(), gap(), across);
    }

    /** Room above the channels for the names of their parts, which stand beside them where a channel is a column. */
    private double above() {
        return upright ? 0 : title();
    }

    /** Whether the total stands to the right of the partial sums, below the output; otherwise below them. */
    private boolean totalBeside() {
        return upright && title() + output().height() + 30 * scale() <= unitsHeight();
    }

    private double title() {
        return StageLayout.TITLE * scale();
    }

    @Override
    public StagePlan with(Measure other) {
        return new ChannelPlan(shape, other, cell, floor, upright, line, across, share);
    }

    @Override
    public double width() {
        double right = shape.pooling() ? 0 : gap() + Math.max(output().width(), totalBeside() ? TOTAL * scale() : 0);
        return namesWidth() + unitsWidth() + right;
    }

    private double bottom() {
        double below = shape.pooling() || totalBeside() ? 0 : 34 * scale();
        double units = unitsHeight() + below;
        double named = Math.max(above() + units, namesHeight());
        return shape.pooling() ? named : Math.max(named, above() + outputTop() + output().height());
    }

    @Override
    public double height() {
        return bottom() + CAPTION * scale() + usesHeight();
    }

    @Override
    public StageLayout place(double left, double top) {
        List<Panel> panels = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        List<Point2D> partials = new ArrayList<>();
        double x = left + namesWidth();
        double y = top + above();
        for (int c = 0; c < shape.channels(); c++) {
            double ux = x + c % line * (unitWidth() + between());
            double uy = y + c / line * (unitHeight() + 8 * scale());
            placeChannel(panels, partials, c, ux, uy);
        }
        Point2D total = Point2D.ZERO;
        if (!shape.pooling()) {
            output().place(panels, names, x + unitsWidth() + gap(), y + outputTop());
            total = total(partials, x, y);
        }
        List<Double> nameTops = nameTops();
        for (int i = 0; i < parts().size(); i++) {
            Kind part = parts().get(i);
            CellGrid first = panels.stream()
                    .filter(panel -> panel.is(part, 0))
                    .findFirst()
                    .orElseThrow()
                    .grid();
            names.add(
                    upright
                            ? new Name(part, left, top + nameTops.get(i), namesWidth() - 16 * scale(), true)
                            : new Name(part, first.x(), top, columnOf(part), false));
        }
        Rectangle2D caption = new Rectangle2D(left, top + bottom(), width(), CAPTION * scale());
        placeUses(panels, caption);
        return new StageLayout(panels, names, scale(), partials, total, caption, Rectangle2D.EMPTY);
    }

    /** How far below the upper end of the channels the maps begin. */
    private double outputTop() {
        return upright ? title() : HEAD * scale();
    }

    private Point2D total(List<Point2D> partials, double x, double y) {
        Point2D last = partials.get(partials.size() - 1);
        if (totalBeside()) {
            return new Point2D(x + unitsWidth() + gap() * 0.5, last.getY());
        }
        double within = x + unitsWidth() - TOTAL * scale();
        return new Point2D(upright ? x : Math.max(x, Math.min(last.getX(), within)), y + unitsHeight() + 16 * scale());
    }

    private void placeChannel(List<Panel> panels, List<Point2D> partials, int c, double left, double top) {
        double x = left;
        double y = top + HEAD * scale();
        double middle = y;
        for (Kind part : parts()) {
            CellGrid grid = part == Kind.INPUT
                    ? inputGrid(x, y)
                    : CellGrid.at(x, y, part == Kind.OUTPUT ? cell : small(), rows(part), columns(part));
            panels.add(new Panel(part, c, grid));
            middle = part == Kind.FILTER || part == Kind.PRODUCTS ? y + heightOf(part) / 2 : middle;
            x += upright ? 0 : columnOf(part) + near();
            y += upright ? heightOf(part) + near() : 0;
        }
        if (!shape.pooling()) {
            partials.add(
                    upright
                            ? new Point2D(x, y + (SUM_ROW * scale() - near()) / 2)
                            : new Point2D(x + 16 * scale(), middle));
        }
    }

    private int rows(Kind part) {
        return part == Kind.OUTPUT
                ? shape.geometry().outputHeight()
                : shape.geometry().filterHeight();
    }

    private int columns(Kind part) {
        return part == Kind.OUTPUT
                ? shape.geometry().outputWidth()
                : shape.geometry().filterWidth();
    }
}
