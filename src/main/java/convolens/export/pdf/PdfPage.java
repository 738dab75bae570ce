package convolens.export.pdf;

import convolens.view.paint.Pen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** A page of a PDF as it is written; places are in units of the program, from the upper left corner. */
final class PdfPage implements AutoCloseable {
    /** Points for each unit of the program. */
    private static final float POINTS = 0.75f;

    private final PDDocument document;
    private final PdfFonts fonts;
    private final PDPageContentStream content;
    private final List<Clip> clips = new ArrayList<>();
    private final Map<Double, PDExtendedGraphicsState> opacities = new HashMap<>();
    private int clip;

    /** @param within the clip inside which it lies, 0 for none */
    private record Clip(String outline, int within) {}

    PdfPage(PDDocument document, PdfFonts fonts, double width, double height) throws IOException {
        this.document = document;
        this.fonts = fonts;
        PDPage sheet = new PDPage(new PDRectangle((float) width * POINTS, (float) height * POINTS));
        document.addPage(sheet);
        content = new PDPageContentStream(document, sheet);
        // a PDF counts upwards from the bottom
        content.transform(new Matrix(POINTS, 0, 0, -POINTS, 0, (float) height * POINTS));
    }

    @Override
    public void close() throws IOException {
        within(0);
        content.close();
    }

    /** Clips are numbered from 1 on as they are declared. */
    void declareClip(String outline, int within) {
        clips.add(new Clip(outline.isEmpty() ? "M0 0H0V0H0Z" : outline, within));
    }

    /** What is clipped stands between a save and a restore; all that shares a clip shares them. */
    private void within(int wanted) throws IOException {
        if (wanted == clip) {
            return;
        }
        if (clip != 0) {
            content.restoreGraphicsState();
        }
        clip = wanted;
        if (wanted != 0) {
            content.saveGraphicsState();
            for (int i = wanted; i != 0; i = clips.get(i - 1).within) {
                outline(clips.get(i - 1).outline);
                content.clip();
            }
        }
    }

    private void outline(String data) throws IOException {
        new PdfOutline(content).add(data);
    }

    private void opacity(double alpha) throws IOException {
        content.setGraphicsStateParameters(opacities.computeIfAbsent(alpha, value -> {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(value.floatValue());
            state.setStrokingAlphaConstant(value.floatValue());
            return state;
        }));
    }

    private void color(Color color) throws IOException {
        content.setNonStrokingColor((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue());
    }

    void fill(String outline, PdfFill fill, int within) throws IOException {
        within(within);
        if (fill.isEven()) {
            color(fill.color());
            opacity(fill.opacity());
            outline(outline);
            content.fill();
            return;
        }
        content.saveGraphicsState();
        outline(outline);
        content.clip();
        opacity(fill.opacity());
        content.shadingFill(PdfShading.of(fill));
        content.restoreGraphicsState();
    }

    void stroke(String outline, Pen pen, double width, float[] dashes) throws IOException {
        within(pen.clip);
        Color color = pen.stroke;
        content.setStrokingColor((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue());
        opacity(color.getOpacity() * pen.alpha);
        content.setLineWidth((float) width);
        content.setLineCapStyle(
                switch (pen.cap) {
                    case BUTT -> 0;
                    case ROUND -> 1;
                    case SQUARE -> 2;
                });
        content.setLineJoinStyle(
                switch (pen.join) {
                    case MITER -> 0;
                    case ROUND -> 1;
                    case BEVEL -> 2;
                });
        content.setLineDashPattern(dashes, 0);
        outline(outline);
        content.stroke();
    }

    /** @param width to which it is narrowed or widened */
    void text(String text, double size, double left, double baseline, double width, Pen pen) throws IOException {
        List<PdfFonts.Run> runs = fonts.runs(text, pen.font);
        double natural = 0;
        for (PdfFonts.Run run : runs) {
            natural += run.width(size);
        }
        if (natural == 0) {
            return;
        }
        within(pen.clip);
        Color color = (Color) pen.fill;
        color(color);
        opacity(color.getOpacity() * pen.alpha);
        content.beginText();
        content.setTextMatrix(new Matrix((float) (width / natural), 0, 0, -1, (float) left, (float) baseline));
        for (PdfFonts.Run run : runs) {
            content.setFont(run.font(), (float) size);
            content.showText(run.text());
        }
        content.endText();
    }

    void pixels(PdfPixels pixels, double left, double top, double alpha, int within) throws IOException {
        within(within);
        opacity(alpha);
        content.drawImage(
                LosslessFactory.createFromImage(document, pixels.image()),
                new Matrix((float) pixels.width(), 0, 0, (float) -pixels.height(), (float) left, (float)
                        (top + pixels.height())));
    }
}
