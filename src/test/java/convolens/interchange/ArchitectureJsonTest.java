package convolens.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolens.data.DataException;
import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Pooling.Kind;
import convolens.engine.network.Architecture;
import convolens.engine.network.DeepConvNet;
import convolens.engine.network.Initialization;
import convolens.engine.network.LayerSpec;
import convolens.engine.network.LeNet5;
import convolens.engine.network.Network;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureJsonTest {
    private static final Shape DIGIT = Shape.of(1, 28, 28);
    private static final Architecture OWN = new Architecture(
            Shape.of(2, 9, 8),
            List.of(
                    new LayerSpec.Convolution(5, new Window(3, 2, 2, 1, 1, 0)),
                    new LayerSpec.BatchNormalization(),
                    new LayerSpec.Relu(),
                    new LayerSpec.Pooling(Kind.AVERAGE, Window.square(2, 1, 1)),
                    new LayerSpec.Affine(11),
                    new LayerSpec.BatchNormalization(),
                    new LayerSpec.Dropout(0.25),
                    new LayerSpec.Affine(4)),
            new Initialization.Normal(0.125));

    @TempDir
    private Path folder;

    static Stream<Architecture> architectures() {
        return Stream.of(
                SimpleConvNet.ofChapter(DIGIT, 10).architecture(),
                DeepConvNet.ofBook(DIGIT, 10).architecture(),
                LeNet5.of(DIGIT, 10),
                OWN);
    }

    @ParameterizedTest
    @MethodSource("architectures")
    void isReadAsItWasWritten(Architecture architecture) throws DataException {
        assertThat(ArchitectureJson.parse(ArchitectureJson.text(architecture), "it"))
                .isEqualTo(architecture);
    }

    @Test
    void whatIsUsualNeedNotBeWritten() throws DataException {
        String text = """
                {"input": [1, 28, 28], "layers": [
                  {"kind": "convolution", "filters": 6, "size": 5, "padding": 2}, {"kind": "relu"},
                  {"kind": "average-pooling", "size": 2},
                  {"kind": "convolution", "filters": 16, "size": [5, 5]}, {"kind": "relu"},
                  {"kind": "average-pooling", "size": 2},
                  {"kind": "affine", "units": 120}, {"kind": "relu"},
                  {"kind": "affine", "units": 84}, {"kind": "relu"},
                  {"kind": "affine", "units": 10}]}""";
        Architecture read = ArchitectureJson.parse(text, "it");
        assertThat(read).isEqualTo(LeNet5.of(DIGIT, 10));
        assertThat(read.parameterCount()).isEqualTo(61_706);
    }

    /** A damaged text is another network or one sentence, nothing else. */
    @Test
    void damagedTextsGiveOneSentence() {
        long seed = 17;
        Random random = new Random(seed);
        String whole = ArchitectureJson.text(OWN);
        for (int i = 0; i < 10_000; i++) {
            byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
            for (int hit = 0; hit <= random.nextInt(3); hit++) {
                bytes[random.nextInt(bytes.length)] = (byte) (32 + random.nextInt(95));
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            try {
                ArchitectureJson.parse(text, "it");
            } catch (DataException e) {
                assertThat(e.getMessage())
                        .as("seed %d, text %d: %s", seed, i, text)
                        .startsWith("it")
                        .doesNotContain("Exception", "\n");
            }
        }
    }

    /** What answers with counted means answers the same after it was saved. */
    @Test
    void aNetworkAndItsFileAnswerAlike() throws IOException {
        Network network = OWN.build(Cpu.single(), 3);
        Tensor x = Tensor.zeros(6, 2, 9, 8);
        Random random = new Random(4);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = random.nextFloat();
        }
        network.gradient(x, new int[] {0, 1, 2, 3, 0, 1});
        Path file = folder.resolve("own.npz");
        NetworkFile.save(file, OWN, network.copyParameters());
        NetworkFile read = NetworkFile.load(file);
        assertThat(read.architecture()).contains(OWN);
        assertThat(read.parameters()).containsOnlyKeys(network.copyParameters().keySet());
        Network again = NetworkFile.build(file, read.network(file, null), Cpu.single());
        assertThat(again.predict(x).toArray()).isEqualTo(network.predict(x).toArray());
    }

    @Test
    void aDescriptionThatPromisesMoreThanTheFileHoldsIsRefusedBeforeItIsBuilt() throws IOException {
        Path file = folder.resolve("huge.npz");
        Architecture huge = new Architecture(
                Shape.of(1, 100, 100), List.of(new LayerSpec.Affine(200_000), new LayerSpec.Affine(10)));
        NetworkFile.save(file, huge, OWN.build(Cpu.single(), 1).copyParameters());
        NetworkFile read = NetworkFile.load(file);
        assertThatThrownBy(() -> NetworkFile.build(file, read.network(file, null), Cpu.single()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("the parameter W1 must have the shape (10000, 200000), but has (5, 2, 3, 2)");
    }

    @Test
    void aFileThatIsNoneIsNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("a.json"), "[[[[");
        assertThatThrownBy(() -> ArchitectureJson.read(text))
                .isInstanceOf(DataException.class)
                .hasMessage(text + " is no JSON object: expected the description of a network");
        assertThatThrownBy(() -> ArchitectureJson.parse("[".repeat(200_000), "it"))
                .isInstanceOf(DataException.class);
    }
}
