package convolens.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A file of PDF 1.6, page by page. Nothing of PDFBox is loaded before the first one is made.
 *
 * <p>A unit of the program is a 96th of an inch, as in CSS: 0.75 points.
 */
public final class PdfFile implements AutoCloseable {
    /** Points for each unit of the program. */
    static final float POINTS = 0.75f;

    /** Held, because a logger that nobody holds forgets its level: what a font lacks is no news to the user. */
    private static final Logger LOG = Logger.getLogger("org.apache");

    static {
        LOG.setLevel(Level.OFF);
    }

    private final PDDocument document = new PDDocument();
    private final PdfFonts fonts = new PdfFonts(document);

    /**
     * A file without pages.
     *
     * @param title what readers show in their title bar
     * @param language of the texts, for screen readers
     */
    public PdfFile(String title, Locale language) {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Convolens");
        document.getDocumentCatalog().setLanguage(language.toLanguageTag());
        document.setVersion(1.6f);
    }

    /**
     * Adds a page of this size, in units of the program.
     *
     * @return what is painted with; close it before the next page
     * @throws IOException if a font cannot be read
     */
    public PdfInk page(double width, double height) throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) width * POINTS, (float) height * POINTS));
        document.addPage(page);
        return new PdfInk(document, page, fonts, width, height);
    }

    /** Writes it. Nothing can be added after that. */
    public void writeTo(OutputStream out) throws IOException {
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        fonts.close();
        document.close();
    }
}
