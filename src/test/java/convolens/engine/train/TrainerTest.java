package convolens.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.RandomGeometry;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import convolens.engine.train.TrainerSettings.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainerTest {
    private final Toy train = new Toy(250, 1);
    private final Toy test = new Toy(130, 2);

    static Stream<Long> seeds() {
        return RandomGeometry.seeds(30);
    }

    @Test
    void anEpochIsAsManySamplesAsThereAre() {
        Trainer trainer = trainer(train.inOrder(), TrainerSettings.of(100, 2));
        List<StepReport> steps = run(trainer);

        assertThat(steps).extracting(StepReport::samples).containsExactly(100, 100, 50, 100, 100, 50);
        assertThat(steps).extracting(StepReport::iteration).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(steps).extracting(StepReport::epochs).containsExactly(0.4, 0.8, 1.0, 1.4, 1.8, 2.0);
        assertThat(points(steps)).containsExactly("epoch 1 at 3", "epoch 2 at 6");
    }

    @Test
    void fullBatchesReachIntoTheNextEpoch() {
        List<StepReport> steps = run(trainer(train.acrossEpochs(), TrainerSettings.of(100, 2)));

        assertThat(steps).extracting(StepReport::samples).containsExactly(100, 100, 100, 100, 100);
        assertThat(points(steps)).containsExactly("epoch 1 at 3", "epoch 2 at 5");
    }

    /** The printed Trainer evaluates where the iteration counted from 0 is a multiple of those of an epoch. */
    @Test
    void theBooksFirstPointComesAfterTheFirstStep() {
        Toy samples = new Toy(200, 3);
        List<StepReport> steps = run(trainer(samples.acrossEpochs(), TrainerSettings.book(100, 3)));
        assertThat(points(steps)).containsExactly("epoch 1 at 1", "epoch 2 at 3", "epoch 3 at 5");

        steps = run(trainer(samples.acrossEpochs(), TrainerSettings.book(200, 3)));
        assertThat(points(steps)).containsExactly("epoch 1 at 1", "epoch 2 at 2", "epoch 3 at 3");

        steps = run(trainer(samples.acrossEpochs(), TrainerSettings.book(20, 2)));
        assertThat(points(steps)).containsExactly("epoch 1 at 1", "epoch 2 at 11");
    }

    @Test
    void evaluatesAsManySamplesAsItIsToldAndNoMoreThanThereAre() {
        Network network = Toy.network(1);
        Trainer some = trainer(network, train.inOrder(), new TrainerSettings(50, 1, 70, 33, Schedule.EPOCH_END));
        EpochReport report = some.evaluate();
        assertThat(report.epoch()).isZero();
        assertThat(report.iteration()).isZero();
        assertThat(report.trainAccuracy())
                .isEqualTo(Evaluation.of(network, train, 70).accuracy());
        assertThat(report.trainLoss())
                .isEqualTo(Evaluation.of(network, train, 70).loss());
        assertThat(report.testAccuracy())
                .isEqualTo(Evaluation.of(network, test, 33).accuracy());

        EpochReport all =
                trainer(network, train.inOrder(), TrainerSettings.of(50, 1)).evaluate();
        assertThat(all.trainLoss()).isEqualTo(Evaluation.of(network, train, 250).loss());
        assertThat(all.testAccuracy())
                .isEqualTo(Evaluation.of(network, test, 130).accuracy());
    }

    @Test
    void learns() {
        Trainer trainer = trainer(train.inOrder(), TrainerSettings.of(25, 12));
        List<StepReport> steps = run(trainer);
        assertThat(steps.get(0).loss()).isCloseTo(Math.log(4), within(0.1));
        EpochReport last = steps.get(steps.size() - 1).epoch().orElseThrow();
        assertThat(last.testAccuracy()).isGreaterThan(0.95);
        assertThat(last.trainLoss()).isLessThan(0.2);
    }

    @Test
    void reportsTheLossBeforeTheStep() {
        Network network = Toy.network(4);
        Trainer trainer = trainer(network, train.inOrder(), TrainerSettings.of(250, 3));
        for (int i = 0; i < 3; i++) {
            double before = network.loss(train.images(), train.labels());
            assertThat(trainer.step().loss()).isEqualTo(before);
        }
    }

    @Test
    void theBatchSizeCanChangeInTheMiddleOfAnEpoch() {
        Trainer trainer = trainer(train.inOrder(), TrainerSettings.of(100, 2));
        trainer.step();
        trainer.setBatchSize(30);
        assertThat(trainer.iterations()).as("150 left by 30, then 250 by 30").isEqualTo(1 + 5 + 9);

        List<StepReport> steps = run(trainer);

        assertThat(steps).hasSize(14);
        assertThat(points(steps)).containsExactly("epoch 1 at 6", "epoch 2 at 15");
        assertThat(steps.get(13).samples()).isEqualTo(10);
        assertThat(steps.get(13).epochs()).isEqualTo(2);
    }

    /** Whatever the sizes and changes, the number foretold after the last change is the number of steps made. */
    @ParameterizedTest
    @MethodSource("seeds")
    void foretellsHowManyStepsTheRunHas(long seed) {
        Random random = new Random(seed);
        Toy samples = new Toy(1 + random.nextInt(60), seed);
        boolean crosses = random.nextBoolean();
        Trainer trainer = trainer(
                crosses ? samples.acrossEpochs() : samples.inOrder(),
                new TrainerSettings(1 + random.nextInt(70), 1 + random.nextInt(5), 0, 0, Schedule.EPOCH_END));
        for (int change = random.nextInt(4); change > 0 && !trainer.isFinished(); change--) {
            trainer.step();
            trainer.setBatchSize(1 + random.nextInt(70));
        }
        int foretold = trainer.iterations();
        while (!trainer.isFinished()) {
            assertThat(trainer.iterations()).isEqualTo(foretold);
            trainer.step();
        }
        assertThat(trainer.iteration()).isEqualTo(foretold);
        assertThat(trainer.iterations()).isEqualTo(foretold);
    }

    @Test
    void aLossThatIsNotFiniteLeavesEverythingLearnedAsItWas() {
        Network network = Toy.network(5);
        Trainer trainer = trainer(network, train.inOrder(), TrainerSettings.of(50, 5));
        trainer.step();
        trainer.step();
        train.images().set(Float.NaN, 120, 0, 3, 3);
        Map<String, Tensor> before = network.copyParameters();
        List<Tensor> remembered =
                trainer.optimizer().states().stream().map(Tensor::copy).toList();

        StepReport bad = trainer.step();

        assertThat(bad.isFinite()).isFalse();
        assertThat(bad.loss()).isNaN();
        assertThat(bad.epoch()).isEmpty();
        assertThat(bad.iteration()).isEqualTo(3);
        before.forEach((name, value) ->
                assertThat(network.parameter(name).value().toArray()).containsExactly(value.toArray()));
        assertThat(trainer.optimizer().steps()).isEqualTo(2);
        for (int i = 0; i < remembered.size(); i++) {
            assertThat(trainer.optimizer().states().get(i).toArray())
                    .containsExactly(remembered.get(i).toArray());
        }
        assertThat(trainer.step().isFinite()).as("the next batch is sound").isTrue();
    }

    /** Scores of 1e-3 give an ordinary loss, but the gradient of W1 is a product of 1e25 by 1e25. */
    @Test
    void aGradientThatOverflowsLeavesEverythingLearnedAsItWas() {
        Network network = Toy.network(5);
        Trainer trainer = trainer(network, train.inOrder(), TrainerSettings.of(50, 5));
        network.parameter("W1").value().fill(0);
        network.parameter("b1").value().fill(1e-30f);
        network.parameter("W2").value().fill(1);
        network.parameter("b2").value().fill(0);
        network.parameter("W3").value().fill(1e25f);
        for (int k = 0; k < network.parameter("W3").shape().dim(0); k++) {
            network.parameter("W3").value().set(-1e25f, k, 0);
        }
        for (int i = 0; i < train.images().size(); i++) {
            train.images().data()[i] *= 1e25f;
        }
        Map<String, Tensor> before = network.copyParameters();

        StepReport bad = trainer.step();

        assertThat(bad.loss()).isBetween(0.0, 10.0);
        assertThat(network.parameter("W1").gradient().isFinite()).isFalse();
        assertThat(bad.isFinite()).isFalse();
        before.forEach((name, value) ->
                assertThat(network.parameter(name).value().toArray()).containsExactly(value.toArray()));
        assertThat(trainer.optimizer().steps()).isZero();
    }

    @Test
    void anEvaluationThatRestsComesToTheSame() {
        Trainer whole = trainer(train.inOrder(), TrainerSettings.of(50, 1));
        Trainer resting = trainer(train.inOrder(), TrainerSettings.of(50, 1));
        for (int i = 0; i < 5; i++) {
            whole.step();
            resting.learn();
        }
        assertThat(resting.isEvaluationDue()).isTrue();
        assertThat(resting.progress().evaluationDue()).isTrue();
        assertThatIllegalStateException().isThrownBy(resting::learn).withMessageContaining("5");
        int[] batches = {0};
        int rests = 0;
        Optional<EpochReport> report = resting.evaluateDue(() -> batches[0]++ > 0);
        while (report.isEmpty()) {
            rests++;
            batches[0] = 0;
            report = resting.evaluateDue(() -> batches[0]++ > 0);
        }
        assertThat(rests)
                .as("250 and 130 samples are five batches of at most 100")
                .isEqualTo(4);
        assertThat(report.orElseThrow()).isEqualTo(whole.evaluate());
        assertThat(resting.isEvaluationDue()).isFalse();
        assertThat(resting.evaluateDue(() -> false)).isEmpty();
    }

    @Test
    void aLearningRateThatIsTooLargeIsSeenInTheLoss() {
        Network network = Toy.network(6);
        Trainer trainer = new Trainer(
                network,
                OptimizerSettings.of(OptimizerSettings.Kind.SGD)
                        .withLearningRate(1e30)
                        .create(),
                train.inOrder(),
                train,
                test,
                TrainerSettings.of(50, 5));
        StepReport step = trainer.step();
        for (int i = 0; i < 10 && step.isFinite(); i++) {
            step = trainer.step();
        }
        assertThat(step.isFinite()).isFalse();
    }

    @Test
    void refusesWhatMakesNoRun() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trainer(train.inOrder(), TrainerSettings.of(0, 2)))
                .withMessageContainingAll("batch size", "0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trainer(train.inOrder(), TrainerSettings.of(10, 0)))
                .withMessageContainingAll("epochs", "0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trainer(new Toy(0, 1).inOrder(), TrainerSettings.of(10, 1)))
                .withMessageContaining("no sample");
        Trainer trainer = trainer(train.inOrder(), TrainerSettings.of(10, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trainer.setBatchSize(0))
                .withMessageContaining("0");
        assertThat(trainer.batchSize()).isEqualTo(10);
    }

    private Trainer trainer(BatchSource batches, TrainerSettings settings) {
        return trainer(Toy.network(1), batches, settings);
    }

    private Trainer trainer(Network network, BatchSource batches, TrainerSettings settings) {
        OptimizerSettings adam = OptimizerSettings.of(OptimizerSettings.Kind.ADAM);
        return new Trainer(network, adam.withLearningRate(0.01).create(), batches, train, test, settings);
    }

    private static List<StepReport> run(Trainer trainer) {
        List<StepReport> steps = new ArrayList<>();
        while (!trainer.isFinished()) {
            steps.add(trainer.step());
        }
        return steps;
    }

    private static List<String> points(List<StepReport> steps) {
        return steps.stream()
                .flatMap(step -> step.epoch().stream())
                .map(point -> "epoch " + point.epoch() + " at " + point.iteration())
                .toList();
    }
}
