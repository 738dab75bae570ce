package convolens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotCommandTest {
    @TempDir
    Path folder;

    @Test
    void writesWhatTheCameraSees() throws IOException {
        Path file = folder.resolve("stride.png");
        CommandRun run = CommandRun.of(
                "snapshot",
                "--lesson",
                "stride",
                "--size",
                "640x500",
                "--theme",
                "Dark",
                "--lang",
                "ko",
                "--position",
                "3",
                "--out",
                file.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("wrote " + file + System.lineSeparator());
        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo(640);
        assertThat(picture.getHeight()).isEqualTo(500);
        assertThat(picture.getRGB(100, 100)).isEqualTo(0xFF102030);
    }
}
