package convolens.data;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.gemm.Cpu;
import convolens.engine.network.Architecture;
import convolens.engine.network.DeepConvNet;
import convolens.engine.network.Network;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import convolens.engine.train.BatchSource;
import convolens.engine.train.EpochReport;
import convolens.engine.train.Optimizer;
import convolens.engine.train.OptimizerSettings;
import convolens.engine.train.Trainer;
import convolens.engine.train.TrainerSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that is continued elsewhere goes on as if it had never been interrupted, bit for bit. */
class ContinuedTrainingTest {
    private static final int STEPS_BEFORE = 13;
    private static final int STEPS_AFTER = 11;
    private static DataSet data;

    @BeforeAll
    static void load() throws DataException {
        data = DataSet.mnist().take(95, 20);
    }

    static Stream<Arguments> runs() {
        Shape image = Shape.of(1, 28, 28);
        return Stream.of(
                Arguments.of(
                        new SimpleConvNet(image, 4, 5, 2, 0, 10, 10, 0.1).architecture(),
                        OptimizerSettings.Kind.ADAM,
                        TrainerSettings.of(10, 5)),
                // in the middle of its cool-down
                Arguments.of(
                        new SimpleConvNet(image, 4, 5, 2, 0, 10, 10, 0.1).architecture(),
                        OptimizerSettings.Kind.ADAM,
                        TrainerSettings.of(10, 5).withCoolDown(0.9)),
                Arguments.of(
                        new SimpleConvNet(image, 4, 5, 2, 0, 10, 10, 0.1).architecture(),
                        OptimizerSettings.Kind.SGD,
                        TrainerSettings.book(10, 5)),
                Arguments.of(
                        new DeepConvNet(image, 10, 10, 0.5).architecture(),
                        OptimizerSettings.Kind.MOMENTUM,
                        TrainerSettings.of(10, 5)));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void goesOnAsIfNeverInterrupted(Architecture plan, OptimizerSettings.Kind kind, TrainerSettings settings) {
        Trainer whole = trainer(plan, kind, settings);
        Trainer first = trainer(plan, kind, settings);
        train(whole, STEPS_BEFORE);
        train(first, STEPS_BEFORE);
        whole.setBatchSize(7);
        first.setBatchSize(7);

        Trainer second = trainer(plan, kind, settings);
        second.network().setParameters(first.network().copyParameters());
        Optimizer before = first.optimizer();
        second.optimizer().restore(before.states(), before.steps());
        second.resume(first.progress());

        assertThat(second.iteration()).isEqualTo(STEPS_BEFORE);
        assertThat(second.epochs()).isEqualTo(first.epochs());
        assertThat(train(second, STEPS_AFTER)).isEqualTo(train(whole, STEPS_AFTER));
        assertThat(second.progress()).isEqualTo(whole.progress());
        whole.network()
                .copyParameters()
                .forEach((name, value) -> assertThat(
                                second.network().parameter(name).value().toArray())
                        .as(name)
                        .isEqualTo(value.toArray()));
    }

    private static List<EpochReport> train(Trainer trainer, int steps) {
        List<EpochReport> reports = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            trainer.step().epoch().ifPresent(reports::add);
        }
        return reports;
    }

    private static Trainer trainer(Architecture plan, OptimizerSettings.Kind kind, TrainerSettings settings) {
        Network network = plan.build(Cpu.single(), 3);
        BatchSource batches = settings.schedule() == TrainerSettings.Schedule.BOOK
                ? Batches.withReplacement(data.train(), 4)
                : Batches.shuffledEpochs(data.train(), 4);
        return new Trainer(network, OptimizerSettings.of(kind).create(), batches, data.train(), data.test(), settings);
    }
}
