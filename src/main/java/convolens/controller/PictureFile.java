package convolens.controller;

import convolens.export.Png;
import convolens.interchange.WholeFile;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** Pictures as PNG files. */
public final class PictureFile {
    private PictureFile() {}

    /** What writes a picture; its pixels are taken now, on the FX thread. */
    public static FileDialogs.Content of(Image picture) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] argb = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return file -> WholeFile.write(file, out -> Png.writeWithAlpha(width, height, argb, out));
    }
}
