package convolens.engine.layer;

import static convolens.fixtures.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import convolens.engine.RandomGeometry;
import convolens.engine.gemm.Cpu;
import convolens.engine.inspect.GradientCheck;
import convolens.engine.inspect.GradientCheckSettings;
import convolens.engine.inspect.ParameterCheck;
import convolens.engine.tensor.Tensor;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AffineTest {

    static Stream<Long> seeds() {
        return RandomGeometry.seeds(40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithItsDefinition(long seed) {
        Random random = new Random(seed);
        int n = 1 + random.nextInt(70);
        int c = 1 + random.nextInt(4);
        int h = 1 + random.nextInt(5);
        int d = c * h * h;
        int m = 1 + random.nextInt(40);
        Parameter w = Parameter.of("W", RandomGeometry.gaussian(random, d, m));
        Parameter b = Parameter.of("b", RandomGeometry.gaussian(random, m));
        Tensor x = RandomGeometry.gaussian(random, n, c, h, h);
        Tensor dy = RandomGeometry.gaussian(random, n, m);
        double[] y = new double[n * m];
        double[] dx = new double[n * d];
        double[] dw = new double[d * m];
        double[] db = new double[m];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                y[i * m + j] = b.value().get(j);
                db[j] += dy.get(i, j);
                for (int k = 0; k < d; k++) {
                    y[i * m + j] += (double) x.data()[i * d + k] * w.value().get(k, j);
                    dx[i * d + k] += (double) dy.get(i, j) * w.value().get(k, j);
                    dw[k * m + j] += (double) x.data()[i * d + k] * dy.get(i, j);
                }
            }
        }
        w.gradient().fill(9);
        b.gradient().fill(9);
        Affine affine = new Affine(Cpu.of(1 + random.nextInt(3)), w, b);
        Tensor out = Tensor.empty();
        Tensor back = Tensor.empty();

        affine.forward(x, Mode.TRAIN, out);
        affine.backward(dy, back);

        assertClose("y", out.toArray(), y, 1e-5);
        assertClose("dx", back.toArray(), dx, 1e-5);
        assertClose("dW", w.gradient().toArray(), dw, 1e-5);
        assertClose("db", b.gradient().toArray(), db, 1e-5);
        assertThat(back.shape()).as("an image again").isEqualTo(x.shape());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void passesItsNumericalGradient(long seed) {
        Random random = new Random(seed);
        int d = 1 + random.nextInt(9);
        int m = 1 + random.nextInt(9);
        Affine affine = new Affine(
                Cpu.of(2),
                Parameter.of("W", RandomGeometry.gaussian(random, d, m)),
                Parameter.of("b", RandomGeometry.gaussian(random, m)));
        assertThat(GradientCheck.of(
                        affine,
                        RandomGeometry.gaussian(random, 3, d),
                        RandomGeometry.gaussian(random, 3, m),
                        GradientCheckSettings.all()))
                .hasSize(3)
                .allMatch(ParameterCheck::passed);
    }

    @Test
    void refusesWhatDoesNotFitAndNamesBothShapes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> affine(4, 3, 4))
                .withMessageContainingAll("(4, 3)", "(4,)");
        Affine affine = affine(4, 3, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> affine.forward(Tensor.zeros(2, 5), Mode.PREDICT, Tensor.empty()))
                .withMessageContainingAll("(4, 3)", "(2, 5)");
        assertThatIllegalStateException()
                .isThrownBy(() -> affine.backward(Tensor.zeros(2, 3), Tensor.empty()))
                .withMessageContaining("forward");
        affine.forward(Tensor.zeros(2, 2, 2), Mode.TRAIN, Tensor.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> affine.backward(Tensor.zeros(3, 2), Tensor.empty()))
                .withMessageContainingAll("(2, 3)", "(3, 2)");
    }

    private static Affine affine(int d, int m, int biases) {
        return new Affine(Cpu.single(), Parameter.zeros("W", d, m), Parameter.zeros("b", biases));
    }
}
