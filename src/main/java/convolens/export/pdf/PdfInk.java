package convolens.export.pdf;

import convolens.view.paint.Pen;
import convolens.view.paint.PenInk;
import convolens.view.paint.Typography;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.TextAlignment;

/**
 * Ink that becomes a page of a {@link PdfFile}. Text stays text, in the program's own fonts; pixels stay squares. What is
 * painted is kept, so that the file can be written off the FX thread.
 */
public final class PdfInk extends PenInk {
    private final List<Mark> marks = new ArrayList<>();
    private int clips;

    /** Something that was painted. */
    @FunctionalInterface
    interface Mark {
        /** Writes it on a page. */
        void on(PdfPage page) throws IOException;
    }

    /** An empty page of this size, in units of the program: 96 to the inch. */
    public PdfInk(double width, double height) {
        super(width, height);
    }

    /** Writes all of it on a page. */
    void writeOn(PdfPage page) throws IOException {
        for (Mark mark : marks) {
            mark.on(page);
        }
    }

    @Override
    protected int clipOutline(String outline, Pen pen) {
        int within = pen.clip;
        marks.add(page -> page.declareClip(outline, within));
        return ++clips;
    }

    @Override
    protected void fillOutline(String outline, Pen pen) {
        if (!outline.isEmpty() && isSeen(pen.fill, pen)) {
            PdfFill fill = PdfFill.of(pen.fill, pen.alpha, this::px, this::py);
            int clip = pen.clip;
            marks.add(page -> page.fill(outline, fill, clip));
        }
    }

    @Override
    protected void strokeOutline(String outline, Pen pen) {
        if (!outline.isEmpty() && isSeen(pen.stroke, pen)) {
            Pen kept = pen.clone();
            double width = length(pen.lineWidth);
            float[] dashes = new float[pen.dashes.length];
            for (int i = 0; i < dashes.length; i++) {
                dashes[i] = (float) length(pen.dashes[i]);
            }
            marks.add(page -> page.stroke(outline, kept, width, dashes));
        }
    }

    private static boolean isSeen(Paint paint, Pen pen) {
        return pen.alpha > 0 && !(paint instanceof Color color && color.getOpacity() == 0);
    }

    @Override
    protected void text(String text, double x, double y, double maxWidth, Pen pen) {
        if (isSeen(pen.fill, pen) && pen.fill instanceof Color) {
            Pen kept = pen.clone();
            double size = length(pen.font.getSize());
            // as wide as on the screen, where pairs of letters are drawn together
            double width = Math.min(maxWidth, length(Typography.width(text, pen.font)));
            double left = pen.align == TextAlignment.RIGHT
                    ? x - width
                    : pen.align == TextAlignment.CENTER ? x - width / 2 : x;
            marks.add(page -> page.text(text, size, left, y, width, kept));
        }
    }

    @Override
    public void drawPixels(Image image, double x, double y, double width, double height) {
        int columns = (int) image.getWidth();
        int rows = (int) image.getHeight();
        Pen kept = pen().clone();
        if (columns == 0 || rows == 0 || kept.alpha == 0) {
            return;
        }
        int[] argb = new int[columns * rows];
        image.getPixelReader().getPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), argb, 0, columns);
        PdfPixels pixels = new PdfPixels(columns, rows, argb, px(x + width) - px(x), py(y + height) - py(y));
        double left = px(x);
        double top = py(y);
        marks.add(page -> page.pixels(pixels, left, top, kept.alpha, kept.clip));
    }
}
