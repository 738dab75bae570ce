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
import convolens.view.sliding.layout.Panel.Kind;
import convolens.walk.ConvolutionWalk;
import convolens.walk.Grain;
import convolens.walk.Place;
import convolens.walk.PoolingWalk;
import convolens.walk.Step;
import convolens.walk.Term;
import convolens.walk.WindowWalk;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints what a window comes to: beside the products, or as the partial sums of the channels that lead to their total. */
final class SumPainter {
    private static final double LARGE = 20;
    private static final double PLAIN = 16;
    private static final double ROOM = 58;

    private final Ink ink;
    private final StageSheet sheet;
    private final Frame frame;
    private final WindowWalk walk;
    private final Step step;
    private final Place last;
    private final GridPainter painter;
    private final Palette palette;

    private record Word(String text, Color color, boolean strong, double size) {}

    SumPainter(Ink ink, StageSheet sheet, Frame frame) {
        this.ink = ink;
        this.sheet = sheet;
        this.frame = frame;
        this.walk = frame.walk();
        this.step = frame.step();
        this.last = step.last();
        this.painter = sheet.painter();
        this.palette = sheet.palette();
    }

    /** For a step that stays within one window. */
    void paint() {
        List<Point2D> partials = sheet.layout().partials();
        boolean channels = !partials.isEmpty();
        if (channels) {
            partialSums((ConvolutionWalk) walk, partials);
        }
        if (channels || sheet.layout().panel(Kind.PRODUCTS, 0).isPresent() && walk.channels() == 1) {
            Point2D at = sheet.layout().total();
            write(total(channels ? "= " : sign() + " → "), at, roomOf(at));
        }
    }

    /** How far a line of words can go on to the right: to the next matrix, otherwise a little beyond the last one. */
    private double roomOf(Point2D at) {
        double beyond = sheet.layout().caption().getMaxX();
        double next = Double.MAX_VALUE;
        for (Panel panel : sheet.layout().panels()) {
            CellGrid grid = panel.grid();
            beyond = Math.max(beyond, grid.right());
            boolean level = grid.y() - sheet.scaled(24) < at.getY() && at.getY() < grid.bottom() + sheet.scaled(10);
            if (level && grid.x() > at.getX()) {
                next = Math.min(next, grid.x());
            }
        }
        return Math.min(beyond + sheet.scaled(16), next - sheet.scaled(8)) - at.getX();
    }

    private String sign() {
        return walk instanceof PoolingWalk pooling ? (pooling.argmax(0, 0, 0) >= 0 ? "max" : "mean") : "∑";
    }

    private List<Word> total(String sign) {
        Color green = palette.text(Role.OUTPUT);
        List<Word> words = new ArrayList<>();
        words.add(new Word(sign, palette.mute(), false, PLAIN));
        if (!(walk instanceof ConvolutionWalk convolution && convolution.hasBias())) {
            boolean partial = frame.isPartialSum();
            words.add(new Word(result(walk.running(last)), partial ? palette.ink() : green, !partial, LARGE));
            return words;
        }
        words.add(new Word(result(sumBeforeBias()), palette.ink(), false, PLAIN));
        if (last.term() == walk.terms() - 1) {
            float b = convolution.bias(last.map());
            words.add(new Word(" + ", palette.mute(), false, PLAIN));
            words.add(new Word(b < 0 ? "(" + number(b) + ")" : number(b), palette.text(Role.BIAS), true, PLAIN));
            words.add(new Word(" = ", palette.mute(), false, PLAIN));
            words.add(new Word(result(walk.running(last)), green, true, LARGE));
        }
        return words;
    }

    private String result(float value) {
        return frame.hidesResult() ? Frame.HIDDEN : number(value);
    }

    private float sumBeforeBias() {
        int term = Math.min(last.term(), walk.terms() - 2);
        return walk.running(new Place(last.sample(), last.map(), last.window(), term));
    }

    private String number(float value) {
        CellText form = sheet.forms().output().fits() ? sheet.forms().output() : new CellText(2, 12);
        boolean whole = value == Math.rint(value);
        return painter.text(value, whole ? new CellText(0, 12) : form.decimals() == 0 ? new CellText(2, 12) : form);
    }

    private void partialSums(ConvolutionWalk convolution, List<Point2D> places) {
        Term term = walk.term(last);
        int first = walk.firstChannel(last.map());
        int reached = term.isBias() ? walk.lastChannel(last.map()) : term.channel();
        for (int c = first; c <= reached; c++) {
            Point2D at = places.get(c);
            boolean partial = c == reached && step.grain() == Grain.PRODUCT;
            float sum = partial ? sumSoFar(c) : convolution.channelSum(last.sample(), last.map(), last.window(), c);
            boolean now = c == reached && step.grain() != Grain.WINDOW && !term.isBias();
            if (c > first) {
                write(List.of(new Word("+", palette.mute(), false, PLAIN)), at.subtract(sheet.scaled(15), 0), 99);
            }
            boolean besideNext = c + 1 < places.size() && places.get(c + 1).getY() == at.getY();
            double room = besideNext ? places.get(c + 1).getX() - at.getX() - sheet.scaled(20) : sheet.scaled(ROOM);
            Color color = now ? palette.text(Role.OUTPUT) : palette.ink();
            write(List.of(new Word(number(sum), color, now, PLAIN)), at, room);
        }
        Point2D end = places.get(places.size() - 1);
        double y = sheet.layout().total().getY();
        if (y > end.getY() + 1 && places.get(0).getY() < end.getY()) {
            ink.setStroke(palette.faint());
            ink.setLineWidth(1);
            double line = GridPainter.crisp(y - sheet.scaled(16));
            ink.strokeLine(end.getX() - sheet.scaled(16), line, end.getX() + sheet.scaled(ROOM), line);
        }
    }

    private float sumSoFar(int channel) {
        float sum = 0;
        int first = walk.firstChannel(last.map());
        for (int i = (channel - first) * walk.geometry().cells(); i <= last.term() && i < walk.terms(); i++) {
            Term term = walk.term(new Place(last.sample(), last.map(), last.window(), i));
            sum += term.isBias() ? 0 : term.product();
        }
        return sum;
    }

    /** Writes words one after another, smaller where they would need more room. */
    private void write(List<Word> words, Point2D at, double room) {
        double width = 0;
        for (Word word : words) {
            width += word.text().length() * Typography.monoAdvance(sheet.scaled(word.size()));
        }
        double shrink = Math.min(1, room / width);
        double x = at.getX();
        ink.setTextAlign(TextAlignment.LEFT);
        ink.setTextBaseline(VPos.CENTER);
        for (Word word : words) {
            double size = Math.max(7, sheet.scaled(word.size()) * shrink);
            ink.setFont(word.strong() ? Typography.monoStrong(size) : Typography.mono(size));
            ink.setFill(word.color());
            ink.fillText(word.text(), x, at.getY());
            x += word.text().length() * Typography.monoAdvance(size);
        }
    }
}
