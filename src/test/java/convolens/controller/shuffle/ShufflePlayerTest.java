package convolens.controller.shuffle;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.controller.FramePump;
import convolens.controller.MnistImages;
import convolens.controller.TaskRunner;
import convolens.data.Batches;
import convolens.data.DataSet;
import convolens.engine.gemm.Cpu;
import convolens.engine.train.Evaluation;
import convolens.engine.train.OptimizerSettings;
import convolens.engine.train.Trainer;
import convolens.engine.train.TrainerSettings;
import convolens.model.StatusModel;
import convolens.model.shuffle.Contender;
import convolens.model.shuffle.ShuffleField;
import convolens.model.shuffle.ShuffleNetworks;
import convolens.model.shuffle.ShufflePoint;
import convolens.model.shuffle.ShuffleRun;
import convolens.model.shuffle.ShuffledPixelsModel;
import convolens.run.RunState;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four small trainings on real digits, on the test's own thread. */
class ShufflePlayerTest {
    private static final int STEPS = 2 * 8;

    private final ShuffledPixelsModel model = new ShuffledPixelsModel();
    private final FramePump pump = FramePump.byHand();
    private final StatusModel status = new StatusModel();
    private final ShufflePlayer player = new ShufflePlayer(
            model,
            TaskRunner.sameThread(error -> {
                throw new AssertionError(error);
            }),
            pump,
            status,
            MnistImages::open);

    @BeforeEach
    void chooseASmallComparison() {
        model.set(ShuffleField.TRAIN_COUNT, 400);
        model.set(ShuffleField.TEST_COUNT, 200);
        model.set(ShuffleField.EPOCHS, 2);
    }

    private ShuffleRun run() {
        pump.pulse(0);
        return model.getRun();
    }

    private ShufflePoint last() {
        return run().getPoints().get(run().getPoints().size() - 1);
    }

    @Test
    void allFourLearnTogetherToTheEnd() throws Exception {
        player.play();
        assertThat(run().getState()).isEqualTo(RunState.FINISHED);
        assertThat(run().getPoints())
                .extracting(ShufflePoint::iteration)
                .containsExactly(0, 2, 4, 6, 8, 10, 12, 14, 16);
        assertThat(run().iterationProperty().get()).isEqualTo(STEPS);
        assertThat(last().epochs()).isEqualTo(2);
        assertThat(model.timeline().getPosition()).isEqualTo(8);
        assertThat(model.timeline().isPlaying()).isFalse();

        DataSet data = DataSet.mnist().take(400, 200);
        for (Contender contender : List.of(Contender.AFFINE_ORIGINAL, Contender.CONV_ORIGINAL)) {
            Trainer alone = new Trainer(
                    ShuffleNetworks.of(contender.isConv(), data.imageShape(), 10)
                            .build(Cpu.single(), 1),
                    OptimizerSettings.of(OptimizerSettings.Kind.ADAM).create(),
                    Batches.shuffledEpochs(data.train(), 1),
                    data.train(),
                    data.test(),
                    TrainerSettings.of(50, 2));
            while (!alone.isFinished()) {
                alone.step();
            }
            assertThat(last().accuracy(contender))
                    .as("as if it had been trained alone")
                    .isEqualTo(Evaluation.of(alone.network(), data.test(), 200).accuracy());
        }
    }

    @Test
    void withReorderedWeightsTheAffineNetGivesTheSameAnswers() {
        player.play();
        for (ShufflePoint point : run().getPoints()) {
            assertThat(point.check().images()).isEqualTo(200);
            assertThat(point.check().equalAnswers()).isEqualTo(200);
            // sums of 784 terms in another order: float32 keeps seven digits
            assertThat(point.check().largestDifference()).isGreaterThan(0).isLessThan(1e-4f);
        }
    }

    @Test
    void fromTheSameStartTheTwoAffineCurvesStayTogetherAndTheConvOnesDoNot() {
        model.setSameStart(true);
        player.play();
        double oneDigit = 1.0 / 200;
        for (ShufflePoint point : run().getPoints()) {
            assertThat(point.loss(false)).isCloseTo(0, Offset.offset(oneDigit + 1e-9));
        }
        assertThat(last().loss(true)).isGreaterThan(0.1);
    }

    @Test
    void withoutAShuffleBothOfAKindAreTheSame() {
        model.set(ShuffleField.SHARE, 0);
        player.play();
        for (ShufflePoint point : run().getPoints()) {
            assertThat(point.loss(false)).isZero();
            assertThat(point.loss(true)).isZero();
            assertThat(point.check().largestDifference()).isZero();
        }
    }

    @Test
    void stepsPausesGoesOnAndStops() {
        player.step();
        assertThat(run().getState()).isEqualTo(RunState.PAUSED);
        assertThat(run().iterationProperty().get()).isEqualTo(1);
        ShuffleRun first = run();
        model.timeline().forward();
        assertThat(run()).isSameAs(first);
        assertThat(run().iterationProperty().get()).isEqualTo(2);
        assertThat(run().getPoints()).hasSize(2);
        player.stop();
        assertThat(run().getState()).isEqualTo(RunState.STOPPED);
        assertThat(run().iterationProperty().get()).isEqualTo(2);
        player.play();
        assertThat(run()).isNotSameAs(first);
        assertThat(run().getState()).isEqualTo(RunState.FINISHED);
    }

    @Test
    void resetClearsTheCurvesAndCanBeUndone() {
        player.play();
        ShuffleRun before = run();
        player.reset();
        assertThat(model.getRun()).isNull();
        assertThat(model.timeline().getCount()).isZero();
        status.getNotices().get(0).undo().run();
        assertThat(model.getRun()).isSameAs(before);
        player.reset();
        player.play();
        assertThat(last()).isEqualTo(before.getPoints().get(before.getPoints().size() - 1));
    }
}
