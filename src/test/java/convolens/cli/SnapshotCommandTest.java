package convolens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.export.animation.GifFrames;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
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

    @Test
    void whatASavedSceneMissesIsToldBesideItsPicture() throws IOException {
        Path file = folder.resolve("saved.svg");
        Path saved = Files.createFile(folder.resolve("saved.convolens"));
        CommandRun run = CommandRun.of("snapshot", "--scenario", saved.toString(), "--out", file.toString());
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEqualTo("convolens: The run is not here." + System.lineSeparator());
        assertThat(run.out()).isEqualTo("wrote " + file + System.lineSeparator());
    }

    @Test
    void aNameSaysWhatIsWritten() throws IOException {
        Path pdf = folder.resolve("stride.pdf");
        assertThat(CommandRun.of("snapshot", "--lesson", "Stride", "--out", pdf.toString())
                        .code())
                .isZero();
        assertThat(pdf).hasContent("%PDF");
        Path large = folder.resolve("large.PNG");
        assertThat(CommandRun.of(
                                "snapshot",
                                "--lesson",
                                "Stride",
                                "--size",
                                "640x500",
                                "--scale",
                                "1.5",
                                "--out",
                                large.toString())
                        .code())
                .isZero();
        assertThat(ImageIO.read(large.toFile()).getWidth()).isEqualTo(960);
    }

    @Test
    void anAnimationHasAFrameForEachStepAskedFor() throws IOException {
        Path gif = folder.resolve("stride.gif");
        CommandRun run = CommandRun.of(
                "snapshot",
                "--lesson",
                "Stride",
                "--size",
                "640x500",
                "--steps",
                "3-8",
                "--speed",
                "5",
                "--once",
                "--out",
                gif.toString());
        assertThat(run.err()).isEmpty();
        GifFrames frames = GifFrames.of(Files.readAllBytes(gif));
        assertThat(frames.frames()).hasSize(6);
        assertThat(frames.delays()).containsOnly(20);
        assertThat(frames.loops()).isFalse();
        Path walk = folder.resolve("walk");
        run = CommandRun.of("snapshot", "--lesson", "Stride", "--size", "640x500", "--out", walk.toString());
        assertThat(run.out()).isEqualTo("wrote " + walk + System.lineSeparator());
        assertThat(walk.toFile().list()).hasSize(9);
    }
}
