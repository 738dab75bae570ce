package convolens.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void writesAndReplaces() throws Exception {
        Path file = folder.resolve("run.csv");
        WholeFile.writeText(file, "에포크\n");
        assertThat(file).hasContent("에포크\n");
        WholeFile.write(file, out -> out.write('x'));
        assertThat(file).hasContent("x");
        assertThat(files()).containsExactly("run.csv");
    }

    @Test
    void makesMissingFolders() throws Exception {
        WholeFile.writeText(folder.resolve("a/b/run.csv"), "x");
        assertThat(folder.resolve("a/b/run.csv")).hasContent("x");
    }

    @Test
    void aFailureLeavesTheOldContents() throws Exception {
        Path file = folder.resolve("run.csv");
        WholeFile.writeText(file, "old");
        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("disk full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage(file + " cannot be written (disk full)");
        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    throw new IllegalStateException("a bug");
                }))
                .hasMessage("a bug");
        assertThat(file).hasContent("old");
        assertThat(files()).containsExactly("run.csv");
    }

    @Test
    void theOldContentsAreThereUntilTheNewAreWhole() throws Exception {
        Path file = folder.resolve("run.csv");
        WholeFile.writeText(file, "old");
        WholeFile.write(file, out -> {
            out.write(new byte[100_000]);
            assertThat(file).hasContent("old");
        });
        assertThat(file).hasSize(100_000);
    }

    @Test
    void aLinkStaysALink() throws Exception {
        Path file = Files.writeString(folder.resolve("real.csv"), "old");
        Path link = folder.resolve("link.csv");
        try {
            Files.createSymbolicLink(link, file.getFileName());
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("no symbolic links here");
        }
        WholeFile.writeText(link, "new");
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void aPipeIsLeftAlone() throws Exception {
        Path pipe = folder.resolve("pipe");
        try {
            Assumptions.assumeTrue(
                    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        } catch (IOException e) {
            Assumptions.abort("no pipes here");
        }
        for (Path file : List.of(pipe, Files.createSymbolicLink(folder.resolve("link"), pipe))) {
            assertThatThrownBy(() -> WholeFile.requireWritable(file))
                    .isInstanceOf(IOException.class)
                    .hasMessage(file + " is a device or a pipe: expected the name of a file");
            assertThatThrownBy(() -> WholeFile.writeText(file, "x")).isInstanceOf(IOException.class);
        }
        assertThat(Files.readAttributes(pipe, BasicFileAttributes.class).isOther())
                .isTrue();
    }

    @Test
    void saysWhyItCannotWrite() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> WholeFile.writeText(folder, "x"))
                .isInstanceOf(IOException.class)
                .hasMessage(folder + " is a folder: expected the name of a file");
        assertThatThrownBy(() -> WholeFile.writeText(file.resolve("below/run.csv"), "x"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file.resolve("below/run.csv") + " cannot be written: the folder ");
        assertThatThrownBy(() -> WholeFile.requireWritable(file.resolve("run.csv")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void askingWhetherItCouldLeavesNothingBehind() throws Exception {
        WholeFile.requireWritable(folder.resolve("run.csv"));
        assertThat(files()).isEmpty();
        Path file = Files.writeString(folder.resolve("run.csv"), "old");
        WholeFile.requireWritable(file);
        assertThat(file).hasContent("old");
        assertThat(files()).containsExactly("run.csv");
    }

    @Test
    void setsDamagedFilesAside() throws Exception {
        Path file = folder.resolve("settings.json");
        for (String contents : List.of("first", "second", "third")) {
            Files.writeString(file, contents);
            WholeFile.setAside(file);
        }
        assertThat(folder.resolve("settings.json.damaged")).hasContent("first");
        assertThat(folder.resolve("settings.json.damaged-2")).hasContent("second");
        assertThat(folder.resolve("settings.json.damaged-3")).hasContent("third");
        assertThat(file).doesNotExist();
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
