package convolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/** The menu of what the scene on the stage can export, clicked as the user does. */
public final class Exports {
    private final Window window;
    private final PlannedFiles files;
    private final Path folder;

    /** @param folder where {@code files} has them written */
    public Exports(Window window, PlannedFiles files, Path folder) {
        this.window = window;
        this.files = files;
        this.folder = folder;
    }

    /** Chooses an entry. */
    public void choose(String entry) {
        window.click("#export");
        window.robot().clickOn(entry);
        Window.settle();
    }

    /** Chooses an entry; the file, which is offered under this name. */
    public Path file(String entry, String name) {
        choose(entry);
        assertThat(files.offered()).isEqualTo(name);
        Path file = folder.resolve(name);
        Window.await(name + " is written", () -> Files.exists(file));
        return file;
    }

    /** The lines of a table. */
    public List<String> lines(String entry, String name) throws IOException {
        return Files.readAllLines(file(entry, name));
    }

    /** A picture, which must show something. */
    public BufferedImage picture(String entry, String name) throws IOException {
        BufferedImage image = ImageIO.read(file(entry, name).toFile());
        long colours = Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
        assertThat(colours).isGreaterThan(20);
        return image;
    }
}
