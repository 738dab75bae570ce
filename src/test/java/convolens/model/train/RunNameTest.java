package convolens.model.train;

import static convolens.run.TrainField.BATCH_SIZE;
import static convolens.run.TrainField.LEARNING_RATE;
import static convolens.run.TrainField.MOMENTUM;
import static convolens.run.TrainField.NETWORK;
import static convolens.run.TrainField.OPTIMIZER;
import static convolens.run.TrainField.SEED;
import static org.assertj.core.api.Assertions.assertThat;

import convolens.run.TrainData;
import convolens.run.TrainSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunNameTest {
    private static final TrainSettings CHAPTER = TrainSettings.ofChapter(2);

    @Test
    void aRunByItselfIsCalledByItsOptimizerAndLearningRate() {
        RunModel run = new RunModel(CHAPTER);
        assertThat(RunName.of(run, List.of(run))).isEqualTo(new RunName(List.of(OPTIMIZER, LEARNING_RATE), false, 0));
    }

    @Test
    void aNetworkThatIsNotTheChaptersComesFirst() {
        RunModel own = new RunModel(CHAPTER.withNetwork(
                CHAPTER.network().withOwn(CHAPTER.network().withFilters(8).architecture(TrainData.MNIST))));
        assertThat(RunName.of(own, List.of(own)).fields()).containsExactly(NETWORK, OPTIMIZER, LEARNING_RATE);
        RunModel deep = new RunModel(NETWORK.set(CHAPTER, 1));
        RunModel simple = new RunModel(CHAPTER.withBatchSize(50));
        assertThat(RunName.of(deep, List.of(deep)).fields()).containsExactly(NETWORK, OPTIMIZER, LEARNING_RATE);
        assertThat(RunName.of(deep, List.of(simple, deep)).fields()).startsWith(NETWORK);
        assertThat(RunName.of(simple, List.of(simple, deep)).fields()).startsWith(NETWORK);
    }

    @Test
    void runsAreCalledByWhatDiffers() {
        RunModel one = new RunModel(CHAPTER);
        RunModel other = new RunModel(CHAPTER.withBatchSize(50).withSeed(4));
        assertThat(RunName.of(one, List.of(one, other))).isEqualTo(new RunName(List.of(BATCH_SIZE, SEED), false, 0));
    }

    @Test
    void anotherOptimizerIsToldWithItsLearningRate() {
        RunModel adam = new RunModel(CHAPTER);
        RunModel momentum = new RunModel(OPTIMIZER.set(CHAPTER.withThreads(1), 1));
        RunModel strong = new RunModel(MOMENTUM.set(momentum.settings(), 0.99));
        List<RunModel> all = List.of(adam, momentum, strong);
        assertThat(RunName.of(adam, all).fields()).containsExactly(OPTIMIZER, LEARNING_RATE);
        assertThat(RunName.of(strong, all).fields()).containsExactly(OPTIMIZER, LEARNING_RATE, MOMENTUM);
    }

    @Test
    void runsThatDoNotDifferAreNumbered() {
        RunModel one = new RunModel(CHAPTER);
        RunModel two = new RunModel(CHAPTER.withThreads(1));
        RunModel third = new RunModel(CHAPTER.withEpochs(3));
        List<RunModel> all = List.of(one, third, two);
        assertThat(RunName.of(one, all).twin()).isEqualTo(1);
        assertThat(RunName.of(two, all).twin()).isEqualTo(2);
        assertThat(RunName.of(third, all).twin()).isZero();
    }

    @Test
    void runsOnOtherDataSayWhich() {
        RunModel mnist = new RunModel(CHAPTER);
        RunModel folder = new RunModel(CHAPTER.withFolder("/data/fashion"));
        assertThat(RunName.of(mnist, List.of(mnist, folder))).isEqualTo(new RunName(List.of(), true, 0));
    }
}
