package convolens.view.softmax;

import convolens.i18n.Messages;
import convolens.model.softmax.SoftmaxColumn;
import convolens.model.softmax.SoftmaxFrame;
import convolens.model.softmax.SoftmaxSpot;
import convolens.raster.Range;
import convolens.raster.Role;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Hatch;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import convolens.view.stage.StagePainting;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints the columns of numbers, their bars, and what is computed of whole columns. */
final class SoftmaxPainter implements StagePainting<SoftmaxSpot> {
    private static final double LARGEST_LETTERS = 15;
    private static final double SMALLEST_LETTERS = 9;
    private static final double CHARACTERS = 8;
    private static final double LEAST_BAR = 26;

    /** Names do not become smaller than this share of their size, however small the stage is. */
    private static final double LEAST_LETTERS = 0.9;

    private final Ink ink;
    private final SoftmaxLayout layout;
    private final SoftmaxFrame frame;
    private final Palette palette;
    private final Messages messages;
    private final SoftmaxNumbers numbers;
    private final double letters;

    SoftmaxPainter(Ink ink, SoftmaxLayout layout, SoftmaxFrame frame, Palette palette, Messages messages) {
        this.ink = ink;
        this.layout = layout;
        this.frame = frame;
        this.palette = palette;
        this.messages = messages;
        this.numbers = new SoftmaxNumbers(frame, messages.locale());
        double fits = layout.row() * 0.56;
        this.letters = Math.max(SMALLEST_LETTERS, Math.min(LARGEST_LETTERS * layout.scale(), fits));
    }

    // What all steps share

    @Override
    public void paintBase() {
        double scale = layout.scale();
        ink.setTextBaseline(VPos.CENTER);
        for (SoftmaxLayout.Column column : layout.columns()) {
            boolean plain = column.column() == SoftmaxColumn.EXPONENTIAL
                    && !frame.state().shifted();
            ink.setTextAlign(TextAlignment.CENTER);
            double middle = column.x() + column.width() / 2;
            ink.setFont(Typography.monoStrong(14 * Math.max(LEAST_LETTERS, scale)));
            ink.setFill(palette.text(role(column.column())));
            ink.fillText(formula(column.column(), plain), middle, layout.top() + 14 * scale, column.width());
            ink.setFont(Typography.text(12 * Math.max(LEAST_LETTERS, scale)));
            ink.setFill(palette.mute());
            String name =
                    messages.text("softmax.column." + column.column().name().toLowerCase(Locale.ROOT));
            ink.fillText(name, middle, layout.top() + 35 * scale, column.width() + 8 * scale);
        }
        for (int k = 0; k < layout.classes(); k++) {
            ink.setTextAlign(TextAlignment.RIGHT);
            boolean isTrue = k == frame.state().label();
            ink.setFont(isTrue ? Typography.monoStrong(letters) : Typography.mono(letters));
            ink.setFill(isTrue ? palette.text(Role.BIAS) : palette.mute());
            ink.fillText(Integer.toString(k), layout.left() + 26 * scale, layout.y(k) + layout.row() / 2);
            for (SoftmaxLayout.Column column : layout.columns()) {
                Rectangle2D at = cell(column.column(), k);
                ink.setFill(palette.cell());
                ink.fillRect(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
                ink.setStroke(palette.line());
                ink.setLineWidth(1);
                ink.strokeRect(
                        GridPainter.crisp(at.getMinX()),
                        GridPainter.crisp(at.getMinY()),
                        at.getWidth() - 1,
                        Math.max(1, at.getHeight() - 1));
            }
        }
    }

    private static String formula(SoftmaxColumn column, boolean plain) {
        return switch (column) {
            case SCORE -> "a";
            case SHIFTED -> "a − max";
            case EXPONENTIAL -> plain ? "exp(a)" : "exp(a − max)";
            case PROBABILITY -> "p = exp / Σ";
            case TARGET -> "t";
            case GRADIENT -> "p − t";
        };
    }

    private static Role role(SoftmaxColumn column) {
        return switch (column) {
            case SCORE, SHIFTED -> Role.INPUT;
            case EXPONENTIAL -> Role.ACCENT;
            case PROBABILITY -> Role.OUTPUT;
            case TARGET -> Role.BIAS;
            case GRADIENT -> Role.FILTER;
        };
    }

    // What a step shows

    @Override
    public void paintStep(double progress) {
        for (SoftmaxLayout.Column column : layout.columns()) {
            ink.begin("softmax-" + column.column().name().toLowerCase(Locale.ROOT));
            Range range = range(column.column());
            for (int k = 0; k < layout.classes(); k++) {
                if (frame.isKnown(column.column(), k)) {
                    paintNumber(column, k, range, isNew(column.column(), k) ? progress : 1);
                } else if (frame.hidden()) {
                    paintQuestion(cell(column.column(), k));
                }
            }
            ink.end();
        }
        if (!frame.hidden()) {
            new SoftmaxMarks(ink, layout, frame, palette).paint(progress);
            new SoftmaxFeet(ink, layout, frame, palette, numbers).paint(progress);
        }
    }

    private void paintQuestion(Rectangle2D at) {
        ink.setFont(Typography.monoStrong(letters));
        ink.setFill(palette.mute());
        ink.setTextAlign(TextAlignment.CENTER);
        ink.setTextBaseline(VPos.CENTER);
        ink.fillText(SoftmaxText.HIDDEN, at.getMinX() + at.getWidth() / 2, at.getMinY() + at.getHeight() / 2);
    }

    private boolean isNew(SoftmaxColumn column, int k) {
        return SoftmaxFrame.operation(column) == frame.step().operation()
                && (frame.step().whole() || k == frame.step().k());
    }

    /** The values that the bars of a column reach to: always from 0, those of probabilities to 1. */
    private Range range(SoftmaxColumn column) {
        if (column == SoftmaxColumn.PROBABILITY || column == SoftmaxColumn.TARGET) {
            return Range.UNIT;
        }
        if (column == SoftmaxColumn.GRADIENT) {
            return new Range(-1, 1);
        }
        float[] values = new float[layout.classes() + 1];
        for (int k = 0; k < layout.classes(); k++) {
            values[k] = (float) frame.value(column, k);
        }
        return Range.of(values);
    }

    private void paintNumber(SoftmaxLayout.Column column, int k, Range range, double progress) {
        Rectangle2D at = cell(column.column(), k);
        double value = frame.value(column.column(), k);
        boolean broken = !Double.isFinite(value);
        boolean target = column.column() == SoftmaxColumn.TARGET;
        double advance = Typography.monoAdvance(letters);
        double room = advance * CHARACTERS;
        boolean beside = at.getWidth() - room >= LEAST_BAR;
        if (broken) {
            Hatch.paint(ink, at.getMinX() + 1, at.getMinY() + 1, at.getWidth() - 2, at.getHeight() - 2, palette.bias());
        } else if (target) {
            if (value == 1) {
                ink.setFill(palette.tint(Role.BIAS));
                ink.fillRect(at.getMinX() + 1, at.getMinY() + 1, at.getWidth() - 2, at.getHeight() - 2);
            }
        } else {
            double x = beside ? at.getMinX() + room : at.getMinX() + 2;
            double height = beside ? at.getHeight() * 0.56 : Math.max(2, at.getHeight() * 0.14);
            double y = beside ? at.getMinY() + (at.getHeight() - height) / 2 : at.getMaxY() - height - 2;
            bar(x, y, at.getMaxX() - x - 5, height, value * progress, range, color(column.column(), value));
        }
        String text = numbers.text(frame, column.column(), k);
        double right = target || broken && !beside
                ? at.getMinX() + at.getWidth() / 2
                : beside ? at.getMinX() + room - advance * 0.4 : at.getMaxX() - 6;
        ink.setAlpha(progress);
        ink.setTextAlign(target || broken && !beside ? TextAlignment.CENTER : TextAlignment.RIGHT);
        ink.setTextBaseline(VPos.CENTER);
        boolean strong = broken || column.column() == SoftmaxColumn.PROBABILITY && k == best();
        Font font = strong ? Typography.monoStrong(letters) : Typography.mono(letters);
        ink.setFont(font);
        if (broken) {
            double width = Typography.width(text, font) + 8;
            double left = target || !beside ? right - width / 2 : right - width + 4;
            ink.setFill(palette.tint(Role.BIAS));
            ink.fillRect(left, at.getMinY() + 1, width, at.getHeight() - 2);
        }
        ink.setFill(broken ? palette.text(Role.BIAS) : palette.ink());
        ink.fillText(text, right, at.getMinY() + at.getHeight() / 2, at.getWidth() - 6);
        ink.setAlpha(1);
    }

    private Color color(SoftmaxColumn column, double value) {
        if (column == SoftmaxColumn.GRADIENT) {
            return value < 0 ? palette.input() : palette.filter();
        }
        return palette.color(role(column));
    }

    private void bar(double x, double y, double width, double height, double value, Range range, Color color) {
        if (range.isEmpty() || range.max() <= range.min()) {
            return;
        }
        double zero = x + width * range.fraction(0);
        double end = x + width * range.fraction((float) value);
        ink.setFill(color);
        ink.fillRect(Math.min(zero, end), y, Math.abs(end - zero), height);
        ink.setFill(palette.faint());
        ink.fillRect(Math.round(zero) - 0.5, y - 2, 1, height + 4);
    }

    private int best() {
        int best = 0;
        for (int k = 1; k < layout.classes(); k++) {
            best = frame.values().probabilities()[k] > frame.values().probabilities()[best] ? k : best;
        }
        return best;
    }

    // What is pointed at

    /** The row of a class, and one of its numbers. */
    @Override
    public void paintLink(SoftmaxSpot spot, Color color, double thickness) {
        Rectangle2D at = layout.cell(spot);
        if (at == null) {
            return;
        }
        double right = layout.columns().get(layout.columns().size() - 1).right();
        ink.setFill(palette.accent().deriveColor(0, 1, 1, 0.12));
        ink.fillRoundRect(layout.left(), layout.y(spot.k()), right - layout.left() + 4, layout.row(), 6);
        GridPainter.outline(ink, at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight(), color, thickness);
    }

    private Rectangle2D cell(SoftmaxColumn column, int k) {
        Rectangle2D at = layout.cell(new SoftmaxSpot(column, k));
        if (at == null) {
            throw new IllegalArgumentException(column + " is not on the stage");
        }
        return at;
    }
}
