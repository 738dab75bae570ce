package convolens.view.softmax;

import convolens.model.softmax.SoftmaxColumn;
import convolens.model.softmax.SoftmaxFrame;
import convolens.model.softmax.SoftmaxOperation;
import convolens.raster.Role;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/** Paints what is computed of whole columns below them: the maximum, the sum, the loss. */
final class SoftmaxFeet {
    private final Ink ink;
    private final SoftmaxLayout layout;
    private final SoftmaxFrame frame;
    private final Palette palette;
    private final SoftmaxNumbers numbers;

    SoftmaxFeet(Ink ink, SoftmaxLayout layout, SoftmaxFrame frame, Palette palette, SoftmaxNumbers numbers) {
        this.ink = ink;
        this.layout = layout;
        this.frame = frame;
        this.palette = palette;
        this.numbers = numbers;
    }

    void paint(double progress) {
        SoftmaxOperation now = frame.step().operation();
        if (frame.state().shifted()) {
            foot(
                    SoftmaxColumn.SCORE,
                    "max = " + numbers.score(frame.values().max()),
                    Role.INPUT,
                    now == SoftmaxOperation.MAX ? progress : 1,
                    now == SoftmaxOperation.MAX || now == SoftmaxOperation.SHIFT);
        }
        if (frame.step().isDone(SoftmaxOperation.SUM, 0)) {
            foot(
                    SoftmaxColumn.EXPONENTIAL,
                    "Σ = " + numbers.brief(frame.sum()),
                    Role.ACCENT,
                    1,
                    now == SoftmaxOperation.SUM || now == SoftmaxOperation.DIVIDE);
        }
        if (frame.step().isDone(SoftmaxOperation.LOSS, 0)) {
            foot(
                    SoftmaxColumn.PROBABILITY,
                    "L = " + numbers.loss(frame.values().loss()),
                    Role.OUTPUT,
                    now == SoftmaxOperation.LOSS ? progress : 1,
                    now == SoftmaxOperation.LOSS);
        }
    }

    private void foot(SoftmaxColumn column, String text, Role role, double alpha, boolean now) {
        Rectangle2D at = layout.foot(column);
        if (at == null) {
            return;
        }
        ink.setAlpha(alpha);
        ink.setFill(palette.tint(role));
        ink.fillRoundRect(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight(), 6);
        ink.setStroke(now ? palette.window() : palette.color(role));
        ink.setLineWidth(now ? 2 : 1);
        ink.strokeRoundRect(at.getMinX() + 0.5, at.getMinY() + 0.5, at.getWidth() - 1, at.getHeight() - 1, 6);
        ink.setFont(Typography.monoStrong(14 * layout.scale()));
        ink.setFill(palette.text(role));
        ink.setTextAlign(TextAlignment.CENTER);
        ink.setTextBaseline(VPos.CENTER);
        ink.fillText(text, at.getMinX() + at.getWidth() / 2, at.getMinY() + at.getHeight() / 2, at.getWidth() - 8);
        ink.setAlpha(1);
    }
}
