package convolens.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.gemm.Cpu;
import convolens.engine.network.Network;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.interchange.ArchitectureJson;
import convolens.interchange.ModelCardFile;
import convolens.interchange.NetworkFile;
import convolens.interchange.ParameterFile;
import convolens.lesson.Lesson;
import convolens.ui.Exports;
import convolens.ui.LayoutAudit;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
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
    void open() throws URISyntaxException, IOException {
        network = home.resolve("vgg_bn.onnx");
        Files.copy(
                Path.of(OpenedNetworkTest.class
                        .getResource("/convolens/interchange/onnx/vgg_bn.onnx")
                        .toURI()),
                network);
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
        String pattern = sentence();
        assertThat(pattern).as("a pattern goes through").startsWith("The network sees ");

        files.choose(pictures(home.resolve("own"), "red", 3, Color.RED));
        window.click("#network-picture-FILE");
        window.click("#network-file-folder");
        Window.await("the first", () -> window.text("#network-file-place").equals("red-0.png · 1 of 3"));
        Window.await("it goes through", () -> !sentence().equals(pattern));
        assertThat(shown("#network-frame")).as("colour pictures are not framed").isFalse();
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
        Window.await("the filters that come along", () -> shown("#filters-after"));
        Map<String, Tensor> parameters =
                NetworkFile.load(network).network(network, null).parameters();
        files.choose(network);
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
        assertThat(Window.call(() -> window.<Node>find("#filters-sentence").getAccessibleText()))
                .startsWith("Filters of vgg_bn.onnx");
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
        Window.await("refused", () -> notice().contains("wrong.onnx"));
        assertThat(weights("#filters-after").toArray())
                .isEqualTo(parameters.get("W2").toArray());
    }

    private Tensor weights(String wall) {
        return Window.call(() -> window.<FilterWall>find(wall).weightsProperty().get());
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

    /** What the network expects is set, kept beside its file, and there again when it is opened again. */
    @Test
    void thePreprocessingAndTheClassNamesAreKeptBesideTheFile() throws IOException {
        window.open(Lesson.NETWORK);
        openNetwork("network");
        String plain = sentence();
        window.click("#network-opened-input");
        assertThat(window.text("#network-opened-input-given")).startsWith("channel 0: 0.00 … 0.33, mean ");
        window.click("#network-opened-input-common-bytes");
        Window.await(
                "in bytes", () -> window.text("#network-opened-input-given").contains("channel 2: 170.06 … 255.00"));
        Window.await("another answer", () -> !sentence().equals(plain));
        assertThat(home.resolve("vgg_bn.onnx.card.json")).content().contains("\"range\":255.0");

        fire("#network-opened-input-order-bgr");
        Window.await(
                "blue first", () -> window.text("#network-opened-input-given").contains("channel 0: 170.06 … 255.00"));
        window.enter("#network-opened-input-deviation", "0");
        assertThat(notice()).contains("the deviation is 0.0: expected a number above 0");
        assertThat(field("#network-opened-input-deviation")).isEqualTo("1");
        window.enter("#network-opened-input-deviation", "2/2/4");
        Window.await(
                "each channel its own",
                () -> window.text("#network-opened-input-given").contains("channel 0: 85.03 … 127.50"));

        Path names = home.resolve("names.txt");
        Files.writeString(names, "ant\nbee\ncat\n");
        files.choose(names);
        fire("#network-opened-input-name-classes");
        assertThat(notice()).contains("names.txt names 3 classes, but the network has 10");
        Files.writeString(names, "ant\nbee\ncat\ndog\neel\nfox\ngnu\nhen\nibex\njay\n");
        fire("#network-opened-input-name-classes");
        Window.await(
                "named", () -> window.text("#network-opened-input-classes").equals("Names of 10 classes are known."));
        assertThat(sentence()).matches("The network sees (ant|bee|cat|dog|eel|fox|gnu|hen|ibex|jay), .*");

        window.press(KeyCode.CONTROL, KeyCode.L);
        assertThat(window.text("#network-opened-input-given")).startsWith("채널 0: 85.03 … 127.50, 평균");
        window.open(Lesson.WHY);
        openNetwork("why");
        fire("#why-opened-input");
        Window.await(
                "as it was kept", () -> field("#why-opened-input-deviation").equals("2/2/4"));
    }

    /** The names of the parameters are shown before the network is taken, and can be left. */
    @Test
    void otherNamesOfParametersAreConfirmed() throws IOException {
        Network simple =
                SimpleConvNet.ofChapter(Shape.of(1, 28, 28), 10).architecture().build(Cpu.single(), 1);
        Map<String, Tensor> parameters = simple.copyParameters();
        Map<String, Tensor> renamed = new LinkedHashMap<>();
        renamed.put("conv1.weight", parameters.get("W1"));
        renamed.put("conv1.bias", parameters.get("b1"));
        renamed.put("fc1.weight", new Tensor(Shape.of(100, 4320)));
        renamed.put("fc1.bias", parameters.get("b2"));
        renamed.put("fc2.weight", new Tensor(Shape.of(10, 100)));
        renamed.put("fc2.bias", parameters.get("b3"));
        Path torch = home.resolve("torch.npz");
        ParameterFile.save(torch, renamed);
        window.open(Lesson.NETWORK);
        files.choose(torch);
        for (String answer : new String[] {"leave", "take"}) {
            window.click("#network-source-open");
            Window.await("asked", () -> shown("#network-opened-names"));
            assertThat(window.text("#network-opened-names-title")).contains("Are these 6 right?");
            assertThat(labels("#network-opened-names"))
                    .contains("fc1.weight", "→ W2", "(4320, 100)", "transposed", "conv1.bias", "→ b1", "(30,)");
            window.click("#network-opened-names-" + answer);
        }
        Window.await("it is taken", () -> window.text("#network-opened-data").contains("MNIST, 10,000 to test"));
        assertThat(shown("#network-opened-names")).isFalse();
    }

    /** Out of the window and in again: the same numbers, with what belongs to them. */
    @Test
    void theNetworkIsSavedInEveryFormat() throws Exception {
        window.open(Lesson.NETWORK);
        openNetwork("network");
        fire("#network-opened-input");
        window.click("#network-opened-input-common-imagenet");
        Window.await("it is kept", () -> Files.exists(ModelCardFile.beside(network)));
        NetworkFile whole = NetworkFile.load(network);
        Exports exports = new Exports(window, files, home);
        Path layers = exports.file("Layers as JSON…", "network.json");
        assertThat(ArchitectureJson.read(layers)).isEqualTo(whole.architecture().orElseThrow());
        for (String format : new String[] {"ONNX", "NPZ"}) {
            String name = "network." + format.toLowerCase(Locale.ROOT);
            NetworkFile again = NetworkFile.load(exports.file("Network as " + format + "…", name));
            assertThat(again.architecture()).isEqualTo(whole.architecture());
            assertThat(again.card()).isEqualTo(whole.card());
            whole.parameters()
                    .forEach((key, tensor) -> assertThat(
                                    again.parameters().get(key).toArray())
                            .as(key)
                            .containsExactly(tensor.toArray()));
        }
    }

    private List<String> labels(String selector) {
        return Window.call(() -> window.<Node>find(selector).lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .toList());
    }

    private String field(String selector) {
        return Window.call(() -> window.<TextField>find(selector).getText());
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
