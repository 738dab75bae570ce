package convolens.engine.fused;

import static convolens.engine.fused.IntegerLayers.integers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import convolens.engine.layer.Layer;
import convolens.engine.layer.Mode;
import convolens.engine.layer.Parameter;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Whether a plan computes what its layers compute. */
final class PlanAgreement {
    private PlanAgreement() {}

    /** Plans the layers and compares. */
    static void assertAgrees(List<Layer> layers, Tensor x, Random random) {
        List<Layer> steps = Plan.of(layers);
        assertThat(steps.size()).isLessThanOrEqualTo(layers.size());
        assertAgrees(layers, steps, x, random);
    }

    /** Output and gradients of {@code steps} are those of {@code layers}, bit for bit. */
    static void assertAgrees(List<Layer> layers, List<Layer> steps, Tensor x, Random random) {
        Shape shape = x.shape();
        for (Layer layer : layers) {
            shape = layer.outputShape(shape);
        }
        Tensor dy = integers(random, 2, shape.toArray());
        Map<String, float[]> expected = run(layers, x, dy);
        Map<String, float[]> actual = run(steps, x, dy);
        expected.forEach(
                (what, values) -> assertArrayEquals(values, actual.get(what), () -> what + " for " + x.shape()));
    }

    /** The output, the gradient of the input and those of all parameters, with no difference between 0 and −0. */
    private static Map<String, float[]> run(List<Layer> row, Tensor x, Tensor dy) {
        Tensor y = x;
        for (Layer layer : row) {
            Tensor next = Tensor.empty();
            layer.forward(y, Mode.TRAIN, next);
            y = next;
        }
        Map<String, float[]> results = new LinkedHashMap<>();
        results.put("y", withoutSignedZeros(y));
        Tensor gradient = dy;
        for (int i = row.size() - 1; i >= 0; i--) {
            Tensor before = Tensor.empty();
            row.get(i).backward(gradient, before);
            for (Parameter p : row.get(i).parameters()) {
                results.put(
                        "d" + p.name() + " of " + p.shape() + " from the end " + results.size(),
                        withoutSignedZeros(p.gradient()));
            }
            gradient = before;
        }
        results.put("dx", withoutSignedZeros(gradient));
        return results;
    }

    private static float[] withoutSignedZeros(Tensor tensor) {
        float[] values = tensor.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] += 0f;
        }
        return values;
    }
}
