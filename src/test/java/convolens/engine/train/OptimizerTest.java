package convolens.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.RandomGeometry;
import convolens.engine.layer.Parameter;
import convolens.engine.tensor.Tensor;
import convolens.engine.train.OptimizerSettings.Kind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptimizerTest {

    @ParameterizedTest
    @EnumSource
    void goesOnBitForBitFromWhatItRemembered(Kind kind) {
        List<Parameter> whole = parameters();
        Optimizer uninterrupted = optimizer(kind);
        List<Parameter> parts = parameters();
        Optimizer first = optimizer(kind);
        for (int step = 0; step < 10; step++) {
            step(uninterrupted, whole, step);
        }
        for (int step = 0; step < 4; step++) {
            step(first, parts, step);
        }
        Optimizer second = optimizer(kind);
        second.restore(first.states(), first.steps());
        step(first, copy(parts), 99);
        for (int step = 4; step < 10; step++) {
            step(second, parts, step);
        }

        assertThat(second.steps()).isEqualTo(10);
        for (int i = 0; i < whole.size(); i++) {
            assertThat(parts.get(i).value().toArray())
                    .containsExactly(whole.get(i).value().toArray());
        }
        assertThat(second.states()).hasSameSizeAs(uninterrupted.states());
    }

    @ParameterizedTest
    @EnumSource
    void canBeRestoredFromItself(Kind kind) {
        List<Parameter> parameters = parameters();
        Optimizer optimizer = optimizer(kind);
        step(optimizer, parameters, 1);
        int states = optimizer.states().size();
        optimizer.restore(optimizer.states(), optimizer.steps());
        assertThat(optimizer.states()).hasSize(states);
        step(optimizer, parameters, 2);
        assertThat(optimizer.steps()).isEqualTo(2);
    }

    /** The first step of each rule on a gradient of 2 at learning rate 0.1, by hand. */
    @ParameterizedTest
    @EnumSource
    void makesItsFirstStep(Kind kind) {
        Parameter p = Parameter.zeros("p", 1);
        p.gradient().fill(2);
        OptimizerSettings.of(kind).withLearningRate(0.1).create().update(List.of(p));
        double expected = switch (kind) {
            case SGD, MOMENTUM -> -0.2;
            case NESTEROV -> -0.38;
            case ADAGRAD, ADAM -> -0.1;
            case RMSPROP -> -1;
        };
        assertThat((double) p.value().get(0)).isCloseTo(expected, within(1e-6));
    }

    /** Momentum and Nesterov are left out: they roll on whatever the rate. */
    @ParameterizedTest
    @EnumSource(names = {"SGD", "ADAGRAD", "RMSPROP", "ADAM"})
    void theLearningRateCanChangeBetweenSteps(Kind kind) {
        Optimizer optimizer = optimizer(kind);
        List<Parameter> parameters = parameters();
        step(optimizer, parameters, 1);
        float[] before = parameters.get(0).value().toArray();
        optimizer.setLearningRate(1e-12);
        step(optimizer, parameters, 2);
        assertThat(parameters.get(0).value().toArray())
                .usingComparatorWithPrecision(1e-6f)
                .containsExactly(before);
        optimizer.setLearningRate(0.05);
        step(optimizer, parameters, 3);
        assertThat(parameters.get(0).value().get(0, 0)).isNotCloseTo(before[0], within(1e-4f));
    }

    @ParameterizedTest
    @EnumSource
    void gradientsAreNotModified(Kind kind) {
        List<Parameter> parameters = parameters();
        parameters.forEach(p -> p.gradient().fill(3));
        Optimizer optimizer = optimizer(kind);
        optimizer.update(parameters);
        optimizer.update(parameters);
        parameters.forEach(p -> assertThat(p.gradient().toArray()).containsOnly(3));
    }

    @Test
    void refusesToGoOnWithWhatOthersRemembered() {
        Optimizer adam = optimizer(Kind.ADAM);
        List<Parameter> parameters = parameters();
        float[] before = parameters.get(0).value().toArray();
        adam.restore(List.of(Tensor.zeros(3, 4), Tensor.zeros(3, 4)), 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adam.update(parameters))
                .withMessageContainingAll("2", "4");
        adam.restore(List.of(Tensor.zeros(3, 4), Tensor.zeros(3, 4), Tensor.zeros(4), Tensor.zeros(4)), 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adam.update(parameters))
                .withMessageContainingAll("p2", "(5,)", "(4,)");
        assertThatIllegalArgumentException().isThrownBy(() -> adam.restore(List.of(), -1));
        assertThatIllegalArgumentException()
                .as("a rule that remembers must have something after a step")
                .isThrownBy(() -> adam.restore(List.of(), 3))
                .withMessageContaining("3");
        assertThat(parameters.get(0).value().toArray()).containsExactly(before);
        assertThat(adam.steps()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesALearningRateThatIsNone(double rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OptimizerSettings.of(Kind.SGD).withLearningRate(rate))
                .withMessageContainingAll("learning rate", String.valueOf(rate));
        Optimizer optimizer = optimizer(Kind.SGD);
        assertThatIllegalArgumentException().isThrownBy(() -> optimizer.setLearningRate(rate));
        assertThat(optimizer.learningRate()).isEqualTo(0.05);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, Double.NaN})
    void refusesSharesThatAreNone(double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OptimizerSettings(Kind.SGD, 0.1, share, 0, 0, 0))
                .withMessageContaining("momentum");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OptimizerSettings(Kind.SGD, 0.1, 0, share, 0, 0))
                .withMessageContaining("decay");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OptimizerSettings(Kind.SGD, 0.1, 0, 0, share, 0))
                .withMessageContaining("beta1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OptimizerSettings(Kind.SGD, 0.1, 0, 0, 0, share))
                .withMessageContaining("beta2");
    }

    private static Optimizer optimizer(Kind kind) {
        return OptimizerSettings.of(kind).withLearningRate(0.05).create();
    }

    private static List<Parameter> parameters() {
        Random random = new Random(1);
        return List.of(
                Parameter.of("p1", RandomGeometry.gaussian(random, 3, 4)),
                Parameter.of("p2", RandomGeometry.gaussian(random, 5)));
    }

    private static List<Parameter> copy(List<Parameter> parameters) {
        return parameters.stream()
                .map(p -> Parameter.of(p.name(), p.value().copy()))
                .toList();
    }

    private static void step(Optimizer optimizer, List<Parameter> parameters, int step) {
        Random random = new Random(step);
        for (Parameter p : parameters) {
            p.gradient().setTo(RandomGeometry.gaussian(random, p.shape().toArray()));
        }
        optimizer.update(parameters);
    }
}
