package convolens.view.shift;

import convolens.engine.tensor.Tensor;
import convolens.model.shift.Border;
import convolens.model.shift.Comparison;
import convolens.model.shift.Reduction;
import convolens.model.shift.Shift;
import convolens.model.shift.ShiftFrame;
import convolens.model.shift.ShiftSpot.Side;
import convolens.raster.CellText;
import convolens.raster.Role;
import convolens.view.paint.CellGrid;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Hatch;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import convolens.walk.PoolingWalk;
import convolens.walk.Rect;
import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints what a step shows: the moved input, what it is reduced to, what has changed, and the window that is compared. */
final class ShiftStepPainter {
    private static final double WINDOW = 3;

    private final Ink ink;
    private final ShiftSheet sheet;
    private final ShiftFrame frame;
    private final Palette palette;

    ShiftStepPainter(Ink ink, ShiftSheet sheet, ShiftFrame frame) {
        this.ink = ink;
        this.sheet = sheet;
        this.frame = frame;
        this.palette = sheet.palette();
    }

    /**
     * Paints.
     *
     * @param left the frame from which the input comes
     * @param progress how far it has come, from 0 to 1
     */
    void paint(ShiftFrame left, double progress) {
        for (Reduction reduction : Reduction.values()) {
            paintTitle(reduction);
            CellGrid after = sheet.layout().require(reduction, Side.AFTER).grid();
            if (reduction == Reduction.NONE) {
                paintInput(after, left, progress);
            } else {
                paintSide(reduction, Side.AFTER);
            }
            paintSide(reduction, Side.DIFFERENCE);
        }
        if (!frame.all()) {
            paintWindow();
        }
        for (Reduction reduction : Reduction.values()) {
            CellGrid map = sheet.layout().require(reduction, null).grid();
            Shift shift = frame.shift();
            GridPainter.outline(ink, map, shift.down(), shift.right(), 1, 1, palette.window(), 2);
        }
    }

    // Titles

    /** The name of a reduction, and as much of its numbers as there is room for. */
    private void paintTitle(Reduction reduction) {
        Rectangle2D area = sheet.layout().titles().get(reduction.ordinal());
        Font font = Typography.strong(sheet.scaled(15));
        String name = sheet.messages().text(reduction.key());
        double y = area.getMinY() + sheet.scaled(12);
        ink.setTextAlign(TextAlignment.LEFT);
        ink.setTextBaseline(VPos.CENTER);
        ink.setFont(font);
        ink.setFill(reduction == Reduction.NONE ? palette.text(Role.INPUT) : palette.text(Role.OUTPUT));
        ink.fillText(name, area.getMinX(), y);
        double x = area.getMinX() + Typography.width(name, font) + sheet.scaled(10);
        Font small = Typography.text(sheet.scaled(12.5));
        for (String text : ShiftText.counts(frame, reduction, sheet.messages())) {
            if (x + Typography.width(text, small) <= area.getMaxX() + sheet.scaled(24)) {
                ink.setFont(small);
                ink.setFill(palette.mute());
                ink.fillText(text, x, y);
                return;
            }
        }
    }

    // Matrices

    private void paintInput(CellGrid grid, ShiftFrame left, double progress) {
        ink.save();
        ink.beginPath();
        ink.rect(grid.x(), grid.y(), grid.width(), grid.height());
        ink.clip();
        if (progress < 1) {
            double rest = 1 - progress;
            Shift from = left.shift();
            double right = (frame.shift().right() - from.right()) * grid.cell();
            double down = (frame.shift().down() - from.down()) * grid.cell();
            paintMoved(
                    at(grid, right * progress, down * progress),
                    left.comparison().moved(),
                    from,
                    true);
            paintMoved(at(grid, -right * rest, -down * rest), frame.comparison().moved(), frame.shift(), true);
        } else {
            paintMoved(grid, frame.comparison().moved(), frame.shift(), false);
        }
        ink.restore();
        sheet.painter().border(ink, grid);
    }

    private static CellGrid at(CellGrid grid, double right, double down) {
        return CellGrid.at(grid.x() + right, grid.y() + down, grid.cell(), grid.rows(), grid.columns());
    }

    private void paintMoved(CellGrid grid, Tensor moved, Shift shift, boolean moving) {
        float[] values = moved.data();
        if (sheet.isHeat(Reduction.NONE, Side.AFTER)) {
            sheet.painter().heat(ink, grid, values, 0, grid.rows(), grid.columns(), sheet.values(), sheet.range());
            hatchEntered(grid, shift);
            return;
        }
        ink.setFill(palette.cell());
        ink.fillRect(grid.x(), grid.y(), grid.width(), grid.height());
        fillEntered(grid, shift, palette.padding());
        boolean marked = shift.equals(frame.shift()) && !moving;
        if (marked) {
            fillChanged(grid);
        }
        hatchEntered(grid, shift);
        sheet.painter().lines(ink, grid);
        CellText form = sheet.forms().of(Reduction.NONE, Side.AFTER);
        Font font = Typography.mono(form.size());
        Comparison comparison = frame.comparison().of(Reduction.NONE);
        for (int i = 0; i < comparison.cells(); i++) {
            int row = i / grid.columns();
            int column = i % grid.columns();
            boolean entered = Border.entered(shift, row, column, grid.rows(), grid.columns());
            boolean changed = marked && comparison.changed(i);
            Color color = changed ? palette.text(Role.BIAS) : entered ? palette.mute() : palette.ink();
            sheet.painter().number(ink, grid, row, column, sheet.painter().text(values[i], form), font, color);
        }
    }

    private void fillChanged(CellGrid grid) {
        Comparison comparison = frame.comparison().of(Reduction.NONE);
        ink.setFill(palette.tint(Role.BIAS));
        for (int i = 0; i < comparison.cells(); i++) {
            if (comparison.changed(i)) {
                Rectangle2D area = grid.area(i / grid.columns(), i % grid.columns(), 1, 1);
                ink.fillRect(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
            }
        }
    }

    private void hatchEntered(CellGrid grid, Shift shift) {
        strips(grid, shift, (x, y, w, h) -> Hatch.paint(ink, x, y, w, h, palette.hatching()));
    }

    private void fillEntered(CellGrid grid, Shift shift, Color color) {
        strips(grid, shift, (x, y, w, h) -> {
            ink.setFill(color);
            ink.fillRect(x, y, w, h);
        });
    }

    private interface Strip {
        void paint(double x, double y, double width, double height);
    }

    /** The rows and columns that have entered at the border. */
    private static void strips(CellGrid grid, Shift shift, Strip strip) {
        int rows = Math.min(grid.rows(), Math.abs(shift.down()));
        int columns = Math.min(grid.columns(), Math.abs(shift.right()));
        double top = shift.down() > 0 ? 0 : grid.height() - rows * grid.cell();
        double left = shift.right() > 0 ? 0 : grid.width() - columns * grid.cell();
        if (rows > 0) {
            strip.paint(grid.x(), grid.y() + top, grid.width(), rows * grid.cell());
        }
        double rest = grid.height() - rows * grid.cell();
        if (columns > 0 && rest > 0) {
            double y = shift.down() > 0 ? grid.y() + rows * grid.cell() : grid.y();
            strip.paint(grid.x() + left, y, columns * grid.cell(), rest);
        }
    }

    private void paintSide(Reduction reduction, Side side) {
        CellGrid grid = sheet.layout().require(reduction, side).grid();
        Comparison comparison = frame.comparison().of(reduction);
        int known = reduction == Reduction.NONE ? comparison.cells() : frame.window() + 1;
        float[] values = ShiftSheet.values(frame, reduction, side);
        if (sheet.isHeat(reduction, side)) {
            float[] shown = Arrays.copyOf(values, comparison.cells());
            Arrays.fill(shown, known, shown.length, Float.NaN);
            boolean difference = side == Side.DIFFERENCE;
            sheet.painter()
                    .heat(
                            ink,
                            grid,
                            shown,
                            0,
                            grid.rows(),
                            grid.columns(),
                            difference ? sheet.signed() : sheet.values(),
                            difference ? sheet.differences() : sheet.range());
            sheet.painter().border(ink, grid);
            return;
        }
        sheet.painter().cells(ink, grid, palette.cell());
        for (int window = 0; window < known; window++) {
            paintNumber(grid, comparison, side, window, values[window]);
        }
    }

    private void paintNumber(CellGrid grid, Comparison comparison, Side side, int window, float value) {
        int row = window / grid.columns();
        int column = window % grid.columns();
        boolean changed = comparison.changed(window);
        CellText form = sheet.forms().of(comparison.reduction(), side);
        Color color = side == Side.DIFFERENCE ? palette.faint() : palette.ink();
        if (changed && side == Side.DIFFERENCE) {
            Color background = Palette.color(sheet.signed().argb(value, sheet.differences()));
            sheet.painter().fill(ink, grid, row, column, 1, 1, background);
            color = palette.textOn(background);
        } else if (changed) {
            sheet.painter().fill(ink, grid, row, column, 1, 1, palette.tint(Role.BIAS));
            color = palette.text(Role.BIAS);
        }
        Font font = changed ? Typography.monoStrong(form.size()) : Typography.mono(form.size());
        sheet.painter().number(ink, grid, row, column, sheet.painter().text(value, form), font, color);
    }

    // The window that is compared

    private void paintWindow() {
        Comparison max = frame.comparison().of(Reduction.MAX);
        Rect rect = max.before().window(frame.window());
        paintWindow(Side.BEFORE, max.before(), rect);
        paintWindow(Side.AFTER, max.after(), rect);
        int row = max.geometry().outputRow(frame.window());
        int column = max.geometry().outputColumn(frame.window());
        for (Reduction reduction : new Reduction[] {Reduction.MAX, Reduction.AVERAGE}) {
            for (Side side : Side.values()) {
                boolean changed = frame.comparison().of(reduction).changed(frame.window());
                Color color = palette.color(side != Side.BEFORE && changed ? Role.BIAS : Role.OUTPUT);
                GridPainter.outline(ink, sheet.layout().require(reduction, side).grid(), row, column, 1, 1, color, 2.5);
            }
        }
    }

    private void paintWindow(Side side, PoolingWalk walk, Rect rect) {
        CellGrid grid = sheet.layout().require(Reduction.NONE, side).grid();
        ink.save();
        ink.beginPath();
        double reach = WINDOW;
        ink.rect(grid.x() - reach, grid.y() - reach, grid.width() + 2 * reach, grid.height() + 2 * reach);
        ink.clip();
        int winner = walk.argmax(0, 0, frame.window());
        int row = rect.row() + winner / rect.width();
        int column = rect.column() + winner % rect.width();
        if (sheet.isHeat(Reduction.NONE, side)) {
            GridPainter.outline(ink, grid, row, column, 1, 1, palette.color(Role.OUTPUT), 2);
        } else {
            Color strong = palette.color(Role.OUTPUT);
            sheet.painter().fill(ink, grid, row, column, 1, 1, strong);
            CellText form = sheet.forms().of(Reduction.NONE, side);
            String text = sheet.painter().text(walk.result(0, 0, frame.window()), form);
            Font font = Typography.monoStrong(form.size());
            sheet.painter().number(ink, grid, row, column, text, font, palette.textOn(strong));
        }
        if (sheet.isHeat(Reduction.NONE, side)) {
            GridPainter.outline(
                    ink, grid, rect.row(), rect.column(), rect.height(), rect.width(), palette.cell(), WINDOW + 2);
        }
        GridPainter.outline(
                ink, grid, rect.row(), rect.column(), rect.height(), rect.width(), palette.window(), WINDOW);
        ink.restore();
    }
}
