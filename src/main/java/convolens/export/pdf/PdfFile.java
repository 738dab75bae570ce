package convolens.export.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Files of PDF 1.6. Nothing of PDFBox is loaded before the first one is written. */
public final class PdfFile {
    /** Held, because a logger that nobody holds forgets its level: what a font lacks is no news to the user. */
    private static final Logger LOG = Logger.getLogger("org.apache");

    static {
        LOG.setLevel(Level.OFF);
    }

    private PdfFile() {}

    /**
     * Writes a file. Needs no particular thread.
     *
     * @param title what readers show in their title bar
     * @param language of the texts, for screen readers
     * @param out stays open
     */
    public static void write(String title, Locale language, List<PdfInk> pages, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument();
                PdfFonts fonts = new PdfFonts(document)) {
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setCreator("Convolens");
            document.getDocumentCatalog().setLanguage(language.toLanguageTag());
            document.setVersion(1.6f);
            for (PdfInk ink : pages) {
                try (PdfPage page = new PdfPage(document, fonts, ink.width(), ink.height())) {
                    ink.writeOn(page);
                }
            }
            document.save(out);
        }
    }
}
