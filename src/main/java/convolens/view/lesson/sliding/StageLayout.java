package convolens.view.lesson.sliding;

import convolens.model.sliding.Pane;
import convolens.view.lesson.sliding.Panel.Kind;
import convolens.view.paint.CellGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/**
 * Where everything on the stage lies. The cells are as large as the stage allows, but not larger than comfortable, and
 * the whole is centred.
 *
 * @param panels the matrices
 * @param scale of all type and gaps: 1 on a stage of the default size, more on a large one
 * @param total where the sum of a step is written; its left end
 * @param caption the line below the input for a sentence about it; its left end and, as width, its room
 * @param blocks the area of the picture in space; empty if it is hidden
 */
record StageLayout(List<Panel> panels, double scale, Point2D total, Rectangle2D caption, Rectangle2D blocks) {
    /** Room above a matrix for its name and shape. */
    static final double TITLE = 44;

    private static final double GAP = 56;
    private static final double ROW_GAP = 18;
    private static final double CAPTION = 30;
    private static final double PARTIAL = 70;
    private static final double COMFORTABLE = 52;
    private static final double LEGIBLE = 22;

    StageLayout {
        panels = List.copyOf(panels);
    }

    /** The matrix that shows something; empty if it is not on the stage. */
    Optional<Panel> panel(Kind kind, int index) {
        return panels.stream().filter(panel -> panel.is(kind, index)).findFirst();
    }

    /** The matrix under a point. */
    Optional<Panel> at(double x, double y) {
        return panels.stream().filter(panel -> panel.grid().contains(x, y)).findFirst();
    }

    /** Lays a stage out. */
    static StageLayout of(StageShape shape, double width, double height) {
        double scale = Math.max(0.8, Math.min(2.2, Math.min(width / 780, height / 560)));
        boolean blocks = shape.shows(Pane.BLOCKS) && height >= 380;
        double margin = 28 * scale;
        double blockHeight = blocks ? Math.max(140, height * 0.36) : 0;
        double roomWidth = width - 2 * margin;
        double roomHeight = height - margin - (blocks ? 8 + blockHeight : 20);
        Columns columns = largest(shape, scale, roomWidth, roomHeight);
        double left = margin + Math.max(0, (roomWidth - columns.width()) / 2);
        double top = margin + Math.max(0, (roomHeight - columns.height()) / 3);
        return columns.place(
                left, top, blocks ? new Rectangle2D(0, height - blockHeight, width, blockHeight) : Rectangle2D.EMPTY);
    }

    /** All channels in one column, as long as their cells stay legible; otherwise whatever makes the cells largest. */
    private static Columns largest(StageShape shape, double scale, double width, double height) {
        Columns best = null;
        for (double floor : new double[] {LEGIBLE * Math.min(scale, 1.2), 14, 8, 4, 2, 1}) {
            for (int stack = shape.channels(); stack >= 1; stack = stack == 1 ? 0 : (stack + 1) / 2) {
                Columns columns = largest(new Columns(shape, scale, 0, floor, stack, 1), width, height);
                if (columns != null && (best == null || columns.cell() > best.cell())) {
                    best = columns;
                }
                if (best != null && best.cell() >= LEGIBLE) {
                    return best;
                }
            }
            if (best != null && best.cell() >= 3) {
                return best;
            }
        }
        return best != null ? best : new Columns(shape, scale, 1, 1, shape.channels(), shape.maps());
    }

    private static Columns largest(Columns plan, double width, double height) {
        StageShape shape = plan.shape();
        for (double cell = COMFORTABLE * plan.scale(); cell >= 1; cell = cell > 12 ? cell - 1 : cell - 0.5) {
            for (int across = 1; across <= shape.maps(); across++) {
                Columns columns = new Columns(shape, plan.scale(), cell, plan.floor(), plan.stack(), across);
                if (columns.height() <= height && columns.width() <= width) {
                    return columns;
                }
            }
        }
        return null;
    }

    /**
     * The stage at one size of cells.
     *
     * @param cell of the input and the output
     * @param floor the least cells of filter and products
     * @param stack how many channels lie above one another
     * @param across how many output maps lie beside one another
     */
    private record Columns(StageShape shape, double scale, double cell, double floor, int stack, int across) {

        double gap() {
            return GAP * scale * (shape.columns() > 20 || shape.channels() > 1 ? 0.7 : 1);
        }

        double rowGap() {
            return ROW_GAP * scale;
        }

        double title() {
            return TITLE * scale;
        }

        /** The cells of filter and products: like those of the input, but never too small to read without need. */
        double small() {
            return Math.max(cell, floor);
        }

        int stacks() {
            return (shape.channels() + stack - 1) / stack;
        }

        /** Whether every map of a pooling lies beside its channel. */
        boolean beside() {
            return shape.pooling() && shape.manyChannels() && stack == shape.channels() && across == 1;
        }

        int down() {
            return (shape.maps() + across - 1) / across;
        }

        double inputWidth() {
            return shape.columns() * cell;
        }

        double inputHeight() {
            return shape.rows() * cell;
        }

        double filterWidth() {
            return shape.geometry().filterWidth() * small();
        }

        double filterHeight() {
            return shape.geometry().filterHeight() * small();
        }

        boolean products() {
            return shape.shows(Pane.PRODUCTS);
        }

        boolean sums() {
            return shape.biased() && shape.shows(Pane.SUMS);
        }

        /** The height of one channel of input and filter side by side. */
        double rowHeight() {
            return Math.max(inputHeight(), shape.pooling() && !products() ? 0 : filterHeight());
        }

        double stackWidth() {
            return stacks() * inputWidth() + (stacks() - 1) * rowGap();
        }

        /** A slice of the filter, its products, and what they come to. */
        double sliceWidth() {
            double slice = shape.pooling() ? 0 : filterWidth();
            double product = products() ? filterWidth() + (shape.pooling() ? 0 : rowGap()) : 0;
            return slice + product + (shape.manyChannels() ? PARTIAL * scale : 0);
        }

        double middleWidth() {
            if (shape.manyChannels()) {
                return stacks() * sliceWidth() + (stacks() - 1) * rowGap();
            }
            boolean empty = shape.pooling() && !products();
            return empty ? 0 : Math.max(filterWidth(), products() ? filterWidth() : 0);
        }

        /** The cells of the output; larger than those of the input where the output is small. */
        double result() {
            int extent =
                    Math.max(shape.geometry().outputHeight(), shape.geometry().outputWidth());
            double room = shape.maps() > 1 ? 0 : Math.min(220 * scale, Math.max(inputHeight(), filterHeight()));
            return Math.max(cell, Math.min(Math.max(cell, LEGIBLE * scale), room / extent));
        }

        double outputWidth() {
            return across * shape.geometry().outputWidth() * result() + (across - 1) * rowGap();
        }

        double outputHeight() {
            if (beside()) {
                return stack * rowHeight() + (stack - 1) * rowGap();
            }
            return down() * shape.geometry().outputHeight() * result()
                    + (down() - 1) * rowGap() * (shape.maps() > 1 ? 1.3 : 1);
        }

        double sumsWidth() {
            return sums() ? shape.geometry().outputWidth() * result() + gap() + small() + gap() * 0.6 : 0;
        }

        double width() {
            double middle = middleWidth();
            return stackWidth()
                    + (middle > 0 ? middle + gap() : 0)
                    + gap()
                    + sumsWidth()
                    + Math.max(outputWidth(), (shape.manyChannels() ? 96 : 62) * scale);
        }

        double usesCell() {
            return Math.min(
                    16 * scale,
                    Math.min(
                            112 * scale / shape.geometry().height(),
                            inputWidth() / shape.geometry().width()));
        }

        /** The sentence about the input runs on below the other matrices only where these end above it. */
        boolean wideCaption() {
            double bottom = title() + stackHeight();
            return bottom >= middleHeight() && bottom >= title() + outputHeight();
        }

        double captionWidth() {
            if (wideCaption()) {
                return width();
            }
            return shape.manyChannels() ? stackWidth() + gap() + middleWidth() : stackWidth() + gap() * 0.6;
        }

        double captionHeight() {
            return (wideCaption() ? CAPTION : shape.manyChannels() ? 1.6 * CAPTION : 3 * CAPTION) * scale;
        }

        /** The channels above one another, and room for the total under the last slice of the filter. */
        double stackHeight() {
            double total = shape.manyChannels() && !shape.pooling() ? filterHeight() + 38 * scale - rowHeight() : 0;
            return stack * rowHeight() + (stack - 1) * rowGap() + Math.max(0, total);
        }

        double leftHeight() {
            double uses = shape.shows(Pane.USES) && !shape.manyChannels()
                    ? 26 * scale + shape.geometry().height() * usesCell()
                    : 0;
            return title() + stackHeight() + captionHeight() + uses;
        }

        double middleHeight() {
            if (shape.manyChannels() || middleWidth() == 0) {
                return 0;
            }
            double one = title() + filterHeight();
            double sum = products() ? 44 * scale : 0;
            return shape.pooling()
                    ? one + sum
                    : one + (products() ? title() + rowGap() * 1.1 + filterHeight() : 0) + sum;
        }

        double height() {
            return Math.max(Math.max(leftHeight(), middleHeight()), title() + outputHeight());
        }

        StageLayout place(double left, double top, Rectangle2D blocks) {
            List<Panel> panels = new ArrayList<>();
            double below = top + title();
            placeInputs(panels, left, below);
            double x = left + stackWidth() + gap();
            Point2D total = placeMiddle(panels, x, below);
            x += middleWidth() > 0 ? middleWidth() + gap() : 0;
            if (sums()) {
                panels.add(new Panel(
                        Kind.SUMS,
                        0,
                        CellGrid.at(
                                x,
                                below,
                                cell,
                                shape.geometry().outputHeight(),
                                shape.geometry().outputWidth())));
                x += shape.geometry().outputWidth() * result() + gap() * 0.8;
                double middle = below + (shape.geometry().outputHeight() * result() - small()) / 2;
                panels.add(new Panel(Kind.BIAS, 0, CellGrid.at(x, middle, small(), 1, 1)));
                x += small() + gap() * 0.8;
            }
            for (int map = 0; map < shape.maps(); map++) {
                double dx = map % across * (shape.geometry().outputWidth() * result() + rowGap());
                double dy = map
                        / across
                        * (shape.geometry().outputHeight() * result() + rowGap() * (shape.maps() > 1 ? 1.3 : 1));
                panels.add(new Panel(
                        Kind.OUTPUT,
                        map,
                        CellGrid.at(
                                x + dx,
                                below + dy,
                                cell,
                                shape.geometry().outputHeight(),
                                shape.geometry().outputWidth())));
            }
            double captionTop = below + stackHeight();
            if (shape.shows(Pane.USES) && !shape.manyChannels()) {
                panels.add(new Panel(
                        Kind.USES,
                        0,
                        CellGrid.at(
                                left,
                                captionTop + captionHeight() + 26 * scale,
                                usesCell(),
                                shape.geometry().height(),
                                shape.geometry().width())));
            }
            Rectangle2D caption = new Rectangle2D(left, captionTop, captionWidth(), captionHeight());
            return new StageLayout(panels, scale, total, caption, blocks);
        }

        private void placeInputs(List<Panel> panels, double left, double below) {
            for (int c = 0; c < shape.channels(); c++) {
                double x = left + c % stacks() * (inputWidth() + rowGap());
                double y = below + c / stacks() * (rowHeight() + rowGap());
                panels.add(new Panel(
                        Kind.INPUT,
                        c,
                        new CellGrid(
                                x,
                                y,
                                cell,
                                shape.rows(),
                                shape.columns(),
                                -shape.geometry().paddingY(),
                                -shape.geometry().paddingX())));
            }
        }

        private Point2D placeMiddle(List<Panel> panels, double x, double below) {
            int fh = shape.geometry().filterHeight();
            int fw = shape.geometry().filterWidth();
            if (!shape.manyChannels()) {
                double y = below;
                if (!shape.pooling()) {
                    panels.add(new Panel(Kind.FILTER, 0, CellGrid.at(x, y, small(), fh, fw)));
                    y += filterHeight() + rowGap() * 1.1 + title();
                }
                if (products()) {
                    panels.add(new Panel(Kind.PRODUCTS, 0, CellGrid.at(x, y, small(), fh, fw)));
                    double middle = y + filterHeight() / 2;
                    boolean beside = below + outputHeight() + 24 * scale < middle;
                    return beside
                            ? new Point2D(x + filterWidth() + 16 * scale, middle)
                            : new Point2D(x, y + filterHeight() + 30 * scale);
                }
                return new Point2D(x, y);
            }
            for (int c = 0; c < shape.channels(); c++) {
                double sx = x + c % stacks() * (sliceWidth() + rowGap());
                double sy = below + c / stacks() * (rowHeight() + rowGap());
                if (!shape.pooling()) {
                    panels.add(new Panel(Kind.FILTER, c, CellGrid.at(sx, sy, small(), fh, fw)));
                }
                if (products()) {
                    double px = sx + (shape.pooling() ? 0 : filterWidth() + rowGap());
                    panels.add(new Panel(Kind.PRODUCTS, c, CellGrid.at(px, sy, small(), fh, fw)));
                }
            }
            double after = x + sliceWidth() - PARTIAL * scale;
            double lastSlice = below + (stack - 1) * (rowHeight() + rowGap());
            return new Point2D(after, lastSlice + filterHeight() + 20 * scale);
        }
    }
}
