package convolens.view.sliding;

import convolens.engine.tensor.PaddingFill;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.setup.Operation;
import convolens.model.setup.SlidingState;
import convolens.model.sliding.Frame;
import convolens.model.sliding.Secret;
import convolens.raster.CellText;
import convolens.view.paint.CellGrid;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Hatch;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import convolens.view.sliding.layout.Panel;
import convolens.walk.ConvolutionWalk;
import convolens.walk.Rect;
import javafx.scene.text.Font;

/** Paints a channel of the input as it is before any window lies over it: values, padding, what no window reaches, ghosts. */
final class InputPainter {
    private static final int MAX_GHOSTS = 150;
    private static final double MIN_GHOST_CELL = 6;

    private final Ink ink;
    private final StageSheet sheet;
    private final Frame frame;
    private final SlidingState state;
    private final GridPainter painter;
    private final Palette palette;

    InputPainter(Ink ink, StageSheet sheet, Frame frame) {
        this.ink = ink;
        this.sheet = sheet;
        this.frame = frame;
        this.state = frame.state();
        this.painter = sheet.painter();
        this.palette = painter.palette();
    }

    void paint(Panel panel) {
        CellGrid grid = panel.grid();
        WindowGeometry geometry = frame.walk().geometry();
        ink.setFill(palette.cell());
        ink.fillRect(grid.x(), grid.y(), grid.width(), grid.height());
        int sample = frame.step().last().sample();
        int plane = geometry.height() * geometry.width();
        int from = (sample * state.input().dim(1) + panel.index()) * plane;
        CellText form = sheet.forms().input();
        padding(panel, geometry, form);
        if (form.fits()) {
            painter.lines(ink, grid);
            painter.numbers(
                    ink, grid, state.input().data(), from, geometry.height(), geometry.width(), form, palette.ink());
        } else {
            painter.heat(
                    ink,
                    grid,
                    state.input().data(),
                    from,
                    geometry.height(),
                    geometry.width(),
                    sheet.maps().input(),
                    sheet.maps().inputs());
            painter.frame(ink, grid);
        }
        if (!form.fits() && state.fill() != PaddingFill.VALUE) {
            copies(panel, geometry);
        }
        leftOver(grid, geometry);
        ghosts(grid, geometry);
    }

    private void padding(Panel panel, WindowGeometry geometry, CellText form) {
        CellGrid grid = panel.grid();
        if (geometry.window().padding().isNone()) {
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
        // the padding of a maximum takes no part in it: it holds no number
        if (!form.fits() || state.operation() == Operation.MAX_POOLING) {
            return;
        }
        int sample = frame.step().last().sample();
        Font font = Typography.mono(form.size());
        for (int row = -geometry.paddingY(); row < geometry.paddedHeight() - geometry.paddingY(); row++) {
            for (int column = -geometry.paddingX(); column < geometry.paddedWidth() - geometry.paddingX(); column++) {
                if (geometry.isPadding(row, column)) {
                    float value = frame.walk() instanceof ConvolutionWalk convolution
                            ? convolution.value(sample, panel.index(), row, column)
                            : 0;
                    painter.number(ink, grid, row, column, painter.text(value, form), font, palette.mute());
                }
            }
        }
    }

    /** The colours of the values that padding repeats, hatched. */
    private void copies(Panel panel, WindowGeometry geometry) {
        if (!(frame.walk() instanceof ConvolutionWalk convolution)) {
            return;
        }
        CellGrid grid = panel.grid();
        int sample = frame.step().last().sample();
        for (int row = grid.firstRow(); row < grid.firstRow() + grid.rows(); row++) {
            for (int column = grid.firstColumn(); column < grid.firstColumn() + grid.columns(); column++) {
                if (geometry.isPadding(row, column)) {
                    float value = convolution.value(sample, panel.index(), row, column);
                    int argb = sheet.maps().input().argb(value, sheet.maps().inputs());
                    ink.setFill(Palette.color(argb).deriveColor(0, 1, 1, 0.45));
                    ink.fillRect(grid.left(column), grid.top(row), grid.cell(), grid.cell());
                }
            }
        }
    }

    private void ring(double x, double y, double width, double height) {
        if (width > 0 && height > 0) {
            ink.setFill(palette.padding());
            ink.fillRect(x, y, width, height);
            Hatch.paint(ink, x, y, width, height, palette.hatching());
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
            ink.setFill(palette.bias().deriveColor(0, 1, 1, 0.16));
            ink.fillRect(x, y, width, height);
            Hatch.paint(ink, x, y, width, height, palette.bias().deriveColor(0, 1, 1, 0.8));
        }
    }

    /** Whether the places of the other windows are shown. */
    static boolean showsGhosts(WindowGeometry geometry, double cell) {
        boolean skips = geometry.strideY() > 1 || geometry.strideX() > 1;
        boolean few = geometry.windows() > 1 && geometry.windows() <= MAX_GHOSTS;
        return skips && few && cell >= MIN_GHOST_CELL;
    }

    /** Where the other windows lie, when they do not touch every cell in turn. */
    private void ghosts(CellGrid grid, WindowGeometry geometry) {
        if (!showsGhosts(geometry, grid.cell()) || frame.hides(Secret.SHAPE)) {
            return;
        }
        ink.setStroke(palette.faint());
        ink.setLineWidth(1);
        ink.setLineDashes(3, 3);
        for (int window = 0; window < geometry.windows(); window++) {
            Rect r = frame.walk().window(window);
            ink.strokeRoundRect(
                    GridPainter.crisp(grid.left(r.column()) + 3),
                    GridPainter.crisp(grid.top(r.row()) + 3),
                    r.width() * grid.cell() - 7,
                    r.height() * grid.cell() - 7,
                    4);
        }
        ink.setLineDashes();
    }
}
