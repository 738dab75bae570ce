package convolens.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolens.cli.TinyImages;
import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.engine.gemm.Cpu;
import convolens.engine.network.Architecture;
import convolens.engine.network.DeepConvNet;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedNetworkTest {
    @TempDir
    static Path folder;

    private static DataSet images;

    @BeforeAll
    static void openImages() throws IOException {
        images = DataSet.open(TinyImages.write(folder.resolve("images"), 1, 28, 28, 6, 3));
    }

    @ParameterizedTest
    @CsvSource({"5, 1, 0", "3, 1, 1", "5, 2, 0", "5, 3, 2", "7, 2, 3", "1, 1, 0", "28, 1, 1"})
    void theShapesTellTheArguments(int filterSize, int stride, int pad) throws DataException {
        SimpleConvNet saved = simple(filterSize, stride, pad);
        SavedNetwork found = SavedNetwork.of(parameters(saved.architecture()), shape(), null, null);
        SimpleConvNet plan = SimpleConvNet.matching(found.architecture()).orElseThrow();
        assertThat(plan.filterNum()).isEqualTo(4);
        assertThat(plan.filterSize()).isEqualTo(filterSize);
        assertThat(plan.hiddenSize()).isEqualTo(6);
        assertThat(parameters(plan.architecture()).get("W2").shape())
                .as("what it concludes fits")
                .isEqualTo(parameters(saved.architecture()).get("W2").shape());
        assertThat(found.remark().isEmpty())
                .as("only what differs from the chapter is said")
                .isEqualTo(plan.stride() == 1 && plan.pad() == 0);
    }

    @Test
    void whatFitsTwiceIsSaidAndCanBeDecided() throws DataException {
        // Filters 5×5 with stride 3: paddings 1 and 2 both give 9 or 10 windows a row, so 4 or 5 after the pooling.
        Map<String, Tensor> parameters = parameters(simple(5, 3, 2).architecture());
        SavedNetwork asked = SavedNetwork.of(parameters, shape(), 3, 2);
        assertThat(SimpleConvNet.matching(asked.architecture()).orElseThrow().pad())
                .isEqualTo(2);
        assertThat(asked.remark()).isEmpty();
        SavedNetwork concluded = SavedNetwork.of(parameters, shape(), 3, null);
        assertThat(concluded.remark()).startsWith("stride 3 and padding ").contains("rows of W2");
    }

    @Test
    void theDeepNetworkIsKnownByItsEightWeights() throws DataException {
        DeepConvNet saved = new DeepConvNet(images.imageShape(), 20, TinyImages.CLASSES, 0.5);
        assertThat(SavedNetwork.of(parameters(saved.architecture()), shape(), null, null)
                        .architecture())
                .isEqualTo(saved.architecture());
        assertThatThrownBy(() -> SavedNetwork.of(parameters(saved.architecture()), shape(), 2, null))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("--stride belongs to the simple network");
    }

    @Test
    void whatIsNoNetworkOfTheBookIsRefusedInOneSentence() throws DataException {
        Map<String, Tensor> right = parameters(simple(5, 1, 0).architecture());
        refuse(without(right, "b2"), "the file holds W1, W2, W3, b1, b3, but a network of the book has");
        refuse(with(right, "W9", Shape.of(2, 2)), "the file holds W1, W2, W3, W9");
        refuse(with(right, "W1", Shape.of(4, 1, 5, 4)), "are not square");
        refuse(
                with(right, "W1", Shape.of(4, 25)),
                "W1 has the shape (4, 25), but a network of the book has (filters, channels");
        refuse(with(right, "W1", Shape.of(4, 3, 5, 5)), "look at 3 channels, but the images of images have 1");
        refuse(with(right, "W3", Shape.of(6, 10)), "tells 10 classes apart, but images has 3");
        refuse(with(right, "W3", Shape.of(0, 3)), "W3 has the shape (0, 3)");
        refuse(with(right, "W2", Shape.of(577, 6)), "W2 has 577 rows, which no stride and padding give");
    }

    private static SavedNetwork.Images shape() {
        return new SavedNetwork.Images(images.name(), images.imageShape(), TinyImages.CLASSES);
    }

    private static void refuse(Map<String, Tensor> parameters, String sentence) throws DataException {
        assertThatThrownBy(() -> SavedNetwork.of(parameters, shape(), null, null))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(sentence);
    }

    private static SimpleConvNet simple(int filterSize, int stride, int pad) {
        return new SimpleConvNet(images.imageShape(), 4, filterSize, stride, pad, 6, TinyImages.CLASSES, 0.1);
    }

    private static Map<String, Tensor> parameters(Architecture plan) {
        return plan.build(Cpu.single(), 1).copyParameters();
    }

    private static Map<String, Tensor> without(Map<String, Tensor> parameters, String name) {
        Map<String, Tensor> less = new LinkedHashMap<>(parameters);
        less.remove(name);
        return less;
    }

    private static Map<String, Tensor> with(Map<String, Tensor> parameters, String name, Shape shape) {
        Map<String, Tensor> more = new LinkedHashMap<>(parameters);
        more.put(name, new Tensor(shape));
        return more;
    }
}
