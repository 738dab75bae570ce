package convolens.engine.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.RandomGeometry;
import convolens.engine.gemm.Cpu;
import convolens.engine.inspect.CellCheck.Kink;
import convolens.engine.inspect.CellCheck.Verdict;
import convolens.engine.layer.Affine;
import convolens.engine.layer.Convolution;
import convolens.engine.layer.Layer;
import convolens.engine.layer.Parameter;
import convolens.engine.layer.Pooling;
import convolens.engine.layer.Relu;
import convolens.engine.network.DeepConvNet;
import convolens.engine.network.Network;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradientCheckTest {
    private static final GradientCheckSettings ALL = GradientCheckSettings.all();

    /** The chapter's own check: its network, small, on one random image. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theChaptersNetworkPasses(long seed) {
        Network network = chapter(seed);
        List<ParameterCheck> checks = GradientCheck.of(network, image(seed, 10), new int[] {(int) seed}, ALL);

        assertThat(checks).extracting(ParameterCheck::name).containsExactly("W1", "b1", "W2", "b2", "W3", "b3");
        assertThat(checks).extracting(ParameterCheck::checked).containsExactly(90, 10, 1600, 10, 100, 10);
        assertThat(checks).allSatisfy(check -> {
            assertThat(check.passed()).as("seed %d: %s", seed, check).isTrue();
            assertThat(check.maxRelativeError())
                    .as("seed %d: %s", seed, check.name())
                    .isLessThan(2e-3);
            assertThat(check.meanAbsoluteError()).isLessThan(1e-6);
            assertThat(check.unjudged()).isZero();
            assertThat(check.cells()).as("not all zero").anyMatch(cell -> Math.abs(cell.numeric()) > 1e-6);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theDeepNetworkPasses(long seed) {
        Network network =
                DeepConvNet.ofBook(Shape.of(1, 8, 8), 10).architecture().build(Cpu.single(), seed);
        List<ParameterCheck> checks =
                GradientCheck.of(network, image(seed, 8), new int[] {3}, GradientCheckSettings.sample(8, seed));

        assertThat(checks).hasSize(16);
        assertThat(checks).allSatisfy(check -> {
            assertThat(check.passed()).as("seed %d: %s", seed, check).isTrue();
            assertThat(check.checked()).isEqualTo(8);
        });
        assertThat(checks.stream().mapToInt(ParameterCheck::kinks).sum())
                .as("a deep network has kinks everywhere")
                .isPositive();
    }

    @Test
    void tellsAKinkOfTheRectifierFromAMistake() {
        Tensor x = Tensor.wrap(Shape.of(1, 6), 1, -1, 0, 1e-7f, -1e-7f, 0.5f);
        Tensor dy = Tensor.wrap(Shape.of(1, 6), 1, 2, 3, 4, 5, 6);

        ParameterCheck check = GradientCheck.of(new Relu(), x, dy, ALL).get(0);

        assertThat(check.passed()).isTrue();
        assertThat(check.cells())
                .extracting(CellCheck::kink)
                .containsExactly(Kink.NONE, Kink.NONE, Kink.RIGHT, Kink.LEFT, Kink.RIGHT, Kink.NONE);
        assertThat(check.kinks()).isEqualTo(3);
        assertThat(check.cells()).extracting(CellCheck::verdict).containsOnly(Verdict.AGREES);
        CellCheck atZero = check.cells().get(2);
        assertThat(atZero.left()).isZero();
        assertThat(atZero.right()).isEqualTo(3);
        assertThat(atZero.numeric()).as("the slope on the smooth side").isZero();
    }

    @Test
    void tellsATiedMaximumFromAMistake() {
        Tensor x = Tensor.wrap(Shape.of(1, 1, 2, 4), 5, 5, 7, 1, 2, 3, 1, 0);
        Tensor dy = Tensor.wrap(Shape.of(1, 1, 1, 2), 2, 3);
        Pooling pooling = new Pooling(Cpu.single(), Pooling.Kind.MAX, Window.square(2, 2, 0));

        ParameterCheck check = GradientCheck.of(pooling, x, dy, ALL).get(0);

        assertThat(check.passed()).isTrue();
        assertThat(check.cells())
                .extracting(CellCheck::kink)
                .containsExactly(
                        Kink.LEFT, Kink.RIGHT, Kink.NONE, Kink.NONE, Kink.NONE, Kink.NONE, Kink.NONE, Kink.NONE);
        assertThat(check.cells().get(0).analytic()).isEqualTo(2);
        assertThat(check.cells().get(1).analytic()).isZero();
    }

    @Test
    void aKinkIsNoExcuseForAGradientOfNeitherSide() {
        Tensor x = Tensor.wrap(Shape.of(1, 3), 1, 0, 2);
        Tensor dy = Tensor.wrap(Shape.of(1, 3), 1, 1, 1);
        Layer broken = new BrokenLayer(new Relu(), (layer, dx) -> dx.data()[1] = 5);

        ParameterCheck check = GradientCheck.of(broken, x, dy, ALL).get(0);

        assertThat(check.passed()).isFalse();
        assertThat(check.cells().get(1).kink()).isEqualTo(Kink.RIGHT);
        assertThat(check.cells())
                .extracting(CellCheck::verdict)
                .containsExactly(Verdict.AGREES, Verdict.DIFFERS, Verdict.AGREES);
    }

    /** |w − 10⁻⁹| − |w + 10⁻⁹| has the slope −2 at 0, but from any distance it looks flat. */
    @Test
    void kinksOnBothSidesAreReportedAndNotJudged() {
        Parameter w = Parameter.zeros("w", 4);
        Tensor at = w.value();
        at.data()[1] = 1;
        at.data()[2] = -1;
        at.data()[3] = 2;
        ParameterCheck check = GradientCheck.of(new TwoKinks(w, 1e-9), ALL).get(0);

        CellCheck between = check.cells().get(0);
        assertThat(between.kink()).isEqualTo(Kink.BOTH);
        assertThat(between.verdict()).isEqualTo(Verdict.KINK);
        assertThat(between.analytic()).isEqualTo(-2);
        assertThat(between.numeric()).isCloseTo(0, within(0.01));
        assertThat(check.unjudged()).isEqualTo(1);
        assertThat(check.failures()).isZero();
        assertThat(check.passed()).isTrue();
        assertThat(check.maxRelativeError()).isLessThan(1e-6);
    }

    @Test
    void whatCouldHardlyBeJudgedHasNotPassed() {
        ParameterCheck check = GradientCheck.of(new TwoKinks(Parameter.zeros("w", 1), 1e-9), ALL)
                .get(0);
        assertThat(check.failures()).isZero();
        assertThat(check.passed()).isFalse();
    }

    @Test
    void putsEveryValueBack() {
        Network network = chapter(7);
        Map<String, Tensor> before = network.copyParameters();
        Tensor x = image(7, 10);
        Tensor xBefore = x.copy();

        GradientCheck.of(network, x, new int[] {1}, GradientCheckSettings.sample(5, 1));

        before.forEach((name, value) ->
                assertThat(network.parameter(name).value().toArray()).containsExactly(value.toArray()));
        assertThat(x.toArray()).containsExactly(xBefore.toArray());
    }

    @Test
    void theSeedChoosesTheNumbers() {
        Network network = chapter(7);
        List<Integer> first = chosen(network, 20, 5);
        assertThat(first).hasSize(20).doesNotHaveDuplicates().isSorted();
        assertThat(first).allMatch(index -> index >= 0 && index < 1600);
        assertThat(chosen(network, 20, 5)).isEqualTo(first);
        assertThat(chosen(network, 20, 6)).isNotEqualTo(first);
    }

    /** Fresh weights of 0 leave every gradient but the last bias at exactly 0, which is right. */
    @Test
    void gradientsThatAreRightlyZeroPass() {
        Network network = new SimpleConvNet(Shape.of(1, 6, 6), 2, 3, 1, 0, 3, 4, 0)
                .architecture()
                .build(Cpu.single(), 1);
        List<ParameterCheck> checks = GradientCheck.of(network, image(1, 6), new int[] {1}, ALL);
        assertThat(checks).allMatch(ParameterCheck::passed);
        assertThat(checks.get(0).maxRelativeError()).isZero();
    }

    @Test
    void aLossThatIsNotFiniteHasNoGradient() {
        Network network = chapter(7);
        network.parameter("W3").value().set(Float.NaN, 0, 0);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> GradientCheck.of(network, image(7, 10), new int[] {1}, ALL))
                .withMessageContaining("NaN");
    }

    @Test
    void refusesAGradientThatDoesNotFitTheLayer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradientCheck.of(new Relu(), Tensor.zeros(1, 6), Tensor.zeros(2, 3), ALL))
                .withMessageContainingAll("(1, 6)", "(2, 3)");
    }

    /** A convolution, a pooling and an affine layer each by itself, input included. */
    @Test
    void checksOneLayer() {
        Random random = new Random(11);
        Convolution convolution = new Convolution(
                Cpu.single(),
                Parameter.of("W", RandomGeometry.gaussian(random, 3, 2, 3, 2)),
                Parameter.of("b", RandomGeometry.gaussian(random, 3)),
                new Window(3, 2, 2, 1, 1, 0));
        Tensor x = RandomGeometry.gaussian(random, 2, 2, 6, 5);
        Tensor dy = new Tensor(convolution.outputShape(x.shape()));
        dy.setTo(RandomGeometry.gaussian(random, dy.shape().toArray()));
        List<ParameterCheck> checks = GradientCheck.of(convolution, x, dy, ALL);
        assertThat(checks).extracting(ParameterCheck::name).containsExactly("x", "W", "b");
        assertThat(checks).extracting(ParameterCheck::checked).containsExactly(120, 36, 3);
        assertThat(checks).allMatch(ParameterCheck::passed).allMatch(check -> check.kinks() == 0);

        Affine affine = new Affine(
                Cpu.single(),
                Parameter.of("W", RandomGeometry.gaussian(random, 4, 3)),
                Parameter.of("b", RandomGeometry.gaussian(random, 3)));
        assertThat(GradientCheck.of(
                        affine, RandomGeometry.gaussian(random, 2, 4), RandomGeometry.gaussian(random, 2, 3), ALL))
                .allMatch(ParameterCheck::passed);
    }

    private static List<Integer> chosen(Network network, int count, long seed) {
        return GradientCheck.of(network, image(7, 10), new int[] {1}, GradientCheckSettings.sample(count, seed))
                .get(2)
                .cells()
                .stream()
                .map(CellCheck::index)
                .toList();
    }

    static Network chapter(long seed) {
        return new SimpleConvNet(Shape.of(1, 10, 10), 10, 3, 1, 0, 10, 10, 0.01)
                .architecture()
                .build(Cpu.single(), seed);
    }

    static Tensor image(long seed, int size) {
        Random random = new Random(seed);
        Tensor x = Tensor.zeros(1, 1, size, size);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = random.nextFloat();
        }
        return x;
    }

    /** Σ |w − d| − |w + d|. */
    private record TwoKinks(Parameter w, double d) implements Differentiable {
        @Override
        public List<Parameter> variables() {
            return List.of(w);
        }

        @Override
        public void differentiate() {
            for (int i = 0; i < w.value().size(); i++) {
                double at = w.value().data()[i];
                w.gradient().data()[i] = (float) (Math.signum(at - d) - Math.signum(at + d));
            }
        }

        @Override
        public double value() {
            double sum = 0;
            for (float at : w.value().toArray()) {
                sum += Math.abs(at - d) - Math.abs(at + d);
            }
            return sum;
        }

        @Override
        public double rounding() {
            return 1e-16;
        }

        @Override
        public long kinkSignature() {
            long signature = 0;
            for (float at : w.value().toArray()) {
                signature = signature * 3 + (at > d ? 2 : at > -d ? 1 : 0);
            }
            return signature;
        }
    }
}
