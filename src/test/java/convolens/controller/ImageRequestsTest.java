package convolens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.i18n.Messages;
import convolens.model.Notice;
import convolens.model.SettingsModel;
import convolens.model.StatusModel;
import convolens.model.sliding.InputPreset;
import convolens.model.sliding.Quantity;
import convolens.model.sliding.Setup;
import convolens.model.sliding.SlidingPreset;
import convolens.model.sliding.SlidingState;
import convolens.view.SceneContext;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An image file becomes the input of a stage, or a sentence says why not. */
class ImageRequestsTest {
    @TempDir
    private Path folder;

    private final Setup setup = new Setup(SlidingPreset.CHANNELS.start());
    private final StatusModel status = new StatusModel();
    private final ImageRequests requests = new ImageRequests(
            setup,
            SceneContext.of(new Messages(Locale.ENGLISH), new SettingsModel(), status),
            TaskRunner.sameThread(error -> {
                throw new AssertionError(error);
            }),
            () -> null);

    private Path red(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, Color.RED.getRGB());
            }
        }
        Path file = folder.resolve("red.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @Test
    void coloursFillThreeChannels() throws IOException {
        requests.open(red(24, 12));
        SlidingState state = setup.getState();
        assertThat(state.inputSource().preset()).isEqualTo(InputPreset.IMAGE);
        assertThat(state.input().shape().toArray()).containsExactly(1, 3, 12, 24);
        assertThat(state.input().get(0, 0, 5, 5)).isEqualTo(1);
        assertThat(state.input().get(0, 1, 5, 5)).isZero();
    }

    @Test
    void anyOtherNumberOfChannelsIsGrey() throws IOException {
        setup.set(Quantity.CHANNELS, 2);
        requests.open(red(8, 8));
        assertThat(setup.getState().input().get(0, 0, 3, 3)).isEqualTo(0.299f);
        assertThat(setup.getState().input().get(0, 1, 3, 3)).isEqualTo(0.299f);
        setup.set(Quantity.CHANNELS, 3);
        assertThat(setup.getState().input().get(0, 2, 3, 3)).isZero();
    }

    @Test
    void aLargeImageKeepsItsProportions() throws IOException {
        SlidingState start = setup.getState();
        requests.open(red(1200, 600));
        assertThat(setup.getState().input().shape().toArray()).containsExactly(1, 3, 32, 64);
        setup.set(Quantity.HEIGHT, 20);
        assertThat(setup.getState().input().shape().toArray()).containsExactly(1, 3, 20, 64);
        setup.undo();
        setup.undo();
        assertThat(setup.getState()).isSameAs(start);
    }

    @Test
    void aFileThatIsNoImageIsToldOfAndChangesNothing() throws IOException {
        SlidingState before = setup.getState();
        Path file = folder.resolve("list.png");
        Files.writeString(file, "1,2,3");
        requests.open(file);
        assertThat(setup.getState()).isSameAs(before);
        assertThat(status.getNotices()).extracting(Notice::key).containsExactly("stage.noImage.format");
    }
}
