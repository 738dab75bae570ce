package convolens.view.affine;

import convolens.model.affine.AffineFrame;
import convolens.raster.Range;
import convolens.raster.Role;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import convolens.walk.AffineStep;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints the sum as a waterfall: each term's bar begins where the one before ends. */
final class WaterfallPainter {
    private static final double LARGEST_LETTERS = 13;
    private static final double CHARACTERS = 7.5;
    private static final double LEAST_BARS = 40;

    private final Ink ink;
    private final SumRows rows;
    private final AffineFrame frame;
    private final AffineSheet sheet;
    private final Palette palette;
    private final Range range;
    private final double letters;
    private final double left;
    private final double number;
    private final double width;

    WaterfallPainter(Ink ink, SumRows rows, AffineSheet sheet, double scale) {
        this.ink = ink;
        this.rows = rows;
        this.frame = rows.frame();
        this.sheet = sheet;
        this.palette = sheet.palette();
        boolean largestFirst = frame.step().isLargestFirst();
        range = new Range(
                (float) frame.sum().least(largestFirst), (float) frame.sum().most(largestFirst));
        letters = Math.min(LARGEST_LETTERS * scale, rows.row() * 0.6);
        double advance = Typography.monoAdvance(letters);
        int longest = Math.max(frame.state().index(frame.sum().terms() - 1).length(), frame.isComplete() ? 5 : 3);
        double area = rows.area().getWidth();
        double label = Math.min(area * 0.36, advance * longest + 8);
        number = Math.min(area * 0.36, advance * CHARACTERS);
        boolean narrow = area - label - number < LEAST_BARS;
        left = rows.area().getMinX() + label + (narrow ? 0 : number) + 6;
        width = rows.area().getMaxX() - left - 4;
    }

    void paint(double progress) {
        ink.begin("affine-sum");
        boolean largestFirst = frame.step().isLargestFirst();
        int done = frame.step().count();
        if (rows.hasBefore()) {
            String text = sheet.messages().text("affine.sum.first", rows.first());
            row(rows.before(), text, 0, frame.sum().running(largestFirst, rows.first()), palette.faint(), true);
        }
        for (int place = rows.first(); place < rows.after(); place++) {
            int i = frame.sum().term(largestFirst, place);
            double from = frame.sum().running(largestFirst, place);
            double to = frame.sum().running(largestFirst, place + 1);
            boolean known = place < done;
            boolean added = place + 1 == done && !frame.isComplete();
            Color color = frame.sum().product(i) < 0 ? palette.input() : palette.filter();
            double end = added ? from + (to - from) * progress : to;
            Rectangle2D at = rows.term(place);
            label(at, frame.state().index(i), known ? palette.ink() : palette.faint());
            if (known) {
                number(at, frame.sum().product(i), palette.ink());
                bar(at, from, end, color);
            }
        }
        if (rows.hasAfter()) {
            String text = sheet.messages().text("affine.sum.rest", frame.sum().terms() - rows.after());
            double from = frame.sum().running(largestFirst, rows.after());
            double to = frame.sum().running(largestFirst, frame.sum().terms());
            row(rows.rest(), text, from, to, palette.faint(), frame.isComplete());
        }
        paintEnd(progress);
        zero();
        Rectangle2D now = rows.bias();
        if (!frame.isComplete()) {
            now = rows.term(done - 1);
        }
        if (frame.step().grain() != AffineStep.Grain.UNIT) {
            outline(now, palette.window(), 2);
        }
        ink.end();
    }

    /** The bias and the result. */
    private void paintEnd(double progress) {
        boolean largestFirst = frame.step().isLargestFirst();
        int terms = frame.sum().terms();
        double before = frame.sum().running(largestFirst, terms);
        double result = frame.running();
        String unit = "[" + frame.unit() + "]";
        label(rows.bias(), "b" + unit, frame.isComplete() ? palette.text(Role.BIAS) : palette.faint());
        if (frame.isComplete()) {
            number(rows.bias(), frame.sum().bias(), palette.text(Role.BIAS));
            bar(rows.bias(), before, before + (result - before) * progress, palette.bias());
        }
        Rectangle2D at = rows.result();
        ink.setFill(palette.tint(Role.OUTPUT));
        ink.fillRoundRect(at.getMinX() - 4, at.getMinY() + 1, at.getWidth() + 4, at.getHeight() - 2, 5);
        label(at, frame.isComplete() ? "y" + unit : "Σ", palette.text(Role.OUTPUT));
        number(at, result, palette.text(Role.OUTPUT));
        bar(
                at,
                0,
                result,
                frame.isComplete() ? palette.output() : palette.output().deriveColor(0, 0.7, 1, 0.5));
    }

    private void row(Rectangle2D at, String text, double from, double to, Color color, boolean known) {
        label(at, text, known ? palette.mute() : palette.faint());
        if (known) {
            number(at, to - from, palette.mute());
            bar(at, from, to, color);
        }
    }

    private void label(Rectangle2D at, String text, Color color) {
        ink.setFont(Typography.mono(letters));
        ink.setTextAlign(TextAlignment.LEFT);
        ink.setTextBaseline(VPos.CENTER);
        ink.setFill(color);
        double room = left - (isNarrow() ? 0 : number) - 8 - at.getMinX();
        ink.setFont(isMono(text) ? Typography.mono(letters) : Typography.text(letters));
        ink.fillText(text, at.getMinX(), at.getMinY() + at.getHeight() / 2, room);
    }

    private static boolean isMono(String text) {
        return text.indexOf('[') >= 0 || text.length() == 1;
    }

    private boolean isNarrow() {
        return left - number < rows.area().getMinX();
    }

    private void number(Rectangle2D at, double value, Color color) {
        if (isNarrow()) {
            return;
        }
        ink.setFont(Typography.mono(letters));
        ink.setTextAlign(TextAlignment.RIGHT);
        ink.setTextBaseline(VPos.CENTER);
        ink.setFill(color);
        ink.fillText(sheet.brief(value), left - 6, at.getMinY() + at.getHeight() / 2, number - 2);
    }

    private double x(double sum) {
        return left + width * range.fraction((float) sum);
    }

    private void bar(Rectangle2D at, double from, double to, Color color) {
        double start = x(from);
        double end = x(to);
        double height = Math.max(2, at.getHeight() * 0.62);
        ink.setFill(color);
        ink.fillRect(
                Math.min(start, end),
                at.getMinY() + (at.getHeight() - height) / 2,
                Math.max(1, Math.abs(end - start)),
                height);
        ink.setStroke(palette.faint());
        ink.setLineWidth(1);
        double line = GridPainter.crisp(end);
        ink.strokeLine(line, at.getMinY() + (at.getHeight() + height) / 2, line, at.getMaxY());
    }

    private void zero() {
        double line = GridPainter.crisp(x(0));
        ink.setStroke(palette.line());
        ink.setLineWidth(1);
        ink.strokeLine(line, rows.area().getMinY(), line, rows.result().getMaxY());
    }

    void outline(Rectangle2D at, Color color, double thickness) {
        GridPainter.outline(
                ink, at.getMinX() - 4, at.getMinY() + 1, at.getWidth() + 4, at.getHeight() - 2, color, thickness);
    }
}
