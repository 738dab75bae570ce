package convolens.view.sliding;

import convolens.engine.tensor.WindowGeometry;
import convolens.model.setup.CellEdits;
import convolens.model.setup.Spot;
import convolens.model.sliding.Frame;
import convolens.view.paint.CellGrid;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.sliding.layout.Panel;
import convolens.view.sliding.layout.Panel.Kind;
import convolens.view.sliding.layout.StageLayout;
import convolens.view.stage.GridStage.Place;
import convolens.walk.Rect;
import convolens.walk.Uses;
import convolens.walk.WindowWalk;

/** Paints what belongs to the cell that is pointed at, in every matrix; and the cell that is selected for typing. */
final class PointedPainter {
    private final Ink ink;
    private final StageLayout layout;
    private final Palette palette;
    private final WindowWalk walk;
    private final Frame frame;

    PointedPainter(Ink ink, StageSheet sheet, Frame frame) {
        this.ink = ink;
        this.layout = sheet.layout();
        this.palette = sheet.palette();
        this.frame = frame;
        this.walk = frame.walk();
    }

    void paint(Spot pointed) {
        if (pointed instanceof Spot.Input at) {
            input(at);
        } else if (pointed instanceof Spot.Output at) {
            output(at);
        } else if (pointed instanceof Spot.Filter at) {
            map(at.filter());
            if (at.filter() == frame.step().last().map()) {
                filter(at);
            }
        } else if (pointed instanceof Spot.Bias at) {
            map(at.filter());
            layout.panel(Kind.BIAS, 0)
                    .filter(panel -> at.filter() == frame.step().last().map())
                    .ifPresent(panel -> box(panel.grid(), 0, 0, 1, 1, false));
        }
    }

    private void input(Spot.Input at) {
        Uses uses = walk.windowsUsing(at.row(), at.column());
        layout.panel(Kind.INPUT, at.channel())
                .ifPresent(panel -> box(panel.grid(), at.row(), at.column(), 1, 1, false));
        layout.panel(Kind.USES, 0)
                .filter(panel -> !walk.geometry().isPadding(at.row(), at.column()))
                .ifPresent(panel -> box(panel.grid(), at.row(), at.column(), 1, 1, false));
        source(at);
        if (uses.count() == 0) {
            return;
        }
        WindowGeometry geometry = walk.geometry();
        int top = geometry.top(uses.firstRow());
        int left = geometry.left(uses.firstColumn());
        int height = geometry.top(uses.lastRow()) + geometry.window().spanY() - top;
        int width = geometry.left(uses.lastColumn()) + geometry.window().spanX() - left;
        layout.panel(Kind.INPUT, at.channel()).ifPresent(panel -> box(panel.grid(), top, left, height, width, true));
        for (Panel panel : layout.panels()) {
            boolean map = panel.kind() == Kind.OUTPUT
                    && at.channel() >= walk.firstChannel(panel.index())
                    && at.channel() <= walk.lastChannel(panel.index());
            if (map || panel.kind() == Kind.SUMS) {
                used(panel.grid(), uses);
            }
        }
    }

    /** The cell that a cell of the padding has its value from. */
    private void source(Spot.Input at) {
        Spot.Input source = CellEdits.source(frame.state(), at);
        if (source != null && !source.equals(at)) {
            layout.panel(Kind.INPUT, at.channel()).ifPresent(panel -> {
                CellGrid grid = panel.grid();
                ink.setFill(palette.accent().deriveColor(0, 1, 1, 0.3));
                ink.fillRect(grid.left(source.column()), grid.top(source.row()), grid.cell(), grid.cell());
                box(grid, source.row(), source.column(), 1, 1, false);
            });
        }
    }

    /** The outputs that a cell goes into: all of a rectangle, or cells with others between them. */
    private void used(CellGrid grid, Uses uses) {
        for (Rect r : uses.blocks()) {
            ink.setFill(palette.accent().deriveColor(0, 1, 1, 0.18));
            ink.fillRect(grid.left(r.column()), grid.top(r.row()), r.width() * grid.cell(), r.height() * grid.cell());
            box(grid, r.row(), r.column(), r.height(), r.width(), false);
        }
    }

    private void output(Spot.Output at) {
        layout.panel(Kind.OUTPUT, at.map()).ifPresent(panel -> box(panel.grid(), at.row(), at.column(), 1, 1, false));
        Rect r = walk.window(walk.geometry().window(at.row(), at.column()));
        for (int c = walk.firstChannel(at.map()); c <= walk.lastChannel(at.map()); c++) {
            layout.panel(Kind.INPUT, c)
                    .ifPresent(panel -> box(panel.grid(), r.row(), r.column(), r.height(), r.width(), false));
        }
    }

    /** The map that a filter makes, where there are several. */
    private void map(int filter) {
        if (walk.maps() > 1) {
            layout.panel(Kind.OUTPUT, filter)
                    .map(Panel::grid)
                    .ifPresent(grid -> box(grid, 0, 0, grid.rows(), grid.columns(), false));
        }
    }

    private void filter(Spot.Filter at) {
        WindowGeometry g = walk.geometry();
        Rect r = walk.window(frame.step().last().window());
        int channel = walk.firstChannel(at.filter()) + at.channel();
        int row = r.row() + at.row() * g.dilationY();
        int column = r.column() + at.column() * g.dilationX();
        layout.panel(Kind.FILTER, channel).ifPresent(panel -> box(panel.grid(), at.row(), at.column(), 1, 1, false));
        layout.panel(Kind.PRODUCTS, channel).ifPresent(panel -> box(panel.grid(), at.row(), at.column(), 1, 1, false));
        layout.panel(Kind.INPUT, channel).ifPresent(panel -> box(panel.grid(), row, column, 1, 1, false));
    }

    /** Outlines the cell that is chosen for typing. */
    void select(Spot selected) {
        Place<Panel> at = SpotFinder.place(layout, frame, selected);
        if (at != null) {
            int row = at.row();
            int column = at.column();
            CellGrid grid = at.panel().grid();
            ink.setStroke(palette.accent());
            ink.setLineWidth(2);
            ink.strokeRect(grid.left(column) + 1, grid.top(row) + 1, grid.cell() - 2, grid.cell() - 2);
        }
    }

    private void box(CellGrid grid, int row, int column, int height, int width, boolean dashed) {
        ink.setStroke(palette.accent());
        ink.setLineWidth(2);
        if (dashed) {
            ink.setLineDashes(5, 4);
        }
        ink.strokeRoundRect(grid.left(column), grid.top(row), width * grid.cell(), height * grid.cell(), 4);
        ink.setLineDashes();
    }
}
