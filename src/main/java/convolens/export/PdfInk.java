package convolens.export;

import convolens.view.paint.Pen;
import convolens.view.paint.PenInk;
import convolens.view.paint.Typography;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.text.TextAlignment;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Ink that becomes a page of a {@link PdfFile}. Text stays text, in the program's own fonts; pixels stay squares. */
public final class PdfInk extends PenInk implements AutoCloseable {
    /** Readers smooth what they enlarge: pixels are as many as four for a unit, and so stay sharp. */
    private static final int MOST_REPEATS = 16;

    private static final int MOST_PIXELS = 4_000_000;

    private final PDDocument document;
    private final PDPageContentStream page;
    private final PdfFonts fonts;
    private final List<Clip> clips = new ArrayList<>();
    private final Map<Double, PDExtendedGraphicsState> opacities = new HashMap<>();
    private int clip;

    /** @param within the clip inside which it lies, 0 for none */
    private record Clip(String outline, int within) {}

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    PdfInk(PDDocument document, PDPage sheet, PdfFonts fonts, double width, double height) throws IOException {
        super(width, height);
        this.document = document;
        this.fonts = fonts;
        page = new PDPageContentStream(document, sheet);
        // a PDF counts upwards from the bottom
        float points = PdfFile.POINTS;
        page.transform(new Matrix(points, 0, 0, -points, 0, (float) height * points));
    }

    @Override
    public void close() throws IOException {
        within(0);
        page.close();
    }

    /** All of it is written into memory, where nothing fails but a font of the program that cannot be read. */
    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is clipped stands between a save and a restore; all that shares a clip shares them. */
    private void within(int wanted) throws IOException {
        if (wanted == clip) {
            return;
        }
        if (clip != 0) {
            page.restoreGraphicsState();
        }
        clip = wanted;
        if (wanted != 0) {
            page.saveGraphicsState();
            for (int i = wanted; i != 0; i = clips.get(i - 1).within) {
                new PdfOutline(page).add(clips.get(i - 1).outline);
                page.clip();
            }
        }
    }

    @Override
    protected int clipOutline(String outline, Pen pen) {
        clips.add(new Clip(outline.isEmpty() ? "M0 0H0V0H0Z" : outline, pen.clip));
        return clips.size();
    }

    @Override
    protected void fillOutline(String outline, Pen pen) {
        if (outline.isEmpty() || isUnseen(pen.fill, pen)) {
            return;
        }
        write(() -> {
            within(pen.clip);
            if (pen.fill instanceof LinearGradient gradient) {
                shade(outline, gradient, pen);
            } else {
                color((Color) pen.fill, pen);
                new PdfOutline(page).add(outline);
                page.fill();
            }
        });
    }

    private static boolean isUnseen(Paint paint, Pen pen) {
        return pen.alpha == 0 || paint instanceof Color color && color.getOpacity() == 0;
    }

    private void color(Color color, Pen pen) throws IOException {
        page.setNonStrokingColor((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue());
        opacity(color.getOpacity() * pen.alpha);
    }

    private void opacity(double alpha) throws IOException {
        page.setGraphicsStateParameters(opacities.computeIfAbsent(alpha, value -> {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(value.floatValue());
            state.setStrokingAlphaConstant(value.floatValue());
            return state;
        }));
    }

    private void shade(String outline, LinearGradient gradient, Pen pen) throws IOException {
        page.saveGraphicsState();
        new PdfOutline(page).add(outline);
        page.clip();
        opacity(pen.alpha * gradient.getStops().get(0).getColor().getOpacity());
        page.shadingFill(PdfShading.of(
                gradient,
                px(gradient.getStartX()),
                py(gradient.getStartY()),
                px(gradient.getEndX()),
                py(gradient.getEndY())));
        page.restoreGraphicsState();
    }

    @Override
    protected void strokeOutline(String outline, Pen pen) {
        if (outline.isEmpty() || isUnseen(pen.stroke, pen)) {
            return;
        }
        write(() -> {
            within(pen.clip);
            Color color = pen.stroke;
            page.setStrokingColor((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue());
            opacity(color.getOpacity() * pen.alpha);
            page.setLineWidth((float) length(pen.lineWidth));
            page.setLineCapStyle(
                    switch (pen.cap) {
                        case BUTT -> 0;
                        case ROUND -> 1;
                        case SQUARE -> 2;
                    });
            page.setLineJoinStyle(
                    switch (pen.join) {
                        case MITER -> 0;
                        case ROUND -> 1;
                        case BEVEL -> 2;
                    });
            float[] dashes = new float[pen.dashes.length];
            for (int i = 0; i < dashes.length; i++) {
                dashes[i] = (float) length(pen.dashes[i]);
            }
            page.setLineDashPattern(dashes, 0);
            new PdfOutline(page).add(outline);
            page.stroke();
        });
    }

    @Override
    protected void text(String text, double x, double y, double maxWidth, Pen pen) {
        if (isUnseen(pen.fill, pen) || !(pen.fill instanceof Color color)) {
            return;
        }
        write(() -> {
            List<PdfFonts.Run> runs = fonts.runs(text, pen.font);
            double size = length(pen.font.getSize());
            double natural = 0;
            for (PdfFonts.Run run : runs) {
                natural += run.width(size);
            }
            if (natural == 0) {
                return;
            }
            // as wide as on the screen, where pairs of letters are drawn together
            double width = Math.min(maxWidth, length(Typography.width(text, pen.font)));
            double narrowed = width / natural;
            double left = pen.align == TextAlignment.RIGHT
                    ? x - width
                    : pen.align == TextAlignment.CENTER ? x - width / 2 : x;
            within(pen.clip);
            color(color, pen);
            page.beginText();
            page.setTextMatrix(new Matrix((float) narrowed, 0, 0, -1, (float) left, (float) y));
            for (PdfFonts.Run run : runs) {
                page.setFont(run.font(), (float) size);
                page.showText(run.text());
            }
            page.endText();
        });
    }

    @Override
    public void drawPixels(Image image, double x, double y, double width, double height) {
        int columns = (int) image.getWidth();
        int rows = (int) image.getHeight();
        if (columns == 0 || rows == 0 || pen().alpha == 0) {
            return;
        }
        double w = px(x + width) - px(x);
        double h = py(y + height) - py(y);
        write(() -> {
            within(pen().clip);
            opacity(pen().alpha);
            BufferedImage pixels = enlarged(image, columns, rows, w, h);
            page.drawImage(
                    LosslessFactory.createFromImage(document, pixels),
                    new Matrix((float) w, 0, 0, (float) -h, (float) px(x), (float) (py(y) + h)));
        });
    }

    /** Each pixel as often as it takes to stay a square whatever a reader makes of it. */
    private static BufferedImage enlarged(Image image, int columns, int rows, double width, double height) {
        int[] argb = new int[columns * rows];
        image.getPixelReader().getPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), argb, 0, columns);
        boolean isOpaque = tinted(argb);
        int across = repeats(4 * width, columns);
        int down = repeats(4 * height, rows);
        while ((long) columns * across * rows * down > MOST_PIXELS && (across > 1 || down > 1)) {
            across = Math.max(1, across / 2);
            down = Math.max(1, down / 2);
        }
        BufferedImage large = new BufferedImage(
                columns * across, rows * down, isOpaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        int[] line = new int[columns * across];
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < line.length; i++) {
                line[i] = argb[row * columns + i / across];
            }
            for (int i = 0; i < down; i++) {
                large.setRGB(0, row * down + i, line.length, 1, line, 0, line.length);
            }
        }
        return large;
    }

    /**
     * Gives pixels that are not seen the colour of one beside them: colours and opacity are smoothed apart from each other,
     * and black would shine through at edges.
     *
     * @return whether all are opaque
     */
    private static boolean tinted(int[] argb) {
        boolean isOpaque = true;
        int beside = 0;
        for (int i = argb.length - 1; i >= 0; i--) {
            beside = argb[i] >>> 24 == 0 ? beside : argb[i] & 0xffffff;
        }
        for (int i = 0; i < argb.length; i++) {
            int alpha = argb[i] >>> 24;
            isOpaque &= alpha == 255;
            if (alpha == 0) {
                argb[i] = beside;
            } else {
                beside = argb[i] & 0xffffff;
            }
        }
        return isOpaque;
    }

    /** Once for pictures that are not enlarged: icons, which have two pixels for each unit. */
    private static int repeats(double wanted, int pixels) {
        double each = wanted / pixels;
        return each <= 4 ? 1 : (int) Math.min(MOST_REPEATS, Math.ceil(each));
    }
}
