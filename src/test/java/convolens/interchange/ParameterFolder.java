package convolens.interchange;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolens.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Files of parameters in a folder of their own, and what is said of those that are refused. */
abstract class ParameterFolder {
    @TempDir
    Path folder;

    /** Loading these bytes is refused in one sentence that has all parts. */
    void assertSentence(byte[] file, String... parts) throws IOException {
        assertSentence(write(file), parts);
    }

    /** Loading a file is refused in one sentence that has all parts. */
    static void assertSentence(Path file, String... parts) {
        assertThatThrownBy(() -> ParameterFile.load(file))
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll(parts)
                .message()
                .doesNotContain("\n");
    }

    Path write(byte[] file) throws IOException {
        return Files.write(folder.resolve("x.npz"), file);
    }

    /** A copy of a file that NumPy wrote. */
    Path fixture(String name) throws IOException {
        Path copy = folder.resolve(name);
        try (InputStream in = ParameterFolder.class.getResourceAsStream(name)) {
            Files.write(copy, in.readAllBytes());
        }
        return copy;
    }
}
