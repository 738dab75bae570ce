package convolens.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Pictures of windows, left under target/screens for whoever wants to look. */
public final class Pictures {
    private static final Path SCREENS = Path.of("target", "screens");

    private Pictures() {}

    /** Leaves a picture and returns it. */
    public static WritableImage save(Scene scene, String name) {
        return save(Window.call(() -> scene.snapshot(null)), name);
    }

    /** Leaves a picture and returns it. */
    public static WritableImage save(WritableImage picture, String name) {
        try {
            Files.createDirectories(SCREENS);
            Path file = SCREENS.resolve(name + ".png");
            if (!ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile())) {
                throw new AssertionError("no writer for PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return picture;
    }

    /** Whether two pictures of the same size have the same pixels. */
    static boolean same(WritableImage a, WritableImage b) {
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                if (a.getPixelReader().getArgb(x, y) != b.getPixelReader().getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }
}
