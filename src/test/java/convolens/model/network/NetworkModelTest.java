package convolens.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.gemm.Cpu;
import convolens.engine.network.Architecture;
import convolens.engine.network.DeepConvNet;
import convolens.engine.network.LeNet5;
import convolens.engine.network.Network;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.ReceptiveField;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.fixtures.Fixtures;
import convolens.fixtures.Fixtures.NetworkCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkModelTest {
    private static final Shape DIGIT = Shape.of(1, 28, 28);

    private final NetworkModel model = new NetworkModel(List.of());

    private void show(Architecture architecture) {
        Network network = architecture.build(Cpu.single(), 1);
        Tensor digit = new Tensor(DIGIT);
        digit.fill(0.5f);
        model.show(
                NetworkPass.of(architecture, network.copyParameters(), network, digit),
                new NetworkPicture(NetworkPicture.Kind.DRAWN, digit, -1, 0, "", false),
                Double.NaN);
    }

    /** Whatever is looked at in a network, the next network has all that is then asked for. */
    @Test
    void everyCellOfEveryColumnHasItsFields() {
        for (Architecture architecture : List.of(
                DeepConvNet.ofBook(DIGIT, 10).architecture(),
                LeNet5.of(DIGIT, 10),
                SimpleConvNet.ofChapter(DIGIT, 10).architecture())) {
            show(architecture);
            for (int column = 0; column < model.getColumns().size(); column++) {
                model.selectMap(column, model.getColumns().get(column).maps() - 1);
                List<ReceptiveField> fields = model.fields(model.getSelected());
                assertThat(fields).hasSameSizeAs(model.getColumns());
                assertThat(fields.get(column)).isNull();
                if (column > 0) {
                    assertThat(fields.get(0).isEmpty()).isFalse();
                }
                assertThat(model.flow().isReached(column, 0)).isTrue();
            }
            model.pointedProperty().set(model.getSelected());
        }
    }

    @Test
    void theActivationFlowsColumnByColumnOrMapByMap() {
        show(LeNet5.of(DIGIT, 10));
        assertThat(model.timeline().getCount()).isEqualTo(9);
        model.timeline().seek(1);
        assertThat(model.flow().isReached(1, 5)).isTrue();
        assertThat(model.flow().isReached(2, 0)).isFalse();
        model.timeline().grainProperty().set(ActivationFlow.MAP);
        assertThat(model.timeline().getCount()).isEqualTo(1 + 6 + 6 + 16 + 16 + 120 + 84 + 10 + 10);
        assertThat(model.flow().reachedColumn()).as("it stays where it is").isEqualTo(1);
        assertThat(model.flow().isReached(1, 5)).isTrue();
        model.timeline().back();
        assertThat(model.flow().isReached(1, 5)).isFalse();
        assertThat(model.flow().isReached(1, 4)).isTrue();
    }

    @Test
    void keysGoThroughMapsAndColumns() {
        show(LeNet5.of(DIGIT, 10));
        assertThat(model.getSelected().column()).isEqualTo(1);
        model.move(0, 3);
        assertThat(model.getSelected().map()).isEqualTo(3);
        model.move(0, 99);
        assertThat(model.getSelected().map()).isEqualTo(5);
        model.move(2, 0);
        assertThat(model.getSelected().column()).isEqualTo(3);
        model.move(99, 0);
        assertThat(model.getSelected().column()).isEqualTo(8);
    }

    /** The network of the book's NumPy code: what is shown are its scores. */
    @Test
    void theScoresAreThoseOfTheBooksCode() {
        NetworkCase c = Fixtures.network();
        int[] input = c.network().input();
        Architecture architecture = new SimpleConvNet(
                        Shape.of(input),
                        c.network().filters(),
                        c.network().filterSize(),
                        c.network().stride(),
                        c.network().padding(),
                        c.network().hidden(),
                        c.network().classes(),
                        0)
                .architecture();
        Map<String, Tensor> parameters = new HashMap<>();
        c.parameters().forEach((name, array) -> parameters.put(name, array.tensor()));
        Network network = architecture.build(Cpu.single(), 1);
        network.setParameters(parameters);
        Tensor x = c.x().tensor();
        int size = x.shape().sizeOfOne();
        for (int n = 0; n < x.dim(0); n++) {
            Tensor picture = new Tensor(Shape.of(input));
            System.arraycopy(x.data(), n * size, picture.data(), 0, size);
            NetworkPass pass = NetworkPass.of(architecture, parameters, network, picture);
            int classes = c.network().classes();
            for (int k = 0; k < classes; k++) {
                assertThat((double) pass.output(5).data()[k])
                        .as("sample %d, class %d", n, k)
                        .isCloseTo(c.scores().data()[n * classes + k], within(1e-4));
            }
        }
    }
}
