package convolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network for colour pictures of 32×32, which no data of the program are, is opened in the scenes that look into one. */
class OpenedNetworkTest {
    @TempDir
    private Path home;

    private PlannedFiles files;
    private Window window;
    private Path network;

    @BeforeEach
    void open() throws URISyntaxException {
        network = Path.of(OpenedNetworkTest.class
                .getResource("/convolens/interchange/onnx/vgg_bn.onnx")
                .toURI());
        files = new PlannedFiles(home);
        window = new Window(home, files);
        window.resize(1280, 800);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void picturesOfAFolderGoThroughItOneAfterTheOther() throws IOException {
        window.open(Lesson.NETWORK);
        openNetwork("network");
        assertThat(window.text("#network-opened-data")).startsWith("No labelled images of 3×32×32 ");
        assertThat(shown("#network-picture-TEST"))
                .as("there are no test images")
                .isFalse();
        assertThat(sentence()).as("a pattern goes through").startsWith("The network sees ");

        files.choose(pictures(home.resolve("own"), "red", 3, Color.RED));
        window.click("#network-picture-FILE");
        window.click("#network-file-folder");
        Window.await("the first", () -> window.text("#network-file-place").equals("red-0.png · 1 of 3"));
        window.click("#network-file-before");
        Window.await(
                "round to the last", () -> window.text("#network-file-place").equals("red-2.png · 3 of 3"));
        window.press(KeyCode.CONTROL, KeyCode.L);
        assertThat(window.text("#network-file-place")).isEqualTo("red-2.png · 3개 가운데 3번째");
        assertThat(window.text("#network-opened-data")).startsWith("이 클래스의 3×32×32 이미지 가운데");
    }

    @Test
    void mistakesAsksForLabelledPicturesAndFindsTheirClassesByName() throws IOException {
        window.open(Lesson.MISTAKES);
        Window.await("the digits are answered", () -> shown("#gallery"));
        openNetwork("mistakes");
        Window.await("nothing to answer", () -> shown("#mistakes-none"));
        assertThat(window.text("#mistakes-none")).startsWith("There are no labelled images");

        Path data = home.resolve("data");
        pictures(data.resolve("7"), "a", 5, Color.RED);
        pictures(data.resolve("2"), "b", 5, Color.BLUE);
        files.choose(data);
        window.click("#mistakes-opened-folder");
        Window.await(
                "they are answered", () -> window.text("#mistakes-opened-data").contains("data, 2 to test"));
        Window.await("the matrix", () -> !shown("#mistakes-none"));

        Path wrong = home.resolve("wrong");
        pictures(wrong.resolve("cat"), "a", 3, Color.RED);
        pictures(wrong.resolve("dog"), "b", 3, Color.BLUE);
        files.choose(wrong);
        window.click("#mistakes-opened-folder");
        Window.await("refused", () -> notice().contains("wrong has 2 classes (cat, dog), but the network has 10"));
        assertThat(window.text("#mistakes-opened-data"))
                .as("what was there stays")
                .contains("data, 2 to test");
    }

    @Test
    void whyAndDeepUnitsTakeIt() throws IOException {
        window.open(Lesson.WHY);
        openNetwork("why");
        Window.await(
                "it is asked about a pattern",
                () -> window.text("#why-picture-note").contains("next "));
        window.open(Lesson.DEEP_UNITS);
        openNetwork("units");
        Window.await(
                "nothing is searched", () -> window.text("#units-opened-data").startsWith("No labelled images"));
        Path data = home.resolve("data");
        pictures(data.resolve("7"), "a", 5, Color.RED);
        pictures(data.resolve("2"), "b", 5, Color.BLUE);
        files.choose(data);
        fire("#units-opened-folder");
        Window.await(
                "they are searched",
                () -> window.<Node>find("#units-sentence").getAccessibleText().contains("of one class: "));
    }

    private void openNetwork(String scene) {
        files.choose(network);
        fire("#" + scene + "-source-open");
        Window.await("it is open", () -> shown("#" + scene + "-opened-data"));
    }

    /** As a click does, where it would have to be scrolled to. */
    private void fire(String selector) {
        Window.run(() -> window.<ButtonBase>find(selector).fire());
        Window.settle();
    }

    private static Path pictures(Path folder, String name, int count, Color color) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < count; i++) {
            BufferedImage image = new BufferedImage(40, 36, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(color);
            graphics.fillOval(2 + 3 * i, 4, 20, 24);
            graphics.dispose();
            ImageIO.write(image, "png", folder.resolve(name + "-" + i + ".png").toFile());
        }
        return folder;
    }

    private boolean shown(String selector) {
        Node node = window.scene().getRoot().lookup(selector);
        return node != null && node.isVisible();
    }

    private String notice() {
        StringBuilder all = new StringBuilder();
        window.scene().getRoot().lookupAll(".notice .label").forEach(label -> all.append(((Label) label).getText()));
        return all.toString();
    }

    private String sentence() {
        return Window.call(() -> window.<Node>find("#network-sentence").getAccessibleText());
    }
}
