package convolens.interchange.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.SoftmaxWithLoss;
import convolens.engine.network.LayerSpec;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import convolens.fixtures.Close;
import convolens.interchange.NetworkFile;
import convolens.interchange.ParameterFile;
import convolens.interchange.onnx.OnnxNetwork.Output;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks as PyTorch 1.13 writes them, with the inputs and outputs that it computed. */
class OnnxFixtureTest {
    static Path file(String name) throws URISyntaxException {
        return Path.of(OnnxFixtureTest.class
                .getResource("/convolens/interchange/onnx/" + name)
                .toURI());
    }

    private static OnnxNetwork read(String name) throws Exception {
        return OnnxFile.read(file(name), text -> {
            throw new AssertionError("a file of another tool has no description");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"keras_style", "vgg_bn"})
    void answersAsTheToolThatWroteIt(String name) throws Exception {
        Path path = file(name + ".onnx");
        NetworkFile read = NetworkFile.load(path);
        Network network = NetworkFile.build(path, read.network(path, null), Cpu.of(2));
        Map<String, Tensor> expected = ParameterFile.load(file(name + ".npz"));
        Tensor x = expected.get("x");
        if (!name.equals("vgg_bn")) {
            // one channel: (N,H,W,1) lies as (N,1,H,W) does
            x.reshape(x.dim(0), 1, x.dim(1), x.dim(2));
        }
        Tensor scores = network.scores(x);
        if (read.output() == Output.PROBABILITIES) {
            SoftmaxWithLoss softmax = new SoftmaxWithLoss();
            softmax.forward(scores, new int[x.dim(0)]);
            scores = softmax.probabilities();
        }
        double[] reference = new double[expected.get("scores").size()];
        for (int i = 0; i < reference.length; i++) {
            reference[i] = expected.get("scores").data()[i];
        }
        Close.assertClose(name, scores.toArray(), reference, 1e-5);
    }

    /** PyTorch takes a local response normalization apart into 40 nodes with arithmetic on shapes. */
    @Test
    void findsTheLayersOfAlexNet() throws Exception {
        OnnxNetwork read = read("alexnet_eighth.onnx");
        assertThat(read.architecture().inputDim().toArray()).containsExactly(3, 227, 227);
        assertThat(read.architecture().layers().get(2))
                .isEqualTo(new LayerSpec.LocalResponseNormalization(5, 1e-4f, 0.75f, 1));
        assertThat(read.architecture().layers())
                .filteredOn(LayerSpec.Convolution.class::isInstance)
                .extracting(layer -> ((LayerSpec.Convolution) layer).groups())
                .containsExactly(1, 2, 1, 2, 2);
        assertThat(read.architecture().layers()).hasSize(20);
        assertThat(read.output()).isEqualTo(Output.SCORES);
    }

    @Test
    void keepsTheSoftmaxThatAFileEndsIn() throws Exception {
        assertThat(read("keras_style.onnx").output()).isEqualTo(Output.PROBABILITIES);
    }
}
