package convolens.view.sliding;

import convolens.model.sliding.Frame;
import convolens.model.sliding.Secret;
import convolens.raster.CellText;
import convolens.raster.Role;
import convolens.view.paint.CellGrid;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import convolens.view.sliding.layout.Panel;
import convolens.walk.Grain;
import convolens.walk.Place;
import convolens.walk.PoolingWalk;
import convolens.walk.Step;
import convolens.walk.Term;
import convolens.walk.WindowWalk;
import javafx.scene.paint.Color;

/** Paints the products under the window, or the cells of a pooling window, as far as the step has come. */
final class ProductsPainter {
    private final Ink ink;
    private final StageSheet sheet;
    private final Frame frame;
    private final WindowWalk walk;
    private final Step step;
    private final Place last;
    private final GridPainter painter;
    private final Palette palette;

    ProductsPainter(Ink ink, StageSheet sheet, Frame frame) {
        this.ink = ink;
        this.sheet = sheet;
        this.frame = frame;
        this.walk = frame.walk();
        this.step = frame.step();
        this.last = step.last();
        this.painter = sheet.painter();
        this.palette = sheet.palette();
    }

    void paint(Panel panel) {
        if (!step.isOneWindow()
                || panel.index() < walk.firstChannel(last.map())
                || panel.index() > walk.lastChannel(last.map())) {
            return;
        }
        CellText form = sheet.forms().product();
        int cells = walk.geometry().cells();
        int first = (panel.index() - walk.firstChannel(last.map())) * cells;
        int winner = walk instanceof PoolingWalk pooling && !frame.hides(Secret.WINNER)
                ? pooling.argmax(last.sample(), last.map(), last.window())
                : -1;
        for (int i = first; i < first + cells && i <= last.term(); i++) {
            Term term = walk.term(new Place(last.sample(), last.map(), last.window(), i));
            boolean now = step.grain() == Grain.PRODUCT ? i == last.term() : i == winner;
            if (now) {
                painter.fill(ink, panel.grid(), term.filterRow(), term.filterColumn(), 1, 1, palette.outputTint());
            } else if (term.isPadding()) {
                painter.padding(ink, panel.grid(), term.filterRow(), term.filterColumn());
            }
            if (!form.fits()) {
                colour(panel, term, now);
            } else {
                Color color = now ? palette.text(Role.OUTPUT) : term.isPadding() ? palette.mute() : palette.ink();
                painter.number(
                        ink,
                        panel.grid(),
                        term.filterRow(),
                        term.filterColumn(),
                        Float.isNaN(term.product()) ? "–" : painter.text(term.product(), form),
                        now ? Typography.monoStrong(form.size()) : Typography.mono(form.size()),
                        color);
            }
        }
    }

    private void colour(Panel panel, Term term, boolean now) {
        if (Float.isNaN(term.product())) {
            return;
        }
        StageSheet.Maps maps = sheet.maps();
        int argb = walk instanceof PoolingWalk
                ? maps.input().argb(term.product(), maps.inputs())
                : maps.signed().argb(term.product(), maps.products());
        CellGrid grid = panel.grid();
        painter.fill(ink, grid, term.filterRow(), term.filterColumn(), 1, 1, Palette.color(argb));
        if (now) {
            double x = grid.left(term.filterColumn());
            GridPainter.outline(ink, x, grid.top(term.filterRow()), grid.cell(), grid.cell(), palette.output(), 2);
        }
    }
}
