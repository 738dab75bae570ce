package convolens.controller;

import convolens.export.Png;
import convolens.export.SvgInk;
import convolens.export.pdf.PdfFile;
import convolens.export.pdf.PdfInk;
import convolens.interchange.WholeFile;
import convolens.model.export.PictureFormat;
import convolens.view.SceneContext;
import convolens.view.control.StagePicture;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** Pictures as files, as their names say: PNG, SVG or PDF. */
public final class PictureFile {
    private PictureFile() {}

    /** What writes a picture as PNG; its pixels are taken now, on the FX thread. */
    public static FileDialogs.Content of(Image picture) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] argb = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return file -> WholeFile.write(file, out -> Png.writeWithAlpha(width, height, argb, out));
    }

    /**
     * What writes a picture; it is painted now, on the FX thread.
     *
     * @param file its ending says as what
     * @param title of a PDF
     * @param scale pixels of a PNG for each unit of the window
     */
    public static FileDialogs.Content of(
            Path file, String title, FileDialogs.Painted painted, SceneContext context, double scale) {
        switch (PictureFormat.of(String.valueOf(file.getFileName()))) {
            case SVG -> {
                SvgInk ink = new SvgInk(painted.width(), painted.height());
                painted.painting().accept(ink);
                return target -> WholeFile.writeText(target, ink.document());
            }
            case PDF -> {
                PdfInk page = new PdfInk(painted.width(), painted.height());
                painted.painting().accept(page);
                Locale language = context.messages().locale();
                return target -> WholeFile.write(target, out -> PdfFile.write(title, language, List.of(page), out));
            }
            default -> {
                return of(StagePicture.of(
                        painted.width(), painted.height(), painted.ground(), scale, painted.painting()));
            }
        }
    }
}
