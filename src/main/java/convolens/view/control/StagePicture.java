package convolens.view.control;

import convolens.view.paint.CanvasInk;
import convolens.view.paint.Ink;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** A part of the window as a picture of any size: it is painted anew, so that lines and text are as sharp as they can be. */
public final class StagePicture {
    /** Graphics cards hold no picture of any size at once. */
    private static final int TILE = 2048;

    private StagePicture() {}

    /** A laid out node as it is, with this many pixels for each unit. */
    public static WritableImage of(Node part, Color background, double scale) {
        double width = part.getLayoutBounds().getWidth();
        double height = part.getLayoutBounds().getHeight();
        return of(width, height, background, scale, ink -> NodePainter.paintAlone(part, ink));
    }

    /**
     * What a painter paints on an area of this size, with this many pixels for each unit. Only on the FX thread.
     *
     * @param painting is called once for each tile
     */
    public static WritableImage of(
            double width, double height, Color background, double scale, Consumer<Ink> painting) {
        int across = (int) Math.max(1, Math.ceil(width * scale - 1e-6));
        int down = (int) Math.max(1, Math.ceil(height * scale - 1e-6));
        WritableImage picture = new WritableImage(across, down);
        for (int y = 0; y < down; y += TILE) {
            for (int x = 0; x < across; x += TILE) {
                Canvas canvas = new Canvas(Math.min(TILE, across - x), Math.min(TILE, down - y));
                CanvasInk ink = new CanvasInk(canvas);
                ink.translate(-x, -y);
                ink.scale(scale, scale);
                painting.accept(ink);
                SnapshotParameters parameters = new SnapshotParameters();
                parameters.setFill(background);
                WritableImage tile = canvas.snapshot(parameters, null);
                picture.getPixelWriter()
                        .setPixels(
                                x, y, (int) canvas.getWidth(), (int) canvas.getHeight(), tile.getPixelReader(), 0, 0);
            }
        }
        return picture;
    }
}
