package convolens.view.softmax;

import convolens.model.softmax.SoftmaxColumn;
import convolens.model.softmax.SoftmaxFrame;
import convolens.model.softmax.SoftmaxSpot;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;

/** Outlines what a step reads and what it writes, and draws the way from one to the other. */
final class SoftmaxMarks {
    private static final double READ = 1.5;
    private static final double WRITTEN = 3;

    private final Ink ink;
    private final SoftmaxLayout layout;
    private final SoftmaxFrame frame;
    private final Palette palette;

    SoftmaxMarks(Ink ink, SoftmaxLayout layout, SoftmaxFrame frame, Palette palette) {
        this.ink = ink;
        this.layout = layout;
        this.frame = frame;
        this.palette = palette;
    }

    void paint(double progress) {
        int k = frame.step().k();
        int label = frame.state().label();
        SoftmaxColumn source = frame.state().shifted() ? SoftmaxColumn.SHIFTED : SoftmaxColumn.SCORE;
        switch (frame.step().operation()) {
            case MAX -> mark(SoftmaxColumn.SCORE, largest(), WRITTEN);
            case SHIFT -> lead(SoftmaxColumn.SCORE, SoftmaxColumn.SHIFTED, k, progress);
            case EXP -> lead(source, SoftmaxColumn.EXPONENTIAL, k, progress);
            case SUM -> outline(SoftmaxColumn.EXPONENTIAL, 0, k + 1, READ);
            case DIVIDE -> lead(SoftmaxColumn.EXPONENTIAL, SoftmaxColumn.PROBABILITY, k, progress);
            case LOSS -> {
                mark(SoftmaxColumn.TARGET, label, READ);
                mark(SoftmaxColumn.PROBABILITY, label, WRITTEN);
            }
            case GRADIENT -> {
                read(SoftmaxColumn.PROBABILITY, k);
                lead(SoftmaxColumn.TARGET, SoftmaxColumn.GRADIENT, k, progress);
            }
        }
    }

    private int largest() {
        float[] scores = frame.state().scores();
        int best = 0;
        for (int k = 1; k < scores.length; k++) {
            best = scores[k] > scores[best] ? k : best;
        }
        return best;
    }

    private void read(SoftmaxColumn column, int k) {
        if (frame.step().whole()) {
            outline(column, 0, layout.classes(), READ);
        } else {
            mark(column, k, READ);
        }
    }

    /** From what is read to what is written, in the row of a class; of a whole operation in all rows. */
    private void lead(SoftmaxColumn from, SoftmaxColumn to, int k, double progress) {
        boolean whole = frame.step().whole();
        read(from, k);
        if (whole) {
            outline(to, 0, layout.classes(), WRITTEN);
        } else {
            mark(to, k, WRITTEN);
        }
        for (int row = whole ? 0 : k; row <= k; row++) {
            Rectangle2D start = layout.cell(new SoftmaxSpot(from, row));
            Rectangle2D end = layout.cell(new SoftmaxSpot(to, row));
            if (start != null && end != null) {
                arrow(start, end, progress);
            }
        }
    }

    private void arrow(Rectangle2D from, Rectangle2D to, double progress) {
        double y = from.getMinY() + from.getHeight() / 2;
        double start = from.getMaxX() + 2;
        double end = start + (to.getMinX() - 3 - start) * progress;
        double head = Math.min(4 * layout.scale(), Math.max(0, end - start));
        ink.setStroke(palette.accent());
        ink.setLineWidth(1.5);
        ink.strokeLine(start, y, end, y);
        ink.strokeLine(end - head, y - head * 0.8, end, y);
        ink.strokeLine(end - head, y + head * 0.8, end, y);
    }

    private void mark(SoftmaxColumn column, int k, double thickness) {
        outline(column, k, 1, thickness);
    }

    private void outline(SoftmaxColumn column, int from, int count, double thickness) {
        SoftmaxLayout.Column at = layout.column(column);
        if (at != null) {
            Color color = thickness == READ ? palette.accent() : palette.window();
            GridPainter.outline(
                    ink, at.x(), layout.y(from) + 1, at.width(), count * layout.row() - 2, color, thickness);
        }
    }
}
