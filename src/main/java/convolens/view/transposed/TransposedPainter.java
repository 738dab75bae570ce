package convolens.view.transposed;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import convolens.i18n.Messages;
import convolens.model.transposed.TransposedFrame;
import convolens.model.transposed.TransposedPart;
import convolens.model.transposed.TransposedSpot;
import convolens.raster.CellText;
import convolens.raster.Role;
import convolens.view.paint.CellGrid;
import convolens.view.paint.Easing;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import convolens.view.stage.StagePainting;
import convolens.walk.TransposedWalk.Product;
import java.util.Arrays;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Paints the matrices, what a step adds to the output, and what belongs to a cell that is pointed at.
 *
 * @param frame the step of the moment
 */
record TransposedPainter(
        Ink ink, TransposedLayout layout, GridPainter painter, Messages messages, TransposedFrame frame)
        implements StagePainting<TransposedSpot> {
    private static final double NAME = 13;
    private static final double SHAPE = 12;

    private Palette palette() {
        return painter.palette();
    }

    private CellText form(TransposedPart part) {
        float[] values = switch (part) {
            case INPUT -> frame.state().x().data();
            case FILTER -> frame.state().w().data();
            case PRODUCTS -> products();
            case OUTPUT -> sums();
        };
        return CellText.fit(values, layout.grid(part).cell(), layout.scale());
    }

    private float[] products() {
        float[] products = new float[frame.walk().products()];
        for (int i = 0; i < products.length; i++) {
            products[i] = frame.walk().product(i).value();
        }
        return products;
    }

    /** All that the output can show: products, and what they come to. */
    private float[] sums() {
        float[] products = products();
        float[] result = frame.walk().output().data();
        float[] all = Arrays.copyOf(products, products.length + result.length);
        System.arraycopy(result, 0, all, products.length, result.length);
        return all;
    }

    @Override
    public void paintBase() {
        Tensor x = frame.state().x();
        Tensor w = frame.state().w();
        name(
                TransposedPart.INPUT,
                "stage.input",
                x.shape().toString(),
                palette().text(Role.INPUT));
        name(
                TransposedPart.FILTER,
                "stage.filter",
                w.shape().toString(),
                palette().text(Role.FILTER));
        name(TransposedPart.PRODUCTS, "stage.products", "x·w", palette().ink());
        name(
                TransposedPart.OUTPUT,
                "stage.output",
                frame.walk().output().shape().toString(),
                palette().text(Role.OUTPUT));
        painter.cells(ink, layout.grid(TransposedPart.INPUT), palette().cell());
        painter.cells(ink, layout.grid(TransposedPart.FILTER), palette().filterTint());
        painter.cells(ink, layout.grid(TransposedPart.PRODUCTS), palette().cell());
        CellGrid output = layout.grid(TransposedPart.OUTPUT);
        painter.cells(ink, output, palette().cell());
        WindowGeometry g = frame.walk().geometry();
        for (int row = output.firstRow(); row < output.firstRow() + output.rows(); row++) {
            for (int column = output.firstColumn(); column < output.firstColumn() + output.columns(); column++) {
                if (g.isPadding(row, column)) {
                    painter.padding(ink, output, row, column);
                }
            }
        }
        numbers(TransposedPart.FILTER, palette().text(Role.FILTER));
    }

    private void name(TransposedPart part, String key, String shape, Color color) {
        CellGrid grid = layout.grid(part);
        double y = grid.y() - layout.scale() * TransposedLayout.TITLE;
        ink.setTextAlign(TextAlignment.LEFT);
        ink.setTextBaseline(VPos.CENTER);
        ink.setFont(Typography.strong(layout.scale() * NAME));
        ink.setFill(color);
        ink.fillText(messages.text(key), grid.x(), y + layout.scale() * 9);
        ink.setFont(Typography.mono(layout.scale() * SHAPE));
        ink.setFill(palette().mute());
        ink.fillText(shape, grid.x(), y + layout.scale() * 27);
    }

    private void numbers(TransposedPart part, Color color) {
        CellGrid grid = layout.grid(part);
        for (int row = grid.firstRow(); row < grid.firstRow() + grid.rows(); row++) {
            for (int column = grid.firstColumn(); column < grid.firstColumn() + grid.columns(); column++) {
                number(part, row, column, color, false);
            }
        }
    }

    private void number(TransposedPart part, int row, int column, Color color, boolean strong) {
        CellText form = form(part);
        if (form.fits()) {
            Font font = strong ? Typography.monoStrong(form.size()) : Typography.mono(form.size());
            String text = painter.text(frame.value(new TransposedSpot(part, row, column)), form);
            painter.number(ink, layout.grid(part), row, column, text, font, color);
        }
    }

    @Override
    public void paintStep(double progress) {
        int columns = frame.state().x().dim(1);
        int cells = frame.state().w().size();
        for (int index = frame.from(); index < frame.done(); index += cells) {
            int cell = frame.walk().product(index).cell();
            painter.fill(
                    ink,
                    layout.grid(TransposedPart.INPUT),
                    cell / columns,
                    cell % columns,
                    1,
                    1,
                    palette().inputTint());
        }
        numbers(TransposedPart.INPUT, palette().text(Role.INPUT));
        numbers(TransposedPart.PRODUCTS, palette().ink());
        written();
        if (frame.isProduct()) {
            product();
        }
        if (frame.isOneCell()) {
            stamp(progress);
        }
    }

    /** What has come together in the output; the places of the step in its tint. */
    private void written() {
        CellGrid output = layout.grid(TransposedPart.OUTPUT);
        WindowGeometry g = frame.walk().geometry();
        boolean[][] now = new boolean[output.rows()][output.columns()];
        for (int index = frame.from(); index < frame.done(); index++) {
            Product product = frame.walk().product(index);
            now[product.row() - output.firstRow()][product.column() - output.firstColumn()] = true;
        }
        for (int row = output.firstRow(); row < output.firstRow() + output.rows(); row++) {
            for (int column = output.firstColumn(); column < output.firstColumn() + output.columns(); column++) {
                boolean written = now[row - output.firstRow()][column - output.firstColumn()];
                boolean cut = g.isPadding(row, column);
                if (written && !cut) {
                    painter.fill(ink, output, row, column, 1, 1, palette().outputTint());
                }
                Color color = cut
                        ? palette().mute()
                        : written ? palette().text(Role.OUTPUT) : palette().ink();
                number(TransposedPart.OUTPUT, row, column, color, written && !cut);
            }
        }
    }

    private void product() {
        Product last = frame.last();
        int columns = frame.state().w().dim(1);
        int row = last.filterCell() / columns;
        int column = last.filterCell() % columns;
        for (TransposedPart part : new TransposedPart[] {TransposedPart.FILTER, TransposedPart.PRODUCTS}) {
            Color color = part == TransposedPart.FILTER
                    ? palette().filter()
                    : palette().output();
            GridPainter.outline(ink, layout.grid(part), row, column, 1, 1, color, 2.5);
        }
        GridPainter.outline(
                ink,
                layout.grid(TransposedPart.OUTPUT),
                last.row(),
                last.column(),
                1,
                1,
                palette().output(),
                2.5);
    }

    /** The outline of the filter over the output; it comes there from the products. */
    private void stamp(double progress) {
        int columns = frame.state().x().dim(1);
        int cell = frame.last().cell();
        WindowGeometry g = frame.walk().geometry();
        GridPainter.outline(
                ink,
                layout.grid(TransposedPart.INPUT),
                cell / columns,
                cell % columns,
                1,
                1,
                palette().window(),
                3);
        CellGrid from = layout.grid(TransposedPart.PRODUCTS);
        CellGrid to = layout.grid(TransposedPart.OUTPUT);
        double t = Easing.smooth(progress);
        double x = from.x() + (to.left(g.left(cell % columns)) - from.x()) * t;
        double y = from.y() + (to.top(g.top(cell / columns)) - from.y()) * t;
        GridPainter.outline(
                ink,
                x,
                y,
                g.filterWidth() * to.cell(),
                g.filterHeight() * to.cell(),
                palette().window(),
                3);
    }

    @Override
    public void paintLink(TransposedSpot cell, Color color, double width) {
        GridPainter.outline(ink, layout.grid(cell.part()), cell.row(), cell.column(), 1, 1, color, width);
        WindowGeometry g = frame.walk().geometry();
        int columns = frame.state().x().dim(1);
        if (cell.part() == TransposedPart.INPUT) {
            GridPainter.outline(
                    ink,
                    layout.grid(TransposedPart.OUTPUT),
                    g.top(cell.row()),
                    g.left(cell.column()),
                    g.filterHeight(),
                    g.filterWidth(),
                    color,
                    width);
        } else if (cell.part() == TransposedPart.OUTPUT) {
            for (Product product : frame.walk().products(cell.row(), cell.column())) {
                int at = product.cell();
                GridPainter.outline(
                        ink, layout.grid(TransposedPart.INPUT), at / columns, at % columns, 1, 1, color, width);
                int filter = product.filterCell();
                int across = g.filterWidth();
                GridPainter.outline(
                        ink, layout.grid(TransposedPart.FILTER), filter / across, filter % across, 1, 1, color, width);
            }
        } else {
            int at = frame.last().cell();
            GridPainter.outline(ink, layout.grid(TransposedPart.FILTER), cell.row(), cell.column(), 1, 1, color, width);
            GridPainter.outline(
                    ink,
                    layout.grid(TransposedPart.OUTPUT),
                    g.top(at / columns) + cell.row(),
                    g.left(at % columns) + cell.column(),
                    1,
                    1,
                    color,
                    width);
        }
    }
}
