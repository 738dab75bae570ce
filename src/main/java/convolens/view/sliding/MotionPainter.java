package convolens.view.sliding;

import convolens.model.sliding.Frame;
import convolens.raster.CellText;
import convolens.raster.Role;
import convolens.view.paint.CellGrid;
import convolens.view.paint.Easing;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import convolens.view.sliding.layout.Panel;
import convolens.view.sliding.layout.Panel.Kind;
import convolens.walk.ConvolutionWalk;
import convolens.walk.Grain;
import convolens.walk.Place;
import convolens.walk.Rect;
import convolens.walk.Step;
import convolens.walk.Term;
import convolens.walk.WindowWalk;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints what moves: the outline of the window, numbers on their way, and the line from the window to its cell. */
final class MotionPainter {
    private static final int MAX_FLIGHTS = 49;
    private static final double CORNER = 8;

    private final Ink ink;
    private final StageSheet sheet;
    private final Frame frame;
    private final WindowWalk walk;
    private final Step step;
    private final Palette palette;
    private final Motion motion;

    MotionPainter(Ink ink, StageSheet sheet, Frame frame, Motion motion) {
        this.ink = ink;
        this.sheet = sheet;
        this.frame = frame;
        this.walk = frame.walk();
        this.step = frame.step();
        this.palette = sheet.palette();
        this.motion = motion;
    }

    void paint() {
        if (!step.isOneWindow()) {
            covered();
            return;
        }
        for (int c = walk.firstChannel(step.last().map());
                c <= walk.lastChannel(step.last().map());
                c++) {
            sheet.layout().panel(Kind.INPUT, c).ifPresent(this::window);
        }
        sheet.layout().panel(Kind.OUTPUT, step.last().map()).ifPresent(panel -> {
            outputCell(panel.grid());
            link(panel.grid());
            rise(panel.grid());
            flights(panel.grid());
        });
    }

    private void covered() {
        Rect r = walk.covered(step);
        for (Panel panel : sheet.layout().panels()) {
            if (panel.kind() == Kind.INPUT) {
                CellGrid grid = panel.grid();
                GridPainter.outline(
                        ink,
                        grid.left(r.column()),
                        grid.top(r.row()),
                        r.width() * grid.cell(),
                        r.height() * grid.cell(),
                        palette.window(),
                        2.5);
            }
        }
    }

    private void window(Panel panel) {
        CellGrid grid = panel.grid();
        boolean quiet = step.grain() == Grain.CHANNEL || step.grain() == Grain.PRODUCT && walk.channels() > 1;
        boolean read = !quiet || walk.term(step.last()).channel() == panel.index();
        double x = grid.x() + (motion.column() - grid.firstColumn()) * grid.cell();
        double y = grid.y() + (motion.row() - grid.firstRow()) * grid.cell();
        GridPainter.outline(
                ink,
                x,
                y,
                walk.geometry().window().spanX() * grid.cell(),
                walk.geometry().window().spanY() * grid.cell(),
                read ? palette.window() : palette.faint(),
                grid.cell() < 8 ? 2 : read ? 3 : 1.5);
    }

    private void outputCell(CellGrid grid) {
        int row = walk.geometry().outputRow(step.last().window());
        int column = walk.geometry().outputColumn(step.last().window());
        double thickness = grid.cell() < 8 ? 2 : 3;
        GridPainter.outline(
                ink, grid.left(column), grid.top(row), grid.cell(), grid.cell(), palette.output(), thickness);
    }

    /** From the edge of the input through the gaps between the matrices to the edge of the output; over no matrix. */
    private void link(CellGrid output) {
        Optional<Panel> products = sheet.layout().panel(Kind.PRODUCTS, 0);
        Optional<Panel> source = sheet.layout().panel(Kind.INPUT, 0);
        if (walk.channels() > 1
                || source.isEmpty()
                || sheet.layout().panel(Kind.SUMS, 0).isPresent()) {
            return;
        }
        CellGrid input = source.get().grid();
        Panel middle = sheet.layout().panel(Kind.FILTER, 0).or(() -> products).orElse(null);
        double startY = input.y()
                + (motion.row() - input.firstRow() + walk.geometry().window().spanY() / 2.0) * input.cell();
        double endY = output.centre(walk.geometry().outputRow(step.last().window()), 0)
                .getY();
        double startX = input.right() + 4;
        double endX = output.x() - 5;
        ink.setStroke(palette.output().deriveColor(0, 1, 1, 0.75));
        ink.setLineWidth(1.5);
        ink.beginPath();
        ink.moveTo(startX, startY);
        if (middle == null) {
            corner((startX + endX) / 2, startY, (startX + endX) / 2, endY, endY - startY);
            corner((startX + endX) / 2, endY, endX, endY, endY - startY);
        } else {
            double before = (startX + middle.grid().x()) / 2;
            double right = products.map(Panel::grid)
                    .filter(grid -> grid.y() == middle.grid().y())
                    .orElse(middle.grid())
                    .right();
            double after = (right + endX) / 2 + 6;
            double cross = middle.grid().bottom() + sheet.scaled(9);
            corner(before, startY, before, cross, cross - startY);
            corner(before, cross, after, cross, cross - startY);
            corner(after, cross, after, endY, endY - cross);
            corner(after, endY, endX, endY, endY - cross);
        }
        ink.lineTo(endX, endY);
        ink.stroke();
        ink.setFill(palette.output());
        ink.fillPolygon(new double[] {endX + 3, endX - 4, endX - 4}, new double[] {endY, endY - 4, endY + 4}, 3);
    }

    /** From the total of the channels up to the output above it. */
    private void rise(CellGrid output) {
        double from = sheet.layout().total().getY() - sheet.scaled(16);
        double to = output.bottom() + 6;
        if (sheet.layout().partials().isEmpty() || walk.maps() > 1 || from < to + 12) {
            return;
        }
        double x = output.centre(0, walk.geometry().outputColumn(step.last().window()))
                .getX();
        ink.setStroke(palette.output().deriveColor(0, 1, 1, 0.75));
        ink.setLineWidth(1.5);
        ink.strokeLine(x, from, x, to);
        ink.setFill(palette.output());
        ink.fillPolygon(new double[] {x, x - 4, x + 4}, new double[] {to - 3, to + 4, to + 4}, 3);
    }

    /** A rounded corner; where the line hardly rises or falls, its two corners share what there is. */
    private void corner(double x, double y, double nextX, double nextY, double rise) {
        ink.arcTo(x, y, nextX, nextY, Math.min(CORNER, Math.abs(rise) / 2));
    }

    /** Products gather into the sum, or partial sums into the total; then it lands in its cell. */
    private void flights(CellGrid output) {
        double p = motion.progress();
        boolean channels = !sheet.layout().partials().isEmpty();
        if (p >= 1 || step.grain() != Grain.WINDOW || walk.channels() > 1 && !channels) {
            return;
        }
        Optional<Panel> products = sheet.layout().panel(Kind.PRODUCTS, 0);
        Point2D total = sheet.layout().total().add(sheet.scaled(channels ? 30 : 50), 0);
        if (p > Motion.ARRIVED && p < Motion.GATHERED) {
            double t = Easing.smooth((p - Motion.ARRIVED) / (Motion.GATHERED - Motion.ARRIVED));
            if (channels) {
                gatherChannels(total, t);
            } else if (products.isPresent()) {
                gather(products.get().grid(), total, t);
            }
        } else if (p >= Motion.GATHERED && sheet.forms().output().fits()) {
            double t = Easing.smooth((p - Motion.GATHERED) / (1 - Motion.GATHERED));
            Point2D cell = output.centre(
                    walk.geometry().outputRow(step.last().window()),
                    walk.geometry().outputColumn(step.last().window()));
            CellText form = sheet.forms().output();
            String sum = frame.hidesResult() ? Frame.HIDDEN : sheet.painter().text(walk.running(step.last()), form);
            if (channels || products.isPresent()) {
                word(sum, total, cell, t, form.size() * 1.2, 1);
            } else {
                windowCentre().ifPresent(from -> word(sum, from, cell, t, form.size() * 1.2, 1));
            }
        }
    }

    private void gatherChannels(Point2D total, double t) {
        ConvolutionWalk convolution = (ConvolutionWalk) walk;
        Place last = step.last();
        for (int c = walk.firstChannel(last.map()); c <= walk.lastChannel(last.map()); c++) {
            float sum = convolution.channelSum(last.sample(), last.map(), last.window(), c);
            Point2D from = sheet.layout().partials().get(c).add(sheet.scaled(12), 0);
            String text = sheet.painter().text(sum, new CellText(sum == Math.rint(sum) ? 0 : 2, 12));
            word(text, from, total, t, sheet.scaled(16), 1 - t * 0.7);
        }
    }

    private Optional<Point2D> windowCentre() {
        Rect r = walk.window(step.last().window());
        return sheet.layout()
                .panel(Kind.INPUT, step.last().map())
                .or(() -> sheet.layout().panel(Kind.INPUT, 0))
                .map(Panel::grid)
                .map(grid -> new Point2D(
                        grid.left(r.column()) + r.width() * grid.cell() / 2,
                        grid.top(r.row()) + r.height() * grid.cell() / 2));
    }

    private void gather(CellGrid products, Point2D total, double t) {
        CellText form = sheet.forms().product();
        if (!form.fits() || walk.geometry().cells() > MAX_FLIGHTS) {
            return;
        }
        for (int i = 0; i < walk.geometry().cells(); i++) {
            Place place = step.last();
            Term term = walk.term(new Place(place.sample(), place.map(), place.window(), i));
            if (!Float.isNaN(term.product())) {
                word(
                        sheet.painter().text(term.product(), form),
                        products.centre(term.filterRow(), term.filterColumn()),
                        total,
                        t,
                        form.size(),
                        1 - t * 0.7);
            }
        }
    }

    private void word(String text, Point2D from, Point2D to, double t, double size, double opacity) {
        Color color = palette.text(Role.OUTPUT).deriveColor(0, 1, 1, opacity);
        ink.setFont(Typography.monoStrong(size));
        ink.setFill(color);
        ink.setTextAlign(TextAlignment.CENTER);
        ink.setTextBaseline(VPos.CENTER);
        Point2D at = from.interpolate(to, t);
        ink.fillText(text, at.getX(), at.getY());
    }
}
