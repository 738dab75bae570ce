package convolens.controller.network;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.data.DataSet;
import convolens.data.Split;
import convolens.engine.gemm.Cpu;
import convolens.engine.network.Architecture;
import convolens.engine.network.LeNet5;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.interchange.ShippedNetwork;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private static final Architecture NETWORK = LeNet5.of(Shape.of(1, 28, 28), 10);

    private final Remembered<String> remembered = new Remembered<>();
    private final Split images = split();

    private static Split split() {
        return DataSet.none(Shape.of(1, 28, 28), List.of("a", "b")).test();
    }

    private static Map<String, Tensor> parameters() throws Exception {
        return ShippedNetwork.SIMPLE.load(Cpu.single()).copyParameters();
    }

    @Test
    void theSameParametersAreTheSameNetwork() throws Exception {
        remembered.keep(Remembered.Key.of(NETWORK, parameters()), images, "made");
        assertThat(remembered.find(Remembered.Key.of(NETWORK, new LinkedHashMap<>(parameters())), images))
                .isEqualTo("made");
        assertThat(remembered.find(Remembered.Key.of(NETWORK, parameters()), split()))
                .as("of other images")
                .isNull();
    }

    @Test
    void whatIsTakenIsGone() throws Exception {
        Remembered.Key key = Remembered.Key.of(NETWORK, parameters());
        assertThat(remembered.take(key, images)).isNull();
        remembered.keep(key, images, "begun");
        assertThat(remembered.take(key, images)).isEqualTo("begun");
        assertThat(remembered.find(key, images)).isNull();
    }

    @Test
    void oneBitMakesAnotherNetwork() throws Exception {
        Remembered.Key key = Remembered.Key.of(NETWORK, parameters());
        for (String name : parameters().keySet()) {
            Map<String, Tensor> changed = parameters();
            Tensor tensor = changed.get(name);
            float[] values = tensor.data();
            values[tensor.size() - 1] = Math.nextUp(values[tensor.size() - 1]);
            assertThat(Remembered.Key.of(NETWORK, changed)).as(name).isNotEqualTo(key);
        }
    }

    @Test
    void whatWasAskedForLastIsKept() throws Exception {
        Remembered.Key first = remember(0);
        Remembered.Key second = remember(1);
        for (int i = 2; i < 8; i++) {
            remember(i);
        }
        assertThat(remembered.find(first, images)).isEqualTo("0");
        remember(8);
        assertThat(remembered.find(first, images)).isEqualTo("0");
        assertThat(remembered.find(second, images)).isNull();
    }

    private Remembered.Key remember(int network) {
        Remembered.Key key = Remembered.Key.of(NETWORK, Map.of("b1", Tensor.wrap(Shape.of(1), network)));
        remembered.keep(key, images, String.valueOf(network));
        return key;
    }
}
