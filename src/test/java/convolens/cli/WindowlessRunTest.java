package convolens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.cli.terminal.Terminal;
import convolens.interchange.ParameterFile;
import java.awt.image.BufferedImage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowlessRunTest {
    private static final WindowlessRun.Scale SMALL = new WindowlessRun.Scale(300, 200, 3);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void trainsDrawsTheCurvesAndLeavesItsFiles() throws Exception {
        int code = run(0, false, new StopSignal());

        assertThat(code).isZero();
        assertThat(err.toString().lines())
                .containsExactly(
                        "No window can be opened: why, so the chapter's network is trained here in the terminal.");
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).filteredOn(line -> line.startsWith("epoch ")).hasSize(4);
        assertThat(lines)
                .anyMatch(line -> line.startsWith(" 1.0 ┤"))
                .anyMatch(line -> line.startsWith(" 0.0 ┼"))
                .anyMatch(line -> line.matches(" +● train 0\\.\\d{4} +■ test 0\\.\\d{4} +◆ both"))
                .anyMatch(line -> line.matches("final test accuracy: 0\\.\\d{4}"))
                .anyMatch(line -> line.endsWith(": convolens train"));

        assertThat(Files.readAllLines(folder.resolve("run.csv"))).hasSize(5);
        assertThat(ParameterFile.load(folder.resolve("params.npz"))).containsKeys("W1", "b3");
        BufferedImage filters = ImageIO.read(folder.resolve("filters.png").toFile());
        assertThat(filters.getWidth()).isGreaterThan(2 * filters.getHeight());
        assertThat(half(filters, 0)).as("before and after").isNotEqualTo(half(filters, 1));
    }

    @Test
    void onATerminalTheCurvesGrowInPlace() throws Exception {
        assertThat(run(90, true, new StopSignal())).isZero();
        // The picture has 18 lines and an empty one; from the second time on the cursor first goes back to its top.
        assertThat(out.toString().split("\u001b\\[19A", -1)).hasSize(4);
    }

    @Test
    void stoppedItStillLeavesItsFiles() throws Exception {
        StopSignal stop = new StopSignal();
        stop.raise();
        assertThat(run(0, false, stop)).isEqualTo(130);
        assertThat(folder.resolve("run.csv")).exists();
        assertThat(folder.resolve("params.npz")).exists();
        assertThat(folder.resolve("filters.png")).exists();
    }

    private int run(int columns, boolean ansi, StopSignal stop) throws Exception {
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), columns, true, ansi);
        return new WindowlessRun(terminal, System::nanoTime, stop)
                .run("No window can be opened: why", folder, "convolens WORDS", SMALL);
    }

    private static int[] half(BufferedImage image, int side) {
        int width = image.getWidth() / 2;
        return image.getRGB(side * width, 0, width, image.getHeight(), null, 0, width);
    }
}
