package convolens.view.lesson.sliding;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.sliding.Frame;
import convolens.model.sliding.SlidingState;
import convolens.view.lesson.sliding.Panel.Kind;
import convolens.view.paint.CellGrid;
import convolens.view.paint.CellText;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Hatch;
import convolens.view.paint.Palette;
import convolens.view.paint.Range;
import convolens.view.paint.Role;
import convolens.view.paint.Typography;
import convolens.walk.Place;
import convolens.walk.Rect;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints what stays while the window slides over one input under one filter: names, inputs, filters, padding, ghosts. */
final class BasePainter {
    private static final int MOST_GHOSTS = 150;

    private final GraphicsContext g;
    private final StageSheet sheet;
    private final Frame frame;
    private final SlidingState state;
    private final GridPainter painter;
    private final Palette palette;

    BasePainter(GraphicsContext g, StageSheet sheet, Frame frame) {
        this.g = g;
        this.sheet = sheet;
        this.frame = frame;
        this.state = frame.state();
        this.painter = sheet.painter();
        this.palette = painter.palette();
    }

    void paint() {
        for (Panel panel : sheet.layout().panels()) {
            switch (panel.kind()) {
                case INPUT -> input(panel);
                case FILTER -> filter(panel);
                case USES -> uses(panel);
                case BIAS, PRODUCTS, SUMS, OUTPUT -> painter.cells(g, panel.grid(), palette.cell());
            }
        }
        titles();
    }

    private void titles() {
        Place at = frame.step().last();
        boolean many = state.input().dim(1) > 1;
        title(Kind.INPUT, "stage.input", Role.INPUT, shapeOf(state.input().shape(), true));
        boolean several = state.filters().dim(0) > 1;
        Shape w = state.filters().shape();
        String slice = shapeOf(Shape.of(1, w.dim(1), w.dim(2), w.dim(3)), true);
        title(Kind.FILTER, "stage.filter", Role.FILTER, several ? "w[" + at.map() + "] " + slice + " / " + w : slice);
        if (!many || sheet.layout().panel(Kind.FILTER, 0).isEmpty()) {
            title(
                    Kind.PRODUCTS,
                    state.operation().isPooling() ? "stage.cells" : "stage.products",
                    Role.PLAIN,
                    state.operation().isPooling() ? "x" : "x·w");
        }
        title(Kind.SUMS, "stage.sums", Role.PLAIN, "x * w");
        title(
                Kind.OUTPUT,
                "stage.output",
                Role.OUTPUT,
                shapeOf(frame.walk().output().shape(), false));
        sheet.layout().panel(Kind.BIAS, 0).ifPresent(panel -> {
            text(
                    "+",
                    panel.grid().x() - sheet.scaled(18),
                    panel.grid().centre(0, 0).getY(),
                    Typography.mono(sheet.scaled(16)),
                    palette.mute());
            text(
                    "→",
                    panel.grid().right() + sheet.scaled(8),
                    panel.grid().centre(0, 0).getY(),
                    Typography.mono(sheet.scaled(16)),
                    palette.mute());
            text(
                    sheet.messages().text("stage.bias"),
                    panel.grid().x(),
                    panel.grid().y() - sheet.scaled(12),
                    Typography.strong(sheet.scaled(13)),
                    palette.text(Role.BIAS));
        });
        sheet.layout()
                .panel(Kind.USES, 0)
                .ifPresent(panel -> text(
                        sheet.messages().text("stage.uses"),
                        panel.grid().x(),
                        panel.grid().y() - sheet.scaled(14),
                        Typography.strong(sheet.scaled(12)),
                        palette.mute()));
    }

    private void title(Kind kind, String key, Role role, String shape) {
        sheet.layout().panel(kind, 0).ifPresent(panel -> {
            double x = panel.grid().x();
            double y = panel.grid().y() - sheet.scaled(StageLayout.TITLE);
            Color color = role == Role.PLAIN ? palette.ink() : palette.text(role);
            text(sheet.messages().text(key), x, y + sheet.scaled(10), Typography.strong(sheet.scaled(13)), color);
            text(shape, x, y + sheet.scaled(28), Typography.mono(sheet.scaled(12)), palette.mute());
        });
    }

    /** Axes of extent 1 in front are left out, as in the book: a single image of one channel is (H, W). */
    private static String shapeOf(Shape shape, boolean input) {
        int[] dims = shape.toArray();
        if (dims[0] > 1) {
            return shape.toString();
        }
        return dims[1] > 1
                ? Shape.of(dims[1], dims[2], dims[3]).toString()
                : Shape.of(dims[2], dims[3]).toString();
    }

    private void input(Panel panel) {
        CellGrid grid = panel.grid();
        WindowGeometry geometry = frame.walk().geometry();
        g.setFill(palette.cell());
        g.fillRect(grid.x(), grid.y(), grid.width(), grid.height());
        int sample = frame.step().last().sample();
        int plane = geometry.height() * geometry.width();
        int from = (sample * state.input().dim(1) + panel.index()) * plane;
        CellText form = sheet.forms().input();
        padding(grid, geometry, form);
        if (form.fits()) {
            painter.lines(g, grid);
            numbers(grid, state.input().data(), from, geometry.height(), geometry.width(), form, palette.ink());
        } else {
            painter.heat(
                    g,
                    grid,
                    state.input().data(),
                    from,
                    geometry.height(),
                    geometry.width(),
                    sheet.maps().input(),
                    sheet.maps().inputs());
            frameOf(grid);
        }
        leftOver(grid, geometry);
        ghosts(grid, geometry);
    }

    private void padding(CellGrid grid, WindowGeometry geometry, CellText form) {
        if (geometry.paddingY() == 0 && geometry.paddingX() == 0) {
            return;
        }
        double innerX = grid.left(0);
        double innerY = grid.top(0);
        double innerW = geometry.width() * grid.cell();
        double innerH = geometry.height() * grid.cell();
        ring(grid.x(), grid.y(), grid.width(), innerY - grid.y());
        ring(grid.x(), innerY + innerH, grid.width(), grid.bottom() - innerY - innerH);
        ring(grid.x(), innerY, innerX - grid.x(), innerH);
        ring(innerX + innerW, innerY, grid.right() - innerX - innerW, innerH);
        if (!form.fits() || state.operation().isPooling()) {
            return;
        }
        String text = painter.text(state.paddingValue(), form);
        Font font = Typography.mono(form.size());
        for (int row = -geometry.paddingY(); row < geometry.height() + geometry.paddingY(); row++) {
            for (int column = -geometry.paddingX(); column < geometry.width() + geometry.paddingX(); column++) {
                if (geometry.isPadding(row, column)) {
                    painter.number(g, grid, row, column, text, font, palette.mute());
                }
            }
        }
    }

    private void ring(double x, double y, double width, double height) {
        if (width > 0 && height > 0) {
            g.setFill(palette.padding());
            g.fillRect(x, y, width, height);
            Hatch.paint(g, x, y, width, height, palette.faint().deriveColor(0, 1, 1, 0.45));
        }
    }

    /** Rows and columns at the end that no window reaches. */
    private void leftOver(CellGrid grid, WindowGeometry geometry) {
        double rows = geometry.rowsLeftOver() * grid.cell();
        double columns = geometry.columnsLeftOver() * grid.cell();
        shade(grid.x(), grid.bottom() - rows, grid.width(), rows);
        shade(grid.right() - columns, grid.y(), columns, grid.height() - rows);
    }

    private void shade(double x, double y, double width, double height) {
        if (width > 0 && height > 0) {
            g.setFill(palette.bias().deriveColor(0, 1, 1, 0.16));
            g.fillRect(x, y, width, height);
            Hatch.paint(g, x, y, width, height, palette.bias().deriveColor(0, 1, 1, 0.8));
        }
    }

    /** Where the other windows lie, when they do not touch every cell in turn. */
    private void ghosts(CellGrid grid, WindowGeometry geometry) {
        boolean skips = geometry.strideY() > 1 || geometry.strideX() > 1;
        if (!skips || geometry.windows() > MOST_GHOSTS || grid.cell() < 8) {
            return;
        }
        g.setStroke(palette.faint());
        g.setLineWidth(1);
        g.setLineDashes(3, 3);
        for (int window = 0; window < geometry.windows(); window++) {
            Rect r = frame.walk().window(window);
            g.strokeRoundRect(
                    GridPainter.crisp(grid.left(r.column()) + 3),
                    GridPainter.crisp(grid.top(r.row()) + 3),
                    r.width() * grid.cell() - 7,
                    r.height() * grid.cell() - 7,
                    4,
                    4);
        }
        g.setLineDashes((double[]) null);
    }

    private void filter(Panel panel) {
        CellGrid grid = panel.grid();
        int from = (frame.step().last().map() * state.input().dim(1) + panel.index()) * grid.rows() * grid.columns();
        CellText form = sheet.forms().filter();
        if (form.fits()) {
            painter.cells(g, grid, palette.filterTint());
            numbers(grid, state.filters().data(), from, grid.rows(), grid.columns(), form, palette.text(Role.FILTER));
        } else {
            painter.heat(
                    g,
                    grid,
                    state.filters().data(),
                    from,
                    grid.rows(),
                    grid.columns(),
                    sheet.maps().signed(),
                    sheet.maps().filters());
            frameOf(grid);
        }
    }

    private void uses(Panel panel) {
        CellGrid grid = panel.grid();
        WindowGeometry geometry = frame.walk().geometry();
        float[] counts = new float[geometry.height() * geometry.width()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = geometry.uses(i / geometry.width(), i % geometry.width());
        }
        Range range = Range.of(counts);
        Range scale = new Range(0, Math.max(1, range.max()));
        double gap = grid.cell() >= 8 ? 1 : 0;
        for (int i = 0; i < counts.length; i++) {
            g.setFill(Palette.color(sheet.maps().uses().argb(counts[i], scale)));
            g.fillRoundRect(
                    grid.left(i % geometry.width()),
                    grid.top(i / geometry.width()),
                    grid.cell() - gap,
                    grid.cell() - gap,
                    3 * gap,
                    3 * gap);
        }
        legend(grid, range, scale);
    }

    private void legend(CellGrid grid, Range range, Range scale) {
        double x = grid.right() + sheet.scaled(16);
        double y = grid.y() + sheet.scaled(7);
        double previous = -1;
        for (float count : new float[] {range.min(), (float) Math.rint((range.min() + range.max()) / 2), range.max()}) {
            if (count == previous) {
                continue;
            }
            previous = count;
            g.setFill(Palette.color(sheet.maps().uses().argb(count, scale)));
            g.fillRoundRect(x, y - sheet.scaled(6), sheet.scaled(12), sheet.scaled(12), 3, 3);
            text((int) count + "×", x + sheet.scaled(18), y, Typography.mono(sheet.scaled(11)), palette.mute());
            y += sheet.scaled(18);
        }
    }

    private void numbers(CellGrid grid, float[] values, int from, int height, int width, CellText form, Color color) {
        Font font = Typography.mono(form.size());
        for (int i = 0; i < height * width; i++) {
            painter.number(g, grid, i / width, i % width, painter.text(values[from + i], form), font, color);
        }
    }

    private void frameOf(CellGrid grid) {
        g.setStroke(palette.line());
        g.setLineWidth(1);
        g.strokeRect(GridPainter.crisp(grid.x()), GridPainter.crisp(grid.y()), grid.width(), grid.height());
    }

    private void text(String text, double x, double y, Font font, Color color) {
        g.setFont(font);
        g.setFill(color);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, x, y);
    }
}
