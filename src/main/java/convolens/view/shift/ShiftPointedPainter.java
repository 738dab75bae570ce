package convolens.view.shift;

import convolens.engine.tensor.WindowGeometry;
import convolens.model.shift.Reduction;
import convolens.model.shift.Shift;
import convolens.model.shift.ShiftFrame;
import convolens.model.shift.ShiftSpot;
import convolens.model.shift.ShiftSpot.Side;
import convolens.raster.Role;
import convolens.view.paint.CellGrid;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.walk.PoolingWalk;
import convolens.walk.Rect;
import convolens.walk.Uses;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** Paints what belongs to the cell that is pointed at, in every matrix, and the cell that is selected. */
final class ShiftPointedPainter {
    private final Ink ink;
    private final ShiftLayout layout;
    private final ShiftFrame frame;
    private final Palette palette;

    ShiftPointedPainter(Ink ink, ShiftSheet sheet, ShiftFrame frame) {
        this.ink = ink;
        this.layout = sheet.layout();
        this.frame = frame;
        this.palette = sheet.palette();
    }

    void select(ShiftSpot selected) {
        if (selected instanceof ShiftSpot.Cell at) {
            outline(at.reduction(), at.side(), at.row(), at.column(), palette.accent(), 2.5);
        } else if (selected instanceof ShiftSpot.OnMap at) {
            outline(at.reduction(), null, at.shift().down(), at.shift().right(), palette.accent(), 2.5);
        }
    }

    void paint(ShiftSpot pointed) {
        if (pointed instanceof ShiftSpot.OnMap at) {
            for (Reduction reduction : Reduction.values()) {
                outline(reduction, null, at.shift().down(), at.shift().right(), palette.accent(), 2);
            }
        } else if (pointed instanceof ShiftSpot.Cell at) {
            if (at.reduction() == Reduction.NONE) {
                paintInput(at);
            } else {
                paintOutput(at);
            }
        }
    }

    /** The same place on every side, the place from or to which the value moves, and the outputs that use it. */
    private void paintInput(ShiftSpot.Cell at) {
        for (Side side : Side.values()) {
            outline(Reduction.NONE, side, at.row(), at.column(), palette.ink(), 1.5);
        }
        Shift shift = frame.shift();
        ink.setLineDashes(3, 3);
        if (at.side() == Side.BEFORE) {
            outline(Reduction.NONE, Side.AFTER, at.row() + shift.down(), at.column() + shift.right(), palette.ink(), 2);
        } else {
            outline(
                    Reduction.NONE,
                    Side.BEFORE,
                    at.row() - shift.down(),
                    at.column() - shift.right(),
                    palette.ink(),
                    2);
        }
        ink.setLineDashes();
        PoolingWalk walk = frame.comparison().of(Reduction.MAX).before();
        Uses uses = walk.windowsUsing(at.row(), at.column());
        if (uses.count() > 0) {
            for (Reduction reduction : new Reduction[] {Reduction.MAX, Reduction.AVERAGE}) {
                for (Side side : Side.values()) {
                    Rectangle2D area = grid(reduction, side)
                            .area(
                                    uses.firstRow(),
                                    uses.firstColumn(),
                                    uses.lastRow() - uses.firstRow() + 1,
                                    uses.lastColumn() - uses.firstColumn() + 1);
                    outline(area, palette.ink(), 1.5);
                }
            }
        }
    }

    /** The output in both poolings on every side, its window before and after, and the winners. */
    private void paintOutput(ShiftSpot.Cell at) {
        for (Reduction reduction : new Reduction[] {Reduction.MAX, Reduction.AVERAGE}) {
            for (Side side : Side.values()) {
                outline(reduction, side, at.row(), at.column(), palette.ink(), 1.5);
            }
        }
        WindowGeometry geometry = frame.comparison().geometry();
        int window = geometry.window(at.row(), at.column());
        for (Side side : new Side[] {Side.BEFORE, Side.AFTER}) {
            PoolingWalk walk = side == Side.BEFORE
                    ? frame.comparison().of(Reduction.MAX).before()
                    : frame.comparison().of(Reduction.MAX).after();
            Rect rect = walk.window(window);
            int winner = walk.argmax(0, 0, window);
            outline(
                    grid(Reduction.NONE, side).area(rect.row(), rect.column(), rect.height(), rect.width()),
                    palette.ink(),
                    2);
            int row = rect.row() + winner / rect.width();
            int column = rect.column() + winner % rect.width();
            outline(Reduction.NONE, side, row, column, palette.color(Role.OUTPUT), 2.5);
        }
    }

    private CellGrid grid(Reduction reduction, @Nullable Side side) {
        return layout.require(reduction, side).grid();
    }

    /** Outlines a cell, if it is one of the matrix. */
    private void outline(Reduction reduction, @Nullable Side side, int row, int column, Color color, double thickness) {
        CellGrid grid = grid(reduction, side);
        if (grid.holds(row, column)) {
            outline(grid.area(row, column, 1, 1), color, thickness);
        }
    }

    private void outline(Rectangle2D area, Color color, double thickness) {
        GridPainter.outline(ink, area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight(), color, thickness);
    }
}
