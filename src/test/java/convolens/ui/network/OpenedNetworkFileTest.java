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
import convolens.ui.OnFxThread;
import convolens.ui.PlannedFiles;
import convolens.ui.Window;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What belongs to a network from a file: what it expects of pictures, its classes and parameters, and how it is saved. */
@OnFxThread
class OpenedNetworkFileTest {
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

    /** What the network expects is set, kept beside its file, and there again when it is opened again. */
    @Test
    void thePreprocessingAndTheClassNamesAreKeptBesideTheFile() throws IOException {
        window.open(Lesson.NETWORK);
        opened.openIn("network");
        String plain = opened.sentence();
        window.click("#network-opened-input");
        assertThat(window.text("#network-opened-input-given")).startsWith("channel 0: 0.00 … 0.33, mean ");
        window.click("#network-opened-input-common-bytes");
        Window.await(
                "in bytes", () -> window.text("#network-opened-input-given").contains("channel 2: 170.06 … 255.00"));
        Window.await("another answer", () -> !opened.sentence().equals(plain));
        assertThat(home.resolve("vgg_bn.onnx.card.json")).content().contains("\"range\":255.0");

        opened.fire("#network-opened-input-order-bgr");
        Window.await(
                "blue first", () -> window.text("#network-opened-input-given").contains("channel 0: 170.06 … 255.00"));
        window.enter("#network-opened-input-deviation", "0");
        assertThat(opened.notice()).contains("the deviation is 0.0: expected a number above 0");
        assertThat(field("#network-opened-input-deviation")).isEqualTo("1");
        window.enter("#network-opened-input-deviation", "2/2/4");
        Window.await(
                "each channel its own",
                () -> window.text("#network-opened-input-given").contains("channel 0: 85.03 … 127.50"));

        Path names = home.resolve("names.txt");
        Files.writeString(names, "ant\nbee\ncat\n");
        files.choose(names);
        opened.fire("#network-opened-input-name-classes");
        assertThat(opened.notice()).contains("names.txt names 3 classes, but the network has 10");
        Files.writeString(names, "ant\nbee\ncat\ndog\neel\nfox\ngnu\nhen\nibex\njay\n");
        opened.fire("#network-opened-input-name-classes");
        Window.await(
                "named", () -> window.text("#network-opened-input-classes").equals("Names of 10 classes are known."));
        Window.await(
                "the answer has a name",
                () -> opened.sentence().matches("The network sees (ant|bee|cat|dog|eel|fox|gnu|hen|ibex|jay), .*"));

        window.press(KeyCode.CONTROL, KeyCode.L);
        assertThat(window.text("#network-opened-input-given")).startsWith("채널 0: 85.03 … 127.50, 평균");
        window.open(Lesson.WHY);
        opened.openIn("why");
        opened.fire("#why-opened-input");
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
            Window.await("asked", () -> opened.shown("#network-opened-names"));
            assertThat(window.text("#network-opened-names-title")).contains("Are these 6 right?");
            assertThat(labels("#network-opened-names"))
                    .contains("fc1.weight", "→ W2", "(4320, 100)", "transposed", "conv1.bias", "→ b1", "(30,)");
            window.click("#network-opened-names-" + answer);
        }
        Window.await("it is taken", () -> window.text("#network-opened-data").contains("MNIST, 10,000 to test"));
        assertThat(opened.shown("#network-opened-names")).isFalse();
    }

    /** Out of the window and in again: the same numbers, with what belongs to them. */
    @Test
    void theNetworkIsSavedInEveryFormat() throws Exception {
        window.open(Lesson.NETWORK);
        opened.openIn("network");
        opened.fire("#network-opened-input");
        window.click("#network-opened-input-common-imagenet");
        Window.await("it is kept", () -> Files.exists(ModelCardFile.beside(opened.file())));
        NetworkFile whole = NetworkFile.load(opened.file());
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
}
