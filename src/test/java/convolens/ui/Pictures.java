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
final class Pictures {
    private static final Path SCREENS = Path.of("target", "screens");

    private Pictures() {}

    /** Leaves a picture and returns it. */
    static WritableImage save(Scene scene, String name) {
        WritableImage picture = Window.call(() -> scene.snapshot(null));
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
}
