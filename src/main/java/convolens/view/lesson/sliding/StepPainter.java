package convolens.view.lesson.sliding;

import convolens.model.sliding.Frame;
import convolens.view.lesson.sliding.Panel.Kind;
import convolens.view.paint.CellGrid;
import convolens.view.paint.CellText;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Palette;
import convolens.view.paint.Role;
import convolens.view.paint.Typography;
import convolens.walk.ConvolutionWalk;
import convolens.walk.Grain;
import convolens.walk.Place;
import convolens.walk.PoolingWalk;
import convolens.walk.Progress;
import convolens.walk.Rect;
import convolens.walk.Step;
import convolens.walk.Term;
import convolens.walk.WindowWalk;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints what a step shows: the cells under the window, products, sums, and the output so far. */
final class StepPainter {
    private final GraphicsContext g;
    private final StageSheet sheet;
    private final WindowWalk walk;
    private final Step step;
    private final Place last;
    private final GridPainter painter;
    private final Palette palette;
    private final boolean landed;

    /** @param landed whether the result has arrived in its cell; until then the cell is empty */
    StepPainter(GraphicsContext g, StageSheet sheet, Frame frame, boolean landed) {
        this.g = g;
        this.sheet = sheet;
        this.walk = frame.walk();
        this.step = frame.step();
        this.last = step.last();
        this.painter = sheet.painter();
        this.palette = sheet.palette();
        this.landed = landed;
    }

    void paint() {
        for (Panel panel : sheet.layout().panels()) {
            switch (panel.kind()) {
                case INPUT -> input(panel);
                case FILTER -> filter(panel);
                case PRODUCTS -> products(panel);
                case SUMS -> sums(panel);
                case BIAS -> bias(panel);
                case OUTPUT -> output(panel);
                case USES -> {}
            }
        }
        if (step.isOneWindow()) {
            total();
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
            g.setFill(palette.input().deriveColor(0, 1, 1, 0.16));
            g.fillRect(grid.left(r.column()), grid.top(r.row()), r.width() * grid.cell(), r.height() * grid.cell());
            return;
        }
        CellText form = sheet.forms().input();
        if (!form.fits()) {
            Rect r = walk.window(last.window());
            g.setFill(palette.input().deriveColor(0, 1, 1, 0.25));
            g.fillRect(grid.left(r.column()), grid.top(r.row()), r.width() * grid.cell(), r.height() * grid.cell());
            if (step.grain() == Grain.PRODUCT && !walk.term(last).isBias()) {
                Term term = walk.term(last);
                painter.fill(g, grid, term.row(), term.column(), 1, 1, palette.input());
            }
            return;
        }
        boolean weights = walk instanceof ConvolutionWalk
                && grid.cell() >= 34
                && sheet.forms().filter().fits();
        int winner =
                walk instanceof PoolingWalk pooling ? pooling.winner(last.sample(), last.map(), last.window()) : -1;
        int first = (panel.index() - walk.firstChannel(last.map()))
                * walk.geometry().cells();
        for (int i = first; i < first + walk.geometry().cells(); i++) {
            Term term = walk.term(new Place(last.sample(), last.map(), last.window(), i));
            boolean now =
                    step.grain() == Grain.PRODUCT && i == last.term() || step.grain() != Grain.PRODUCT && i == winner;
            cell(grid, term, form, now, weights);
        }
    }

    private void cell(CellGrid grid, Term term, CellText form, boolean now, boolean weights) {
        Color fill = now ? palette.input() : term.isPadding() ? palette.padding() : palette.inputTint();
        painter.fill(g, grid, term.row(), term.column(), 1, 1, fill);
        Color ink =
                now ? palette.textOn(palette.input()) : term.isPadding() ? palette.mute() : palette.text(Role.INPUT);
        String text = Float.isNaN(term.x()) ? "–" : painter.text(term.x(), form);
        painter.number(g, grid, term.row(), term.column(), text, Typography.monoStrong(form.size()), ink);
        if (weights) {
            double size = Math.max(9, grid.cell() * 0.24);
            g.setFont(Typography.mono(size));
            g.setFill(now ? palette.textOn(palette.input()) : palette.text(Role.FILTER));
            g.setTextAlign(TextAlignment.RIGHT);
            g.setTextBaseline(VPos.BOTTOM);
            g.fillText(
                    "×" + painter.text(term.weight(), sheet.forms().filter()),
                    grid.left(term.column() + 1) - 5,
                    grid.top(term.row() + 1) - 4);
        }
    }

    private void filter(Panel panel) {
        if (step.grain() == Grain.PRODUCT && walk.term(last).channel() == panel.index()) {
            Term term = walk.term(last);
            CellGrid grid = panel.grid();
            painter.fill(g, grid, term.filterRow(), term.filterColumn(), 1, 1, palette.filter());
            if (sheet.forms().filter().fits()) {
                painter.number(
                        g,
                        grid,
                        term.filterRow(),
                        term.filterColumn(),
                        painter.text(term.weight(), sheet.forms().filter()),
                        Typography.monoStrong(sheet.forms().filter().size()),
                        palette.textOn(palette.filter()));
            }
        } else if (step.grain() == Grain.CHANNEL && isRead(panel.index())) {
            CellGrid grid = panel.grid();
            GridPainter.outline(g, grid.x(), grid.y(), grid.width(), grid.height(), palette.filter(), 2);
        }
    }

    private void products(Panel panel) {
        if (!step.isOneWindow()
                || panel.index() < walk.firstChannel(last.map())
                || panel.index() > walk.lastChannel(last.map())) {
            return;
        }
        CellText form = sheet.forms().product();
        int cells = walk.geometry().cells();
        int first = (panel.index() - walk.firstChannel(last.map())) * cells;
        int winner =
                walk instanceof PoolingWalk pooling ? pooling.winner(last.sample(), last.map(), last.window()) : -1;
        for (int i = first; i < first + cells && i <= last.term(); i++) {
            Term term = walk.term(new Place(last.sample(), last.map(), last.window(), i));
            boolean now = step.grain() == Grain.PRODUCT ? i == last.term() : i == winner;
            if (now) {
                painter.fill(g, panel.grid(), term.filterRow(), term.filterColumn(), 1, 1, palette.outputTint());
            } else if (term.isPadding()) {
                painter.fill(g, panel.grid(), term.filterRow(), term.filterColumn(), 1, 1, palette.padding());
            }
            if (form.fits()) {
                Color ink = now ? palette.text(Role.OUTPUT) : term.isPadding() ? palette.mute() : palette.ink();
                painter.number(
                        g,
                        panel.grid(),
                        term.filterRow(),
                        term.filterColumn(),
                        Float.isNaN(term.product()) ? "–" : painter.text(term.product(), form),
                        now ? Typography.monoStrong(form.size()) : Typography.mono(form.size()),
                        ink);
            }
        }
    }

    /** What the window comes to: beside the products, or below the partial sums of the channels. */
    private void total() {
        if (walk instanceof ConvolutionWalk convolution && walk.channels() > 1) {
            partialSums(convolution);
        }
        boolean shown = sheet.layout().panel(Kind.PRODUCTS, 0).isPresent() || walk.channels() > 1;
        if (!shown || walk instanceof PoolingWalk && walk.channels() > 1) {
            return;
        }
        Point2D at = sheet.layout().total();
        boolean biasStep = walk instanceof ConvolutionWalk c && c.hasBias();
        float before = biasStep ? sumBeforeBias() : walk.running(last);
        String sign = walk instanceof PoolingWalk pooling ? (pooling.winner(0, 0, 0) >= 0 ? "max" : "mean") : "∑";
        double x = words(sign + " → ", at.getX(), at.getY(), palette.mute(), false, 16);
        Color green = palette.text(Role.OUTPUT);
        if (!biasStep) {
            words(total(before), x, at.getY(), green, true, 20);
            return;
        }
        x = words(total(before), x, at.getY(), palette.ink(), false, 16);
        if (last.term() == walk.terms() - 1) {
            float b = ((ConvolutionWalk) walk).bias(last.map());
            x = words(" + ", x, at.getY(), palette.mute(), false, 16);
            x = words(b < 0 ? "(" + total(b) + ")" : total(b), x, at.getY(), palette.text(Role.BIAS), true, 16);
            x = words(" = ", x, at.getY(), palette.mute(), false, 16);
            words(total(walk.running(last)), x, at.getY(), green, true, 20);
        }
    }

    private float sumBeforeBias() {
        int term = Math.min(last.term(), walk.terms() - 2);
        return walk.running(new Place(last.sample(), last.map(), last.window(), term));
    }

    private String total(float value) {
        CellText form = sheet.forms().output().fits() ? sheet.forms().output() : new CellText(2, 12);
        boolean whole = value == Math.rint(value);
        return painter.text(value, whole ? new CellText(0, 12) : form.decimals() == 0 ? new CellText(2, 12) : form);
    }

    private void partialSums(ConvolutionWalk convolution) {
        for (Panel panel : sheet.layout().panels()) {
            if (panel.kind() != Kind.FILTER) {
                continue;
            }
            CellGrid grid = sheet.layout()
                    .panel(Kind.PRODUCTS, panel.index())
                    .orElse(panel)
                    .grid();
            int c = panel.index();
            int reached = walk.term(last).isBias()
                    ? walk.channels() - 1
                    : walk.term(last).channel();
            if (c > reached) {
                continue;
            }
            boolean partial = c == reached && step.grain() == Grain.PRODUCT;
            float sum = partial ? sumOf(c) : convolution.channelSum(last.sample(), last.map(), last.window(), c);
            boolean now = c == reached
                    && step.grain() != Grain.WINDOW
                    && !walk.term(last).isBias();
            double x = words(
                    "= ", grid.right() + sheet.scaled(10), grid.y() + grid.height() / 2, palette.mute(), false, 14);
            words(
                    total(sum),
                    x,
                    grid.y() + grid.height() / 2,
                    now ? palette.text(Role.OUTPUT) : palette.ink(),
                    now,
                    15);
        }
    }

    private float sumOf(int channel) {
        float sum = 0;
        for (int i = channel * walk.geometry().cells(); i <= last.term() && i < walk.terms(); i++) {
            Term term = walk.term(new Place(last.sample(), last.map(), last.window(), i));
            sum += term.isBias() ? 0 : term.product();
        }
        return sum;
    }

    /** Writes a word and returns where the next one begins. */
    private double words(String text, double x, double y, Color color, boolean strong, double size) {
        double points = sheet.scaled(size);
        g.setFont(strong ? Typography.monoStrong(points) : Typography.mono(points));
        g.setFill(color);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, x, y);
        return x + text.length() * Typography.monoAdvance(points);
    }

    private void sums(Panel panel) {
        ConvolutionWalk convolution = (ConvolutionWalk) walk;
        int windows = walk.geometry().windows();
        float[] values = new float[windows];
        for (int window = 0; window < windows; window++) {
            Progress progress = walk.progress(step, last.sample(), last.map(), window);
            boolean summed = progress == Progress.PARTIAL && last.term() == walk.terms() - 2;
            boolean shown = progress == Progress.DONE || progress == Progress.WRITTEN || summed;
            values[window] = shown
                    ? convolution.sums().data()[(last.sample() * walk.maps() + last.map()) * windows + window]
                    : Float.NaN;
        }
        values(panel.grid(), values, -1);
    }

    private void bias(Panel panel) {
        ConvolutionWalk convolution = (ConvolutionWalk) walk;
        CellText form = CellText.fit(
                new float[] {convolution.bias(last.map())}, panel.grid().cell());
        painter.fill(g, panel.grid(), 0, 0, 1, 1, palette.biasTint());
        painter.number(
                g,
                panel.grid(),
                0,
                0,
                painter.text(convolution.bias(last.map()), form),
                Typography.monoStrong(form.size()),
                palette.text(Role.BIAS));
    }

    private void output(Panel panel) {
        int windows = walk.geometry().windows();
        float[] values = new float[windows];
        for (int window = 0; window < windows; window++) {
            values[window] = walk.shown(step, last.sample(), panel.index(), window);
        }
        boolean current = panel.index() == last.map() && step.isOneMap();
        if (current && step.isOneWindow() && !landed) {
            values[last.window()] = Float.NaN;
        }
        values(panel.grid(), values, panel.index());
        if (current && walk.maps() > 1) {
            CellGrid grid = panel.grid();
            GridPainter.outline(
                    g, grid.x() - 3, grid.y() - 3, grid.width() + 6, grid.height() + 6, palette.output(), 1.5);
        }
    }

    private void values(CellGrid grid, float[] values, int map) {
        CellText form = sheet.forms().output();
        if (!form.fits()) {
            painter.heat(
                    g,
                    grid,
                    values,
                    0,
                    grid.rows(),
                    grid.columns(),
                    sheet.maps().signed(),
                    sheet.maps().outputs());
            return;
        }
        for (int window = 0; window < values.length; window++) {
            boolean now = map >= 0 && walk.progress(step, last.sample(), map, window) == Progress.WRITTEN
                    || map == last.map() && step.isOneWindow() && window == last.window();
            int row = window / grid.columns();
            int column = window % grid.columns();
            if (now) {
                painter.fill(g, grid, row, column, 1, 1, palette.outputTint());
            }
            painter.number(
                    g,
                    grid,
                    row,
                    column,
                    painter.text(values[window], form),
                    now ? Typography.monoStrong(form.size()) : Typography.mono(form.size()),
                    now ? palette.text(Role.OUTPUT) : palette.ink());
        }
    }
}
