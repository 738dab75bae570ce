package convolens.view.sliding;

import convolens.engine.tensor.WindowGeometry;
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
import convolens.walk.ConvolutionWalk;
import convolens.walk.Grain;
import convolens.walk.Place;
import convolens.walk.PoolingWalk;
import convolens.walk.Rect;
import convolens.walk.Step;
import convolens.walk.Term;
import convolens.walk.WindowWalk;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints what a step shows: the cells under the window, products, sums, and the output so far. */
final class StepPainter {
    private final Ink ink;
    private final StageSheet sheet;
    private final WindowWalk walk;
    private final Step step;
    private final Place last;
    private final GridPainter painter;
    private final Palette palette;
    private final Frame frame;
    private final boolean landed;

    /** @param landed whether the result has arrived in its cell; until then the cell is empty */
    StepPainter(Ink ink, StageSheet sheet, Frame frame, boolean landed) {
        this.ink = ink;
        this.sheet = sheet;
        this.walk = frame.walk();
        this.step = frame.step();
        this.last = step.last();
        this.painter = sheet.painter();
        this.palette = sheet.palette();
        this.frame = frame;
        this.landed = landed;
    }

    void paint() {
        ProductsPainter products = new ProductsPainter(ink, sheet, frame);
        OutputPainter output = new OutputPainter(ink, sheet, frame, landed);
        for (Panel panel : sheet.layout().panels()) {
            switch (panel.kind()) {
                case INPUT -> input(panel);
                case FILTER -> filter(panel);
                case PRODUCTS -> products.paint(panel);
                case SUMS -> output.sums(panel);
                case BIAS -> bias(panel);
                case OUTPUT -> {
                    if (output.changesWithin(panel)) {
                        output.map(panel);
                    }
                }
                case USES -> {}
            }
        }
        if (step.isOneWindow()) {
            new SumPainter(ink, sheet, frame).paint();
        }
    }

    /** Whether a channel takes part in the step. */
    private boolean isRead(int channel) {
        if (channel < walk.firstChannel(last.map()) || channel > walk.lastChannel(last.map())) {
            return false;
        }
        if (step.grain() != Grain.CHANNEL && step.grain() != Grain.PRODUCT || !step.isOneWindow()) {
            return true;
        }
        return walk.term(last).channel() == channel;
    }

    private void input(Panel panel) {
        CellGrid grid = panel.grid();
        if (!isRead(panel.index())) {
            return;
        }
        if (!step.isOneWindow()) {
            Rect r = walk.covered(step);
            ink.setFill(palette.input().deriveColor(0, 1, 1, 0.16));
            ink.fillRect(grid.left(r.column()), grid.top(r.row()), r.width() * grid.cell(), r.height() * grid.cell());
            return;
        }
        CellText form = sheet.forms().input();
        if (!form.fits()) {
            readCells(grid);
            if (step.grain() == Grain.PRODUCT && !walk.term(last).isBias()) {
                Term term = walk.term(last);
                painter.fill(ink, grid, term.row(), term.column(), 1, 1, palette.input());
            }
            return;
        }
        boolean weights = walk instanceof ConvolutionWalk && leavesRoomForWeights(grid, form);
        int winner = walk instanceof PoolingWalk pooling && !frame.hides(Secret.WINNER)
                ? pooling.argmax(last.sample(), last.map(), last.window())
                : -1;
        int first = (panel.index() - walk.firstChannel(last.map()))
                * walk.geometry().cells();
        for (int i = first; i < first + walk.geometry().cells(); i++) {
            Term term = walk.term(new Place(last.sample(), last.map(), last.window(), i));
            boolean now =
                    step.grain() == Grain.PRODUCT && i == last.term() || step.grain() != Grain.PRODUCT && i == winner;
            cell(grid, term, form, now, weights);
        }
    }

    /** The cells that a window reads; with a dilation there are gaps between them. */
    private void readCells(CellGrid grid) {
        Rect r = walk.window(last.window());
        WindowGeometry g = walk.geometry();
        ink.setFill(palette.input().deriveColor(0, 1, 1, 0.25));
        if (g.dilationY() == 1 && g.dilationX() == 1) {
            ink.fillRect(grid.left(r.column()), grid.top(r.row()), r.width() * grid.cell(), r.height() * grid.cell());
            return;
        }
        for (int fy = 0; fy < g.filterHeight(); fy++) {
            for (int fx = 0; fx < g.filterWidth(); fx++) {
                double x = grid.left(r.column() + fx * g.dilationX());
                ink.fillRect(x, grid.top(r.row() + fy * g.dilationY()), grid.cell(), grid.cell());
            }
        }
    }

    private void cell(CellGrid grid, Term term, CellText form, boolean now, boolean weights) {
        if (term.isPadding() && !now) {
            painter.padding(ink, grid, term.row(), term.column());
            if (walk.geometry().dilationY() > 1 || walk.geometry().dilationX() > 1) {
                // the outline of the window does not tell which of its cells are read
                ink.setFill(palette.input().deriveColor(0, 1, 1, 0.25));
                ink.fillRect(grid.left(term.column()), grid.top(term.row()), grid.cell(), grid.cell());
            }
        } else {
            painter.fill(ink, grid, term.row(), term.column(), 1, 1, now ? palette.input() : palette.inputTint());
        }
        Color color =
                now ? palette.textOn(palette.input()) : term.isPadding() ? palette.mute() : palette.text(Role.INPUT);
        String text = Float.isNaN(term.x()) ? "–" : painter.text(term.x(), form);
        painter.number(ink, grid, term.row(), term.column(), text, Typography.monoStrong(form.size()), color);
        if (weights) {
            ink.setFont(Typography.mono(weightSize(form)));
            ink.setFill(now ? palette.textOn(palette.input()) : palette.text(Role.FILTER));
            ink.setTextAlign(TextAlignment.RIGHT);
            ink.setTextBaseline(VPos.BOTTOM);
            ink.fillText(
                    "×" + painter.text(term.weight(), sheet.forms().filter()),
                    grid.left(term.column() + 1) - 5,
                    grid.top(term.row() + 1) - 3);
        }
    }

    private static double weightSize(CellText form) {
        return Math.max(9, form.size() * 0.72);
    }

    /** Whether the weight can be written small below the number in its cell. */
    private boolean leavesRoomForWeights(CellGrid grid, CellText form) {
        CellText weights = sheet.forms().filter();
        double below = grid.cell() / 2 - 3 - weightSize(form) * 0.9;
        double width = (sheet.longestWeight() + 1) * Typography.monoAdvance(weightSize(form)) + 7;
        return weights.fits() && below >= form.size() * 0.36 + 1 && width <= grid.cell();
    }

    private void filter(Panel panel) {
        if (step.grain() == Grain.PRODUCT && walk.term(last).channel() == panel.index()) {
            Term term = walk.term(last);
            CellGrid grid = panel.grid();
            painter.fill(ink, grid, term.filterRow(), term.filterColumn(), 1, 1, palette.filter());
            if (sheet.forms().filter().fits()) {
                painter.number(
                        ink,
                        grid,
                        term.filterRow(),
                        term.filterColumn(),
                        painter.text(term.weight(), sheet.forms().filter()),
                        Typography.monoStrong(sheet.forms().filter().size()),
                        palette.textOn(palette.filter()));
            }
        } else if (step.grain() == Grain.CHANNEL && isRead(panel.index())) {
            CellGrid grid = panel.grid();
            GridPainter.outline(ink, grid.x(), grid.y(), grid.width(), grid.height(), palette.filter(), 2);
        }
    }

    private void bias(Panel panel) {
        ConvolutionWalk convolution = (ConvolutionWalk) walk;
        CellText form = CellText.fit(
                new float[] {convolution.bias(last.map())},
                panel.grid().cell(),
                sheet.layout().scale());
        painter.fill(ink, panel.grid(), 0, 0, 1, 1, palette.biasTint());
        painter.number(
                ink,
                panel.grid(),
                0,
                0,
                painter.text(convolution.bias(last.map()), form),
                Typography.monoStrong(form.size()),
                palette.text(Role.BIAS));
    }
}
