package convolens.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Tensor;
import convolens.interchange.NetworkFile;
import convolens.lesson.Lesson;
import convolens.ui.LayoutAudit;
import convolens.ui.OnFxThread;
import convolens.ui.PlannedFiles;
import convolens.ui.Window;
import convolens.view.control.wall.FilterWall;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network for colour pictures of 32×32, which no data of the program are, is opened in the scenes that look into one. */
@OnFxThread
class OpenedNetworkTest {
    @TempDir
    private Path home;

    private OpenedNetwork opened;
    private PlannedFiles files;
    private Window window;

    @BeforeEach
    void open() throws URISyntaxException, IOException {
        opened = new OpenedNetwork(home);
        files = opened.files();
        window = opened.window();
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void picturesOfAFolderGoThroughItOneAfterTheOther() throws IOException {
        window.open(Lesson.NETWORK);
        opened.openIn("network");
        assertThat(window.text("#network-opened-data")).startsWith("No labelled images of 3×32×32 ");
        assertThat(opened.shown("#network-picture-TEST"))
                .as("there are no test images")
                .isFalse();
        String pattern = opened.sentence();
        assertThat(pattern).as("a pattern goes through").startsWith("The network sees ");

        files.choose(pictures(home.resolve("own"), "red", 3, Color.RED));
        window.click("#network-picture-FILE");
        window.click("#network-file-folder");
        Window.await("the first", () -> window.text("#network-file-place").equals("red-0.png · 1 of 3"));
        Window.await("it goes through", () -> !opened.sentence().equals(pattern));
        assertThat(opened.shown("#network-frame"))
                .as("colour pictures are not framed")
                .isFalse();
        window.click("#network-file-before");
        Window.await(
                "round to the last", () -> window.text("#network-file-place").equals("red-2.png · 3 of 3"));
        window.press(KeyCode.CONTROL, KeyCode.L);
        assertThat(window.text("#network-file-place")).isEqualTo("red-2.png · 3개 가운데 3번째");
        assertThat(window.text("#network-opened-data")).startsWith("이 클래스의 3×32×32 이미지 가운데");
    }

    /** The first layer of a colour network in colour, every other layer as it is; a run takes the scene back. */
    @Test
    void filtersShowsThoseOfAFileInColour() throws IOException {
        window.open(Lesson.FILTERS);
        Window.await("the filters that come along", () -> opened.shown("#filters-after"));
        Map<String, Tensor> parameters =
                NetworkFile.load(opened.file()).network(opened.file(), null).parameters();
        files.choose(opened.file());
        window.click("#filters-open");
        Window.await("the file", () -> weights("#filters-after").dim(1) == 3);
        assertThat(weights("#filters-after").toArray())
                .isEqualTo(parameters.get("W1").toArray());
        assertThat(weights("#filters-before").shape())
                .isEqualTo(parameters.get("W1").shape());
        assertThat(weights("#filters-before").toArray())
                .isNotEqualTo(parameters.get("W1").toArray());
        assertThat(Window.call(() -> window.<FilterWall>find("#filters-after")
                        .mixedProperty()
                        .get()))
                .as("red, green and blue")
                .isTrue();
        assertThat(window.said("#filters-sentence")).startsWith("Filters of vgg_bn.onnx");
        assertThat(Window.call(
                        () -> Stream.<Node>iterate(window.find("#filters-curve"), Objects::nonNull, Node::getParent)
                                .allMatch(Node::isVisible)))
                .as("nobody knows how it learned")
                .isFalse();
        window.click("#filters-layer-1");
        assertThat(weights("#filters-after").toArray())
                .isEqualTo(parameters.get("W2").toArray());
        for (int i = 0; i < 3; i++) {
            window.press(KeyCode.CONTROL, KeyCode.L);
            assertThat(Window.call(() -> LayoutAudit.faultsOf(window.scene()))).isEmpty();
        }

        Path wrong = Files.writeString(home.resolve("wrong.onnx"), "no network");
        files.choose(wrong);
        window.click("#filters-open");
        Window.await("refused", () -> opened.notice().contains("wrong.onnx"));
        assertThat(weights("#filters-after").toArray())
                .isEqualTo(parameters.get("W2").toArray());
    }

    private Tensor weights(String wall) {
        return Window.call(() -> window.<FilterWall>find(wall).weightsProperty().get());
    }

    @Test
    void mistakesAsksForLabelledPicturesAndFindsTheirClassesByName() throws IOException {
        window.open(Lesson.MISTAKES);
        Window.await("the digits are answered", () -> opened.shown("#gallery"));
        opened.openIn("mistakes");
        Window.await("nothing to answer", () -> opened.shown("#mistakes-none"));
        assertThat(window.text("#mistakes-none")).startsWith("There are no labelled images");

        Path data = home.resolve("data");
        pictures(data.resolve("7"), "a", 5, Color.RED);
        pictures(data.resolve("2"), "b", 5, Color.BLUE);
        files.choose(data);
        window.click("#mistakes-opened-folder");
        Window.await(
                "they are answered", () -> window.text("#mistakes-opened-data").contains("data, 2 to test"));
        Window.await("the matrix", () -> !opened.shown("#mistakes-none"));

        Path wrong = home.resolve("wrong");
        pictures(wrong.resolve("cat"), "a", 3, Color.RED);
        pictures(wrong.resolve("dog"), "b", 3, Color.BLUE);
        files.choose(wrong);
        window.click("#mistakes-opened-folder");
        Window.await(
                "refused", () -> opened.notice().contains("wrong has 2 classes (cat, dog), but the network has 10"));
        assertThat(window.text("#mistakes-opened-data"))
                .as("what was there stays")
                .contains("data, 2 to test");
    }

    @Test
    void whyAndDeepUnitsTakeIt() throws IOException {
        window.open(Lesson.WHY);
        opened.openIn("why");
        Window.await(
                "it is asked about a pattern",
                () -> window.text("#why-picture-note").contains("next "));
        window.open(Lesson.DEEP_UNITS);
        opened.openIn("units");
        Window.await(
                "nothing is searched", () -> window.text("#units-opened-data").startsWith("No labelled images"));
        Path data = home.resolve("data");
        pictures(data.resolve("7"), "a", 5, Color.RED);
        pictures(data.resolve("2"), "b", 5, Color.BLUE);
        files.choose(data);
        opened.fire("#units-opened-folder");
        Window.await(
                "they are searched",
                () -> window.<Node>find("#units-sentence").getAccessibleText().contains("of one class: "));
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
}
