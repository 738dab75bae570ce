package convolens.engine.train;

import static convolens.fixtures.Close.assertClose;

import convolens.engine.gemm.Cpu;
import convolens.engine.network.Network;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.fixtures.Fixtures;
import convolens.fixtures.Fixtures.NetworkCase;
import convolens.fixtures.Fixtures.Plan;
import convolens.fixtures.Fixtures.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chapter's network against the book's NumPy code. */
class NetworkFixtureTest {
    private static final double TOLERANCE = 1e-5;
    private static final double TOLERANCE_AFTER_20_STEPS = 1e-4;
    private static final NetworkCase BOOK = Fixtures.network();

    static List<Run> runs() {
        return BOOK.runs();
    }

    @Test
    void agreesOnScoresLossAndEveryGradient() {
        Network network = network();
        Tensor x = BOOK.x().tensor();

        assertClose("scores", network.predict(x), BOOK.scores(), TOLERANCE);
        assertLoss(network.loss(x, BOOK.labels()), BOOK.loss(), TOLERANCE);
        assertLoss(network.gradient(x, BOOK.labels()), BOOK.loss(), TOLERANCE);
        Assertions.assertThat(network.parameters()).hasSize(BOOK.gradients().size());
        BOOK.gradients()
                .forEach((name, expected) ->
                        assertClose("d" + name, network.parameter(name).gradient(), expected, TOLERANCE));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void agreesThroughTwentySteps(Run run) {
        Network network = network();
        Tensor x = BOOK.x().tensor();
        Optimizer optimizer = optimizer(run);

        for (double expected : run.lossAfterEachStep()) {
            network.gradient(x, BOOK.labels());
            optimizer.update(network.parameters());
            assertLoss(network.loss(x, BOOK.labels()), expected, TOLERANCE_AFTER_20_STEPS);
        }

        Assertions.assertThat(optimizer.steps()).isEqualTo(20);
        assertClose("W1", network.parameter("W1").value(), run.finalW1(), TOLERANCE_AFTER_20_STEPS);
        assertClose("b3", network.parameter("b3").value(), run.finalB3(), TOLERANCE_AFTER_20_STEPS);
    }

    private static Network network() {
        Plan plan = BOOK.network();
        Network network = new SimpleConvNet(
                        Shape.of(plan.input()),
                        plan.filters(),
                        plan.filterSize(),
                        plan.stride(),
                        plan.padding(),
                        plan.hidden(),
                        plan.classes(),
                        0.01)
                .architecture()
                .build(Cpu.of(2), 1);
        Map<String, Tensor> values = new LinkedHashMap<>();
        BOOK.parameters().forEach((name, array) -> values.put(name, array.tensor()));
        network.setParameters(values);
        return network;
    }

    private static Optimizer optimizer(Run run) {
        Map<String, Double> given = run.arguments();
        return new OptimizerSettings(
                        OptimizerSettings.Kind.valueOf(run.optimizer().toUpperCase(Locale.ROOT)),
                        given.get("lr"),
                        given.getOrDefault("momentum", 0.0),
                        given.getOrDefault("decay_rate", 0.0),
                        given.getOrDefault("beta1", 0.0),
                        given.getOrDefault("beta2", 0.0))
                .create();
    }

    private static void assertLoss(double actual, double expected, double tolerance) {
        Assertions.assertThat(actual).isCloseTo(expected, Assertions.within(tolerance * expected));
    }
}
