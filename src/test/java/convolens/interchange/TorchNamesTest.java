package convolens.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.gemm.Cpu;
import convolens.engine.network.Network;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorchNamesTest {
    @TempDir
    private Path folder;

    private static Tensor counted(int... shape) {
        Tensor made = new Tensor(Shape.of(shape));
        for (int i = 0; i < made.size(); i++) {
            made.data()[i] = i;
        }
        return made;
    }

    @Test
    void layersAreToldByTheirShapes() {
        Map<String, Tensor> file = new LinkedHashMap<>();
        file.put("features.0.weight", counted(2, 1, 3, 3));
        file.put("features.1.weight", counted(2));
        file.put("features.1.bias", counted(2));
        file.put("features.1.running_mean", counted(2));
        file.put("features.1.running_var", counted(2));
        file.put("features.1.num_batches_tracked", counted(1));
        file.put("classifier.weight", counted(2, 3));
        file.put("classifier.bias", counted(2));
        TorchNames names = TorchNames.of(file).orElseThrow();
        assertThat(names.parameters().keySet())
                .containsExactly("W1", "b1", "gamma1", "beta1", "mean1", "var1", "W2", "b2");
        assertThat(names.parameters().get("b1").data()).containsExactly(0, 0);
        // (out,in) = 0 1 2 / 3 4 5
        assertThat(names.parameters().get("W2").shape()).isEqualTo(Shape.of(3, 2));
        assertThat(names.parameters().get("W2").data()).containsExactly(0, 3, 1, 4, 2, 5);
        assertThat(names.mapping())
                .map(RenamedParameter::toString)
                .contains("classifier.weight → W2, transposed", "features.0 has no bias: b1 is 0");
    }

    @Test
    void otherNamesAndOtherLayersAreLeftAlone() {
        assertThat(TorchNames.of(Map.of("W1", counted(2, 1, 3, 3)))).isEmpty();
        assertThat(TorchNames.of(Map.of("conv.weight", counted(2, 1, 3, 3), "scale", counted(1))))
                .isEmpty();
        assertThat(TorchNames.of(Map.of("lstm.weight", counted(2, 3, 4)))).isEmpty();
        assertThat(TorchNames.of(Map.of("conv.bias", counted(2)))).isEmpty();
        assertThat(TorchNames.of(Map.of("norm.weight", counted(2), "norm.bias", counted(2))))
                .isEmpty();
        assertThat(TorchNames.of(Map.of())).isEmpty();
    }

    /** The simple network under PyTorch's names answers what it answers under its own. */
    @Test
    void theSameNetworkAnswersTheSame() throws Exception {
        Network own =
                SimpleConvNet.ofChapter(Shape.of(1, 28, 28), 10).architecture().build(Cpu.single(), 7);
        Map<String, Tensor> file = new LinkedHashMap<>();
        String[] layers = {"conv1", "fc1", "fc2"};
        for (int i = 1; i <= 3; i++) {
            Tensor weight = own.copyParameters().get("W" + i);
            file.put(layers[i - 1] + ".weight", i == 1 ? weight : transposed(weight));
            file.put(layers[i - 1] + ".bias", own.copyParameters().get("b" + i));
        }
        Path path = folder.resolve("torch.npz");
        ParameterFile.save(path, file);
        NetworkFile read = NetworkFile.load(path);
        assertThat(read.renamed()).hasSize(6);
        Network again = NetworkFile.build(path, read.network(path, null), Cpu.single());
        Tensor x = new Tensor(Shape.of(3, 1, 28, 28));
        Random random = new Random(5);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = random.nextFloat();
        }
        assertThat(again.scores(x).toArray()).containsExactly(own.scores(x).toArray());
    }

    private static Tensor transposed(Tensor w) {
        Tensor made = new Tensor(Shape.of(w.dim(1), w.dim(0)));
        for (int i = 0; i < w.dim(0); i++) {
            for (int j = 0; j < w.dim(1); j++) {
                made.data()[j * w.dim(0) + i] = w.data()[i * w.dim(1) + j];
            }
        }
        return made;
    }
}
