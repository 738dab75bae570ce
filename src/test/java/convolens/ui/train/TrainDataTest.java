package convolens.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.data.DataException;
import convolens.interchange.NetworkFile;
import convolens.lesson.Lesson;
import convolens.ui.Exports;
import convolens.ui.InWindow;
import convolens.ui.Window;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Images from elsewhere are looked at before they are taken, and seen otherwise by a click. */
class TrainDataTest extends InWindow {
    TrainDataTest() {
        super(Lesson.TRAIN);
    }

    @Test
    void aTableIsLookedAtTurnedAndLearned() throws IOException {
        files.choose(table());
        window.click("#train-file");
        awaitSheet();
        assertThat(window.text("#data-sheet-title")).isEqualTo("digits (CSV)");
        assertThat(window.text("#data-sheet-about")).contains("96 training and 24 test images (1, 12, 12), 3 classes");
        assertThat(pictures()).isEqualTo(24);
        assertThat(counts()).containsExactlyInAnyOrder("0: 32 + 8", "1: 32 + 8", "2: 32 + 8");
        assertThat(window.text("#train-images")).as("nothing is taken yet").contains("(1, 28, 28)");
        assertThat(corner()).as("strong at the right end of the first row").containsExactly(0, 255);

        window.click("#data-orientation-transposed");
        Window.await("the pictures are turned", () -> corner()[0] == 255);
        assertThat(corner()).containsExactly(255, 0);
        window.click("#data-invert-yes");
        Window.await("light and dark are exchanged", () -> corner()[1] == 255);
        window.click("#data-orientation-upright");
        Window.await("the pictures are turned back", () -> corner()[0] == 255);
        window.enter("#data-test-share", "50");
        Window.await("half is drawn", () -> window.text("#data-sheet-about").contains("60 training and 60 test"));

        window.click("#data-sheet-take");
        assertThat(window.text("#train-images")).contains("(1, 12, 12)").contains("3");
        assertThat(Window.call(() -> window.<Node>find("#data-sheet").isVisible()))
                .isFalse();
        assertThat(window.enter("#train-epochs .number", "1")).isEqualTo("1");
        window.click("#train-play");
        Window.await(
                "the run ends",
                () -> window.<Node>find("#train-sentence").getAccessibleText().startsWith("final accuracy"));

        window.click("#train-look");
        awaitSheet();
        assertThat(selected("#data-invert-yes")).as("what was chosen").isTrue();
    }

    @Test
    void foldersOfPicturesAreBroughtToASizeAndCanBeLeft() throws IOException {
        Path folder = pictures(home.resolve("Tiere"));
        files.choose(folder);
        window.click("#train-folder");
        awaitSheet();
        assertThat(window.text("#data-sheet-about")).contains("(3, 32, 32), 2 classes");
        assertThat(window.text("#data-sheet-remarks")).contains("broken.png is left out");
        window.enter("#data-size", "16x20");
        Window.await("another size", () -> window.text("#data-sheet-about").contains("(3, 16, 20)"));
        assertThat(window.enter("#data-size", "none")).isEqualTo("16x20");
        window.click("#data-color-grey");
        Window.await("grey", () -> window.text("#data-sheet-about").contains("(1, 16, 20)"));
        window.press(KeyCode.ESCAPE);
        Window.await("left", () -> !window.<Node>find("#data-sheet").isVisible());
        assertThat(window.text("#train-images")).contains("(1, 28, 28)");
    }

    /** A network that is saved knows what the folders of its pictures were called. */
    @Test
    void theNamesOfFoldersGoWithTheNetworkIntoItsFile() throws IOException, DataException {
        files.choose(pictures(home.resolve("Tiere")));
        window.click("#train-folder");
        awaitSheet();
        window.click("#data-sheet-take");
        window.enter("#train-epochs .number", "1");
        window.click("#train-play");
        Window.await(
                "the run ends",
                () -> window.<Node>find("#train-sentence").getAccessibleText().startsWith("final accuracy"));
        Path saved = new Exports(window, files, home).file("Parameters as NPZ…", "params-adam-0.001.npz");
        Window.await(
                "the file is whole",
                () -> NetworkFile.load(saved).card().classes().equals(List.of("a", "b")));
    }

    @Test
    void theSheetSpeaksKorean() throws IOException {
        window.press(KeyCode.CONTROL, KeyCode.L);
        files.choose(table());
        window.click("#train-file");
        awaitSheet();
        assertThat(window.text("#data-sheet-about")).contains("훈련 이미지 96장").contains("클래스 3개");
        assertThat(window.text("#data-orientation-transposed")).isEqualTo("행과 열 바꿈");
        window.click("#data-sheet-take");
        assertThat(window.text("#train-images")).contains("(1, 12, 12)");
    }

    private void awaitSheet() {
        Window.await("the sheet", () -> window.<Node>find("#data-sheet").isVisible());
    }

    private int pictures() {
        return Window.call(() -> window.robot()
                .lookup("#data-sheet-pictures .image-view")
                .queryAll()
                .size());
    }

    private List<String> counts() {
        return Window.call(() -> window.robot().lookup("#data-sheet-counts .label").<Labeled>queryAll().stream()
                .map(Labeled::getText)
                .collect(Collectors.toList()));
    }

    private boolean selected(String button) {
        return Window.call(() -> window.<ToggleButton>find(button).isSelected());
    }

    /** How strong the first picture is near the left end of its last row, and near the right end of its first. */
    private int[] corner() {
        return Window.call(() -> {
            ImageView view = window.robot()
                    .lookup("#data-sheet-pictures .image-view")
                    .<ImageView>queryAll()
                    .iterator()
                    .next();
            int size = (int) view.getImage().getWidth();
            int left = 255 - (view.getImage().getPixelReader().getArgb(1, size - 2) & 255);
            int right = 255 - (view.getImage().getPixelReader().getArgb(size - 2, 1) & 255);
            return new int[] {left, right};
        });
    }

    /** 120 images of 12×12, the upper right corner light. */
    private Path table() throws IOException {
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            table.append(i % 3);
            for (int p = 0; p < 144; p++) {
                table.append(',').append(p == 11 ? 255 : p / 12 == 3 * (i % 3) + 2 ? 90 : 0);
            }
            table.append('\n');
        }
        return Files.writeString(home.resolve("digits.csv"), table);
    }

    private static Path pictures(Path folder) throws IOException {
        for (String name : new String[] {"a", "b"}) {
            Path of = Files.createDirectories(folder.resolve(name));
            for (int i = 0; i < 10; i++) {
                BufferedImage image = new BufferedImage(200, 120 + i, BufferedImage.TYPE_INT_RGB);
                image.setRGB(100, 60, (name.equals("a") ? Color.RED : Color.BLUE).getRGB());
                ImageIO.write(image, "png", of.resolve(i + ".png").toFile());
            }
        }
        Files.writeString(folder.resolve("a/broken.png"), "nothing");
        return folder;
    }
}
