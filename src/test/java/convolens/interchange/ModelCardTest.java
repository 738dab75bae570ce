package convolens.interchange;

import static convolens.fixtures.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolens.data.DataException;
import convolens.data.image.ModelCard;
import convolens.data.image.Preprocessing;
import convolens.data.image.Preprocessing.Common;
import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Pooling.Kind;
import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.engine.network.Network;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCardTest {
    private static final ModelCard CARD =
            new ModelCard(Common.CAFFE.preprocessing(), List.of("cat", "dog, or wolf", "새 \"bird\""));

    private static final Architecture CONVOLUTION = new Architecture(
            Shape.of(3, 8, 8),
            List.of(
                    new LayerSpec.BatchNormalization(),
                    new LayerSpec.Pooling(Kind.MAX, Window.square(2, 2, 0)),
                    new LayerSpec.Convolution(5, Window.square(3, 1, 1)),
                    new LayerSpec.BatchNormalization(),
                    new LayerSpec.Relu(),
                    new LayerSpec.Affine(3)));

    private static final Architecture AFFINE = new Architecture(
            Shape.of(3, 4, 5),
            List.of(new LayerSpec.Affine(7), new LayerSpec.BatchNormalization(), new LayerSpec.Affine(3)));

    @TempDir
    private Path folder;

    static Stream<Architecture> architectures() {
        return Stream.of(CONVOLUTION, AFFINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"network.onnx", "network.npz"})
    void comesBackOutOfEveryFormat(String name) throws Exception {
        Path file = folder.resolve(name);
        NetworkFile.save(file, AFFINE, network(AFFINE).copyParameters(), CARD);
        assertThat(NetworkFile.load(file).card()).isEqualTo(CARD);
        assertThat(NetworkFile.load(file).parameters().keySet())
                .isEqualTo(network(AFFINE).copyParameters().keySet());

        ModelCard other = new ModelCard(Common.IMAGENET.preprocessing(), List.of("a", "b", "c"));
        ModelCardFile.save(file, other);
        assertThat(NetworkFile.load(file).card()).as("that beside it is newer").isEqualTo(other);
        ModelCardFile.save(file, ModelCard.NONE);
        assertThat(ModelCardFile.beside(file)).doesNotExist();
        assertThat(NetworkFile.load(file).card()).isEqualTo(CARD);
    }

    /** A network behind its preprocessing answers a picture as the bare network does what the picture becomes. */
    @ParameterizedTest
    @MethodSource("architectures")
    void theNetworkBehindItsPreprocessingAnswersTheSame(Architecture architecture) throws Exception {
        Network bare = network(architecture);
        SavedNetwork saved = new SavedNetwork(architecture, bare.copyParameters(), "");
        Random random = new Random(4);
        for (Common common : Common.values()) {
            Preprocessing preprocessing = common.preprocessing();
            Tensor picture = new Tensor(architecture.inputDim());
            for (int i = 0; i < picture.size(); i++) {
                picture.data()[i] = random.nextFloat();
            }
            Tensor given = preprocessing.of(picture);
            double[] expected = doubles(bare.scores(batch(given)).toArray());
            Network behind = NetworkFile.build("it", PreprocessedNetwork.of(saved, preprocessing), Cpu.single());
            double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
            assertClose(
                    common.toString(), behind.scores(batch(picture)).toArray(), expected, 1e-5 * Math.max(1, largest));
        }
    }

    @Test
    void numbersForOtherChannelsAndGroupsAreRefused() {
        Architecture grouped = new Architecture(
                Shape.of(3, 4, 4),
                List.of(new LayerSpec.Convolution(3, Window.square(3, 1, 0), 3), new LayerSpec.Affine(2)));
        SavedNetwork saved = new SavedNetwork(grouped, network(grouped).copyParameters(), "");
        assertThatThrownBy(() -> PreprocessedNetwork.of(saved, Common.CAFFE.preprocessing()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("in 3 groups, so that blue first is not supported");
        assertThatThrownBy(() -> PreprocessedNetwork.of(saved, Preprocessing.parse("mean=1/2")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("has 2 numbers, but the network takes 3 channels");
    }

    /** Others write class names in their own ways. */
    @Test
    void namesOfOtherToolsAreRead() {
        assertThat(names("names", "{0: 'person', 1: \"bi'cycle\", 2: 'car'}"))
                .containsExactly("person", "bi'cycle", "car");
        assertThat(names("classes", "person, bicycle,car")).containsExactly("person", "bicycle", "car");
        assertThat(names("classes", "person\nbicycle, a\n")).containsExactly("person", "bicycle, a");
        assertThat(names("classes", "[\"person\"")).isEmpty();
        assertThat(names("names", "{1: 'person'}")).isEmpty();
    }

    private static List<String> names(String key, String text) {
        return OnnxMetadata.card(Map.of(key, text)).classes();
    }

    /** 4,000 damaged cards: each is a card or a sentence. */
    @Test
    void whateverLiesBesideANetworkIsACardOrASentence() throws IOException {
        Path network = folder.resolve("network.onnx");
        Path file = ModelCardFile.beside(network);
        ModelCardFile.save(network, CARD);
        byte[] whole = Files.readAllBytes(file);
        long seed = 77;
        Random random = new Random(seed);
        for (int run = 0; run < 4_000; run++) {
            byte[] bytes = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int i = random.nextInt(6); i >= 0 && bytes.length > 0; i--) {
                bytes[random.nextInt(bytes.length)] = random.nextBoolean()
                        ? (byte) random.nextInt()
                        : (byte) "[]{},:\"0-.e9n".charAt(random.nextInt(13));
            }
            Files.write(file, bytes);
            try {
                assertThat(ModelCardFile.find(network)).isPresent();
            } catch (DataException e) {
                assertThat(e.getMessage())
                        .as("seed " + seed + ", run " + run)
                        .contains("expected ")
                        .doesNotContain("\n");
            }
            OnnxMetadata.card(Map.of(
                    "preprocessing", new String(bytes, StandardCharsets.UTF_8),
                    "classes", new String(bytes, StandardCharsets.ISO_8859_1)));
        }
        Files.writeString(file, "[".repeat(500_000));
        assertThatThrownBy(() -> ModelCardFile.find(network)).isInstanceOf(DataException.class);
        Files.writeString(file, " ".repeat(2_000_000));
        assertThatThrownBy(() -> ModelCardFile.find(network)).hasMessageContaining("is longer than");
    }

    private static Network network(Architecture architecture) {
        Network network = architecture.build(Cpu.single(), 3);
        Map<String, Tensor> state = network.copyParameters();
        Random random = new Random(9);
        state.forEach((name, tensor) -> {
            for (int i = 0; i < tensor.size(); i++) {
                tensor.data()[i] =
                        name.startsWith("var") ? 0.5f + random.nextFloat() : (float) (0.5 * random.nextGaussian());
            }
        });
        network.setParameters(state);
        return network;
    }

    private static Tensor batch(Tensor picture) {
        Tensor x = picture.copy();
        x.reshape(1, picture.dim(0), picture.dim(1), picture.dim(2));
        return x;
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}
