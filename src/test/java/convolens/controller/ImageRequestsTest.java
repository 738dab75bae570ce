package convolens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.i18n.Messages;
import convolens.model.Notice;
import convolens.model.SettingsModel;
import convolens.model.StatusModel;
import convolens.model.setup.InputPreset;
import convolens.model.setup.Quantity;
import convolens.model.setup.Setup;
import convolens.model.setup.SlidingState;
import convolens.model.sliding.SlidingPreset;
import convolens.view.SceneContext;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An image file becomes the input of a stage, or a sentence says why not. */
class ImageRequestsTest {
    @TempDir
    private Path folder;

    private final Setup<?> setup = new Setup<>(SlidingPreset.CHANNELS.start());
    private int shown;
    private final StatusModel status = new StatusModel();
    private final ImageRequests requests = new ImageRequests(
            setup,
            () -> this.shown,
            SceneContext.of(new Messages(Locale.ENGLISH), new SettingsModel(), status),
            TaskRunner.sameThread(error -> {
                throw new AssertionError(error);
            }),
            () -> null);

    private Path red(int width, int height) throws IOException {
        return plain(Color.RED, width, height);
    }

    private Path plain(Color color, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, color.getRGB());
            }
        }
        Path file = folder.resolve(color.getRGB() + ".png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @Test
    void coloursFillThreeChannels() throws IOException {
        requests.open(List.of(red(24, 12)));
        SlidingState state = setup.getState();
        assertThat(state.inputSource().preset()).isEqualTo(InputPreset.IMAGE);
        assertThat(state.input().shape().toArray()).containsExactly(1, 3, 12, 24);
        assertThat(state.input().get(0, 0, 5, 5)).isEqualTo(1);
        assertThat(state.input().get(0, 1, 5, 5)).isZero();
    }

    @Test
    void inABatchAnImageIsForTheSampleOnTheStageAndSeveralAreForOneEach() throws IOException {
        setup.set(Quantity.SAMPLES, 3);
        SlidingState book = setup.getState();
        shown = 1;
        requests.open(List.of(red(4, 4)));
        assertThat(setup.getState().inputSource().of(1).preset()).isEqualTo(InputPreset.IMAGE);
        assertThat(setup.getState().input().get(1, 0, 2, 2)).isEqualTo(1);
        assertThat(setup.getState().input().get(2, 1, 2, 2))
                .isEqualTo(book.input().get(2, 1, 2, 2));

        requests.open(List.of(plain(Color.BLUE, 9, 9), red(4, 4)));
        assertThat(setup.getState().input().shape().toArray()).containsExactly(3, 3, 9, 9);
        assertThat(setup.getState().input().get(0, 2, 5, 5)).isEqualTo(1);
        assertThat(setup.getState().input().get(1, 0, 5, 5)).isEqualTo(1);
        assertThat(setup.getState().input().get(2, 2, 5, 5))
                .as("the first again")
                .isEqualTo(1);
    }

    @Test
    void anyOtherNumberOfChannelsIsGrey() throws IOException {
        setup.set(Quantity.CHANNELS, 2);
        requests.open(List.of(red(8, 8)));
        assertThat(setup.getState().input().get(0, 0, 3, 3)).isEqualTo(0.299f);
        assertThat(setup.getState().input().get(0, 1, 3, 3)).isEqualTo(0.299f);
        setup.set(Quantity.CHANNELS, 3);
        assertThat(setup.getState().input().get(0, 2, 3, 3)).isZero();
    }

    @Test
    void aLargeImageKeepsItsProportions() throws IOException {
        SlidingState start = setup.getState();
        requests.open(List.of(red(1200, 600)));
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
        requests.open(List.of(file));
        assertThat(setup.getState()).isSameAs(before);
        assertThat(status.getNotices()).extracting(Notice::key).containsExactly("stage.noImage.format");
    }
}
