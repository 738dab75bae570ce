package convolens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aNetworkWithANameIsPrinted() {
        CommandRun run = CommandRun.of("code", "pytorch", "--network", "lenet");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("import ").contains("    nn.Conv2d(6, 16, 5, stride=1),  # (N, 16, 10, 10)");
    }

    @Test
    void theNetworkOfAFileIsPrinted() {
        CommandRun run = CommandRun.of("code", "numpy", "--network", "assets/networks/deepconvnet.npz");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("        Affine(params[\"W8\"], params[\"b8\"]),  # (N, 10)");
    }

    @Test
    void anotherToolIsRefusedWithThoseThereAre() {
        CommandRun run = CommandRun.of("code", "torch");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("must be numpy, pytorch or keras");
    }

    @Test
    void aFileThatIsNoNetworkIsNamed() throws IOException {
        Path file = folder.resolve("network.json");
        Files.writeString(file, "[]");
        CommandRun run = CommandRun.of("code", "keras", "--network", file.toString());
        assertThat(run.code()).isNotZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip()).contains(file.toString()).hasLineCount(1);
    }
}
