package convolens.controller.histogram;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.controller.TaskRunner;
import convolens.controller.train.TrainImages;
import convolens.engine.gemm.Cpu;
import convolens.engine.network.Network;
import convolens.interchange.ShippedNetwork;
import convolens.model.histogram.HistogramsModel;
import convolens.model.train.RunModel;
import convolens.run.RunSnapshot;
import convolens.run.RunState;
import convolens.run.TrainData;
import convolens.run.TrainNetwork;
import convolens.run.TrainSettings;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Moments are measured on the test's own thread, by a clock that the test sets and that ticks a millisecond a look. */
class MomentQueueTest {
    private static final TrainImages IMAGES = new TrainImages();

    private final TrainSettings settings = TrainSettings.ofChapter(1)
            .withTrainCount(40)
            .withNetwork(TrainNetwork.CHAPTER.withFilters(2).withHidden(4));
    private final RunModel run = new RunModel(settings);
    private final HistogramsModel model = new HistogramsModel(List.of());
    private final TaskRunner runner = TaskRunner.sameThread(error -> {
        throw new AssertionError(error);
    });
    private long nanos;
    private final MomentQueue queue = new MomentQueue(model, runner, () -> nanos += 1_000_000, error -> {
        throw new AssertionError(error);
    });

    @BeforeEach
    void take() throws Exception {
        queue.seen(true);
        queue.take(ProbedNetwork.of(run, IMAGES), run);
    }

    private void learn(int epoch) {
        Network network = settings.network().architecture(TrainData.MNIST).build(Cpu.single(), epoch);
        run.iterationProperty().set(epoch);
        run.snapshots().add(new RunSnapshot(epoch, epoch, network.copyParameters()));
        run.epochsProperty().set(epoch);
    }

    private List<Double> measured() {
        return model.getMoments().stream().map(HistogramsModel.Moment::epochs).toList();
    }

    @Test
    void gradientsAreMeasuredOnTheRunsFirstTrainingImages() {
        assertThat(model.probe()).isEqualTo(40);
    }

    @Test
    void aRunThatRestsIsMeasuredWhole() {
        run.stateProperty().set(RunState.FINISHED);
        for (int epoch = 0; epoch <= 3; epoch++) {
            learn(epoch);
        }
        assertThat(measured()).containsExactly(0.0, 1.0, 2.0, 3.0);
        assertThat(model.progressProperty().get()).isNaN();
    }

    @Test
    void aRunThatLearnsHasTheProcessorsNearlyToItself() {
        run.stateProperty().set(RunState.RUNNING);
        learn(0);
        assertThat(measured()).containsExactly(0.0);
        // a measurement took a millisecond by this clock, and is rested from for at least ten times as long
        long soon = nanos + 8_000_000;
        int epoch = 1;
        while (nanos < soon) {
            learn(epoch++);
            assertThat(measured()).containsExactly(0.0);
        }
        nanos += 20_000_000;
        learn(epoch);
        assertThat(measured()).as("the latest first").containsExactly(0.0, (double) epoch);
        run.stateProperty().set(RunState.FINISHED);
        assertThat(measured())
                .as("and the rest when it rests")
                .hasSize(epoch + 1)
                .isSorted();
    }

    @Test
    void nothingIsMeasuredOutOfSight() {
        queue.seen(false);
        run.stateProperty().set(RunState.FINISHED);
        learn(0);
        assertThat(measured()).isEmpty();
        queue.seen(true);
        assertThat(measured()).containsExactly(0.0);
    }

    @Test
    void whereARunRestsBetweenTwoEpochsIsMeasuredToo() {
        run.stateProperty().set(RunState.PAUSED);
        learn(0);
        Network network = settings.network().architecture(TrainData.MNIST).build(Cpu.single(), 9);
        run.setParameters(network.copyParameters());
        run.iterationProperty().set(7);
        run.epochsProperty().set(0.4);
        assertThat(measured()).containsExactly(0.0, 0.4);
    }

    @Test
    void theNetworksThatComeWithTheProgramHaveTwoMoments() throws Exception {
        queue.take(ProbedNetwork.of(ShippedNetwork.LENET, IMAGES), null);
        assertThat(measured()).containsExactly(0.0, 20.0);
        assertThat(model.loss(0)).isGreaterThan(2);
        assertThat(model.loss(1)).isLessThan(0.05);
    }
}
