package convolens.controller;

import convolens.interchange.WholeFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;

/** Pictures as PNG files. */
public final class PictureFile {
    private PictureFile() {}

    /** What writes a picture; the conversion is done now, on the FX thread. */
    public static FileDialogs.Content of(Image picture) {
        BufferedImage pixels = SwingFXUtils.fromFXImage(picture, null);
        return file -> WholeFile.write(file, out -> {
            if (!ImageIO.write(pixels, "png", out)) {
                throw new IOException("this Java writes no PNG files");
            }
        });
    }
}
