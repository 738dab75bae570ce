package convolens.controller.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import convolens.engine.train.OptimizerSettings;
import convolens.engine.train.OptimizerSettings.Kind;
import convolens.model.Notice;
import convolens.model.train.RunStall;
import convolens.model.train.TrainModel;
import convolens.run.TrainSettings;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Runs that really learn nothing say so and why; runs that learn don't. */
class TrainStallTest extends TrainPlayed {
    private RunStall.Why play(TrainSettings settings) {
        model.change(s -> settings);
        player.play();
        RunStall stall = run().stallProperty().get();
        return stall == null ? null : stall.why();
    }

    private static TrainSettings with(Kind kind, double rate) {
        return SETTINGS.withOptimizer(OptimizerSettings.of(kind).withLearningRate(rate))
                .withEpochs(3);
    }

    @Test
    void aRateSoHighThatEveryReluAnswersZeroAsksForALowerOne() {
        assertThat(play(with(Kind.SGD, 10))).isEqualTo(RunStall.Why.SILENT);
        assertThat(status.getNotices())
                .extracting(Notice::kind, Notice::key)
                .containsExactly(tuple(Notice.Kind.ADVICE, "lesson.train.silent"));
        assertThat(status.getNotices().get(0).arguments()).endsWith("10", "1");
    }

    @Test
    void aRateSoLowThatNothingMovesAsksForAHigherOne() {
        assertThat(play(with(Kind.SGD, 1e-6))).isEqualTo(RunStall.Why.FAINT);
        assertThat(status.getNotices().get(0).arguments()).endsWith("0.000001", "0.00001");
    }

    /** The chapter's network at SGD 0.01 stands at chance for many epochs; 0.1 learns in six. */
    @Test
    void theChaptersNetworkUnderPlainSgdAsksForAHigherRateToo() {
        TrainSettings chapter = TrainSettings.ofChapter(1)
                .withOptimizer(OptimizerSettings.of(Kind.SGD).withLearningRate(0.01))
                .withEpochs(3);
        assertThat(play(chapter)).isEqualTo(RunStall.Why.FAINT);
        assertThat(status.getNotices().get(0).arguments()).endsWith("0.01", "0.1");
    }

    @Test
    void aRateFarTooHighAsksForALowerOne() {
        assertThat(play(TrainSettings.ofChapter(1)
                        .withOptimizer(OptimizerSettings.of(Kind.MOMENTUM).withLearningRate(1))
                        .withEpochs(3)))
                .isIn(RunStall.Why.ASTRAY, RunStall.Why.SILENT);
        assertThat(status.getNotices().get(0).arguments()).endsWith("1", "0.1");
    }

    @Test
    void weightsThatBeginAtZeroAskForOthers() {
        TrainSettings zero = with(Kind.ADAM, 0.001);
        assertThat(play(zero.withNetwork(zero.network().withInitStd(0)))).isEqualTo(RunStall.Why.ZERO);
    }

    @Test
    void aRunThatLearnsIsLeftInPeace() {
        assertThat(play(with(Kind.ADAM, 0.01))).isNull();
        assertThat(status.getNotices()).isEmpty();
    }

    @Test
    void theNoticeGoesWhenTheRunBeginsAnew() {
        play(with(Kind.SGD, 10));
        player.reset(old -> {});
        assertThat(status.getNotices()).isEmpty();
    }

    @Test
    void aRunThatIsOfferedAgainStillSaysSo() throws IOException {
        play(with(Kind.SGD, 10));
        player.close();
        TrainModel later = new TrainModel(SETTINGS, 1L << 32);
        TrainPlayer next = player(later);
        next.lookForKeptRun();
        assertThat(later.offerProperty().get().run().stallProperty().get().why())
                .isEqualTo(RunStall.Why.SILENT);
    }
}
