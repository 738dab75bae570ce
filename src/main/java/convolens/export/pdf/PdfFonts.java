package convolens.export.pdf;

import convolens.view.paint.Typography;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.text.Font;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The program's fonts in a PDF, each read when it is first used and embedded with the glyphs that are. A character that a
 * font lacks is taken from the others, as JavaFX does.
 */
final class PdfFonts implements AutoCloseable {
    /** What stands for a character that no font has. */
    private static final int UNKNOWN = '?';

    private final PDDocument document;
    private final Map<String, Face> faces = new LinkedHashMap<>();

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    /** A font of the file, and which characters it has. */
    private record Face(PDType0Font font, CmapLookup glyphs, TrueTypeFont file) {
        boolean has(int character) {
            return glyphs.getGlyphId(character) != 0;
        }
    }

    /** A part of a line in one font. */
    record Run(PDType0Font font, String text) {
        /** Its width in type of this size. */
        double width(double size) throws IOException {
            return font.getStringWidth(text) / 1000 * size;
        }
    }

    /** A line as runs, each in a font that has its characters. */
    List<Run> runs(String line, Font font) throws IOException {
        List<String> files = Typography.files(font);
        List<Run> runs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Face current = null;
        for (int character : line.codePoints().toArray()) {
            if (Character.isISOControl(character)) {
                continue;
            }
            Face face = faceOf(character, files);
            if (current != null && face != current) {
                runs.add(new Run(current.font, text.toString()));
                text.setLength(0);
            }
            current = face;
            text.appendCodePoint(face.has(character) ? character : UNKNOWN);
        }
        if (current != null) {
            runs.add(new Run(current.font, text.toString()));
        }
        return runs;
    }

    private Face faceOf(int character, List<String> files) throws IOException {
        for (String file : files) {
            Face face = face(file);
            if (face.has(character)) {
                return face;
            }
        }
        return face(files.get(0));
    }

    private Face face(String file) throws IOException {
        Face known = faces.get(file);
        if (known != null) {
            return known;
        }
        try (InputStream in = Typography.open(file)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // as on the screen, where no letters are joined
            font.setEnableGsub(false);
            Face face = new Face(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup(), font);
            faces.put(file, face);
            return face;
        }
    }

    @Override
    public void close() throws IOException {
        for (Face face : faces.values()) {
            face.file.close();
        }
    }
}
