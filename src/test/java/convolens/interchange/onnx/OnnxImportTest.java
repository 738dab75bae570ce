package convolens.interchange.onnx;

import static convolens.fixtures.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import convolens.data.DataException;
import convolens.engine.gemm.Cpu;
import convolens.engine.layer.SoftmaxWithLoss;
import convolens.engine.network.LayerSpec;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import convolens.interchange.onnx.OnnxNetwork.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Graphs in the ways in which tools write them: ONNX Runtime says what they compute. */
class OnnxImportTest {
    @TempDir
    private Path folder;

    static Stream<String> names() {
        return OnnxWays.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void answersAsTheRuntimeDoes(String name) throws Exception {
        OnnxGraphs graph = OnnxWays.all().get(name);
        Path file = graph.write(folder, 2);
        OnnxNetwork read = read(file);
        Network network = read.architecture().build(Cpu.of(2), 0);
        network.setParameters(read.parameters());
        Random random = new Random(9);
        Tensor x = Tensor.zeros(
                3,
                network.input().dim(0),
                network.input().dim(1),
                network.input().dim(2));
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = (float) random.nextGaussian();
        }
        Tensor given = x.copy();
        if (name.contains("channels last")) {
            given = lastAxis(x);
        } else if (name.startsWith("rows")) {
            given.reshape(3, 36);
        }
        double[] expected = OnnxExportTest.runtime(file, given);
        assertClose(name, output(network.scores(x), read.output()), expected, 1e-5);
    }

    private static float[] output(Tensor scores, Output output) {
        if (output == Output.SCORES) {
            return scores.toArray();
        }
        SoftmaxWithLoss softmax = new SoftmaxWithLoss();
        softmax.forward(scores, new int[scores.dim(0)]);
        float[] result = softmax.probabilities().toArray();
        for (int i = 0; output == Output.LOGARITHMS && i < result.length; i++) {
            result[i] = (float) Math.log(result[i]);
        }
        return result;
    }

    private static Tensor lastAxis(Tensor x) {
        int c = x.dim(1);
        int area = x.dim(2) * x.dim(3);
        Tensor turned = Tensor.zeros(x.dim(0), x.dim(2), x.dim(3), c);
        for (int i = 0; i < x.size(); i++) {
            int n = i / (c * area);
            turned.data()[(n * area + i % area) * c + i / area % c] = x.data()[i];
        }
        return turned;
    }

    @Test
    void keepsABatchNormalizationAsALayer() throws IOException {
        OnnxNetwork read = read(OnnxWays.all()
                .get("old Clip, BatchNormalization, Dropout, Reshape")
                .write(folder, 2));
        assertThat(read.architecture().layers().get(1)).isEqualTo(new LayerSpec.BatchNormalization());
        assertThat(read.parameters()).containsKeys("gamma1", "beta1", "mean1", "var1");
    }

    @Test
    void whatIsNoRowIsSaidWithItsNode() {
        assertRefused(
                OnnxWays.pictures(13).node("Conv", "w b").node("Add", "v1").node("Flatten", ""),
                "\"n2\" (Add)",
                "branches");
        assertRefused(
                OnnxWays.pictures(13).node("Conv", "w b").node("Einsum", "").node("Flatten", ""),
                "\"n2\" (Einsum)",
                "MaxPool");
        assertRefused(
                OnnxWays.pictures(13).node("Conv", "w b", "pads=0,0,99999999,0").node("GlobalAveragePool", ""), "n1");
        assertRefused(OnnxWays.pictures(13).node("Conv", "w b").node("Relu", ""), "scores (N, K)");
        assertRefused(OnnxWays.pictures(6).node("Conv", "w b"), "operator set 6", "7");
        assertRefused(
                OnnxWays.pictures(13)
                        .node("Conv", "w b")
                        .node("Softmax", "")
                        .node("Relu", "")
                        .node("Flatten", ""),
                "Softmax");
        assertRefused(
                new OnnxGraphs(13, 0, 3, 0, 0).constant("w", 0, 4, 3, 3, 3).node("Conv", "w"),
                "\"in\"",
                "fixed extent");
        assertRefused(
                OnnxWays.pictures(13)
                        .raw(NodeProto.newBuilder()
                                .setOpType("Relu")
                                .setName("early")
                                .addInput("late")
                                .addOutput("x")
                                .build()),
                "\"early\" (Relu)",
                "\"late\"",
                "cycle");
        assertRefused(OnnxWays.pictures(13).node("Conv", "w b", "strides=0,1"), "strides", "at least 1");
        assertRefused(OnnxWays.pictures(13).node("Conv", "w b", "group=2"), "2 groups");
    }

    @Test
    void dataElsewhereAndAbsurdShapesAreRefused() throws IOException {
        ModelProto model = OnnxWays.pictures(13)
                .node("Conv", "w b")
                .node("GlobalAveragePool", "")
                .model(2);
        ModelProto.Builder elsewhere = model.toBuilder();
        elsewhere
                .getGraphBuilder()
                .getInitializerBuilder(0)
                .clearFloatData()
                .setDataLocation(TensorProto.DataLocation.EXTERNAL);
        assertThatThrownBy(() -> read(written(elsewhere.build().toByteArray())))
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll("\"w\"", "another file");
        ModelProto.Builder absurd = model.toBuilder();
        absurd.getGraphBuilder().getInitializerBuilder(0).setDims(0, 2_000_000_000);
        assertThatThrownBy(() -> read(written(absurd.build().toByteArray())))
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll("\"w\"", "108 numbers");
    }

    /** Whatever the bytes are, the answer is a network or a sentence, and soon. More files: -Dconvolens.damaged=10000. */
    @Test
    void damagedFilesGetASentence() throws Exception {
        long seed = 20_261;
        Random random = new Random(seed);
        byte[][] files = OnnxWays.all().values().stream()
                .map(graph -> graph.model(2).toByteArray())
                .toArray(byte[][]::new);
        int networks = 0;
        for (int i = 0; i < Integer.getInteger("convolens.damaged", 2_000); i++) {
            byte[] bytes = files[i % files.length].clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                int at = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : structure(bytes, random);
                bytes[at] = (byte) random.nextInt(256);
            }
            if (random.nextInt(8) == 0) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            try {
                read(written(bytes));
                networks++;
            } catch (DataException e) {
                assertThat(e.getMessage()).as("seed %d, file %d", seed, i).isNotBlank();
            }
        }
        assertThat(networks).as("some damage only changes numbers").isPositive();
    }

    /** A place that is more likely part of a node than of the numbers: near a letter. */
    private static int structure(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int place = (at + i) % bytes.length;
            if (bytes[place] >= 'a' && bytes[place] <= 'z') {
                return Math.max(0, Math.min(bytes.length - 1, place - 3 + random.nextInt(7)));
            }
        }
        return at;
    }

    private void assertRefused(OnnxGraphs graph, String... parts) {
        assertThatThrownBy(() -> read(graph.write(folder, 2)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("graph.onnx")
                .hasMessageContainingAll(parts)
                .hasMessageNotContaining("\n");
    }

    private Path written(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("graph.onnx"), bytes);
    }

    private static OnnxNetwork read(Path file) throws DataException {
        return OnnxFile.read(file, text -> {
            throw new DataException("a file of another tool has no description");
        });
    }
}
