package convolens.engine.layer;

import static convolens.fixtures.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import convolens.data.DataException;
import convolens.engine.gemm.Cpu;
import convolens.engine.inspect.GradientCheck;
import convolens.engine.inspect.GradientCheckSettings;
import convolens.engine.network.Architecture;
import convolens.engine.tensor.Tensor;
import convolens.fixtures.Fixtures;
import convolens.fixtures.Fixtures.LayerCase;
import convolens.interchange.ArchitectureJson;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Layers as a file describes them, against PyTorch's autograd and against their own numerical gradient. */
class LayerFixtureTest {
    private static final double TOLERANCE = 1e-5;

    static List<LayerCase> cases() {
        return Fixtures.layers();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheReference(LayerCase c) throws DataException {
        for (int threads = 1; threads <= 2; threads++) {
            Layer layer = layer(c, Cpu.of(threads));
            Tensor y = Tensor.empty();
            Tensor dx = Tensor.wrap(c.x().tensor().shape(), new float[c.x().data().length]);
            dx.fill(Float.NaN);

            layer.forward(c.x().tensor(), Mode.TRAIN, y);
            layer.backward(c.dy().tensor(), dx);

            assertThat(layer.outputShape(c.x().tensor().shape()).toArray()).isEqualTo(c.y().shape());
            assertClose("y", y, c.y(), TOLERANCE);
            assertClose("dx", dx, c.dx(), TOLERANCE);
            for (Parameter parameter : layer.parameters()) {
                String name = parameter.name().substring(0, 1);
                assertClose(name, parameter.gradient(), c.gradients().get(name), TOLERANCE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void passesItsNumericalGradient(LayerCase c) throws DataException {
        Layer layer = layer(c, Cpu.of(2));
        assertThat(GradientCheck.of(layer, c.x().tensor(), c.dy().tensor(), GradientCheckSettings.all()))
                .hasSize(1 + c.parameters().size())
                .allSatisfy(check -> assertThat(check.passed())
                        .as("%s of %s", check.name(), c)
                        .isTrue());
    }

    private static Layer layer(LayerCase c, Cpu cpu) throws DataException {
        JsonObject root = new JsonObject();
        JsonArray input = new JsonArray();
        for (int axis = 1; axis < 4; axis++) {
            input.add(c.x().shape()[axis]);
        }
        JsonArray layers = new JsonArray();
        layers.add(c.layer());
        layers.add(JsonParser.parseString("{\"kind\": \"affine\", \"units\": 1}"));
        root.add("input", input);
        root.add("layers", layers);
        Architecture read = ArchitectureJson.parse(root.toString(), "the fixture");
        assertThat(ArchitectureJson.parse(ArchitectureJson.text(read), "its text"))
                .isEqualTo(read);
        Layer layer = read.build(cpu, 1).layers().get(0);
        for (Parameter parameter : layer.parameters()) {
            parameter
                    .value()
                    .setTo(c.parameters().get(parameter.name().substring(0, 1)).tensor());
        }
        return layer;
    }
}
