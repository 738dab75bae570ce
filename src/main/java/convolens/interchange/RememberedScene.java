package convolens.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a scene remembers until the next session: a short text in a file of its own among the settings.
 *
 * @param file where it lies
 */
public record RememberedScene(Path file) {
    private static final int LARGEST = 4096;

    /** @param stem of the scene */
    public static RememberedScene of(String stem) {
        return new RememberedScene(AppFolders.ofThisMachine().config().resolve("scene-" + stem + ".txt"));
    }

    /** What was remembered; empty where nothing was, or it cannot be read. */
    public Optional<String> read() {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST
                    ? Optional.empty()
                    : Optional.of(new String(bytes, StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Remembers a text. */
    public void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        WholeFile.writeText(file, text + "\n");
    }
}
