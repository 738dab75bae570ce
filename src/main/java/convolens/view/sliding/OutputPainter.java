package convolens.view.sliding;

import convolens.model.sliding.Frame;
import convolens.raster.CellText;
import convolens.raster.Role;
import convolens.view.paint.CellGrid;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import convolens.view.sliding.layout.Panel;
import convolens.walk.ConvolutionWalk;
import convolens.walk.Place;
import convolens.walk.Progress;
import convolens.walk.Step;
import convolens.walk.WindowWalk;

/** Paints output maps, and the map before its bias is added, as far as the step has come. */
final class OutputPainter {
    private final Ink ink;
    private final StageSheet sheet;
    private final Frame frame;
    private final WindowWalk walk;
    private final Step step;
    private final Place last;
    private final GridPainter painter;
    private final Palette palette;
    private final boolean landed;

    /** @param landed whether the result has arrived in its cell; until then the cell is empty */
    OutputPainter(Ink ink, StageSheet sheet, Frame frame, boolean landed) {
        this.ink = ink;
        this.sheet = sheet;
        this.frame = frame;
        this.walk = frame.walk();
        this.step = frame.step();
        this.last = step.last();
        this.painter = sheet.painter();
        this.palette = sheet.palette();
        this.landed = landed;
    }

    /** Whether steps within one map change this one; the other maps are as they were, or still empty. */
    boolean changesWithin(Panel panel) {
        return !step.isOneMap() || panel.index() == last.map();
    }

    void sums(Panel panel) {
        ConvolutionWalk convolution = (ConvolutionWalk) walk;
        int windows = walk.geometry().windows();
        float[] values = new float[windows];
        for (int window = 0; window < windows; window++) {
            Progress progress = walk.progress(step, last.sample(), last.map(), window);
            boolean summed = progress == Progress.PARTIAL && last.term() == walk.terms() - 2;
            boolean shown = (progress == Progress.DONE || progress == Progress.WRITTEN || summed)
                    && !frame.hidesResult(last.sample(), last.map(), window);
            values[window] = shown
                    ? convolution.sums().data()[(last.sample() * walk.maps() + last.map()) * windows + window]
                    : Float.NaN;
        }
        values(panel.grid(), values, -1);
    }

    void map(Panel panel) {
        int windows = walk.geometry().windows();
        float[] values = new float[windows];
        for (int window = 0; window < windows; window++) {
            boolean hidden = frame.hidesResult(last.sample(), panel.index(), window);
            values[window] = hidden ? Float.NaN : walk.shown(step, last.sample(), panel.index(), window);
        }
        boolean current = panel.index() == last.map() && step.isOneMap();
        if (current && step.isOneWindow() && !landed) {
            values[last.window()] = Float.NaN;
        }
        values(panel.grid(), values, panel.index());
        if (current && walk.maps() > 1) {
            CellGrid grid = panel.grid();
            GridPainter.outline(
                    ink, grid.x() - 3, grid.y() - 3, grid.width() + 6, grid.height() + 6, palette.output(), 1.5);
        }
    }

    private void values(CellGrid grid, float[] values, int map) {
        CellText form = sheet.forms().output();
        if (!form.fits()) {
            painter.heat(
                    ink,
                    grid,
                    values,
                    0,
                    grid.rows(),
                    grid.columns(),
                    sheet.maps().output(),
                    sheet.maps().outputs());
            return;
        }
        for (int window = 0; window < values.length; window++) {
            boolean now = map >= 0 && walk.progress(step, last.sample(), map, window) == Progress.WRITTEN
                    || map == last.map() && step.isOneWindow() && window == last.window();
            boolean hidden = now && map >= 0 && frame.hidesResult(last.sample(), map, window);
            int row = window / grid.columns();
            int column = window % grid.columns();
            // the sum of some channels is no result yet
            boolean done = now && !(map == last.map() && frame.isPartialSum());
            if (done) {
                painter.fill(ink, grid, row, column, 1, 1, palette.outputTint());
            }
            painter.number(
                    ink,
                    grid,
                    row,
                    column,
                    hidden ? Frame.HIDDEN : painter.text(values[window], form),
                    now ? Typography.monoStrong(form.size()) : Typography.mono(form.size()),
                    done ? palette.text(Role.OUTPUT) : palette.ink());
        }
    }
}
