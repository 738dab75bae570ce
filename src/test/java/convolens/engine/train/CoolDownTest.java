package convolens.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.layer.Parameter;
import convolens.engine.network.Network;
import convolens.engine.train.OptimizerSettings.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CoolDownTest {
    private final Toy train = new Toy(200, 3);
    private final Toy test = new Toy(20, 4);

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1",
        "0, 0.999, 1",
        "0.25, 0, 1",
        "0.25, 0.75, 1",
        "0.25, 0.875, 0.5",
        "0.25, 0.95, 0.2",
        "0.25, 1, 0",
        "1, 0, 1",
        "1, 0.25, 0.75",
        "0.5, 1.01, 0"
    })
    void theFactorFallsInAStraightLineToZeroAtTheEnd(double coolDown, double progress, double factor) {
        assertThat(TrainerSettings.of(10, 5).withCoolDown(coolDown).rateFactor(progress))
                .isCloseTo(factor, within(1e-12));
    }

    @Test
    void everyStepHasTheRateOfItsPlaceInTheRun() {
        // 4 epochs of 5 batches: the last 8 of 20 steps cool down
        Trainer trainer = trainer(Kind.SGD, TrainerSettings.of(40, 4).withCoolDown(0.4));
        List<Double> rates = new ArrayList<>();
        while (!trainer.isFinished()) {
            rates.add(trainer.learningRate());
            trainer.step();
        }
        assertThat(rates).hasSize(20);
        for (int step = 0; step < 20; step++) {
            double expected = 0.1 * Math.min(1, (20 - step) / 8.0);
            assertThat(rates.get(step)).as("step %d", step).isCloseTo(expected, within(1e-12));
        }
        assertThat(trainer.learningRate()).isZero();
    }

    @Test
    void aChangedRateCoolsDownFromThere() {
        Trainer trainer = trainer(Kind.SGD, TrainerSettings.of(40, 4).withCoolDown(1));
        for (int i = 0; i < 5; i++) {
            trainer.step();
        }
        assertThat(trainer.learningRate()).isCloseTo(0.075, within(1e-12));
        trainer.optimizer().setLearningRate(0.2);
        assertThat(trainer.learningRate()).isCloseTo(0.15, within(1e-12));
        // the share of the samples counts, however they are cut into batches
        trainer.setBatchSize(20);
        trainer.step();
        trainer.step();
        assertThat(trainer.learningRate()).isCloseTo(0.14, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aStepIsThatOfAnOptimizerWithTheSmallerRate(Kind kind) {
        Network cooled = Toy.network(5);
        Network set = Toy.network(5);
        Optimizer cooling = OptimizerSettings.of(kind).withLearningRate(0.01).create();
        Optimizer plain = OptimizerSettings.of(kind).withLearningRate(0.01).create();
        for (double factor : new double[] {1, 0.75, 0.5, 0}) {
            cooled.gradient(train.images(), train.labels());
            set.gradient(train.images(), train.labels());
            cooling.update(cooled.parameters(), factor);
            if (factor > 0) {
                plain.setLearningRate(0.01 * factor);
                plain.update(set.parameters());
            }
            if (factor > 0 || kind != Kind.MOMENTUM && kind != Kind.NESTEROV) {
                for (Parameter parameter : set.parameters()) {
                    assertThat(cooled.parameter(parameter.name()).value().toArray())
                            .as("%s times %s", parameter.name(), factor)
                            .isEqualTo(parameter.value().toArray());
                }
            }
        }
    }

    @Test
    void refusesWhatIsNoShareAndTheBooksModeThatKeepsTheRate() {
        TrainerSettings settings = TrainerSettings.of(10, 5);
        for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> settings.withCoolDown(wrong))
                    .withMessageContaining("cool-down");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainerSettings.book(10, 5).withCoolDown(0.5))
                .withMessageContaining("printed Trainer");
        assertThat(settings.coolDown()).isZero();
        assertThat(TrainerSettings.book(10, 5).rateFactor(0.99)).isOne();
    }

    private Trainer trainer(Kind kind, TrainerSettings settings) {
        Optimizer optimizer = OptimizerSettings.of(kind).withLearningRate(0.1).create();
        return new Trainer(Toy.network(1), optimizer, train.inOrder(), train, test, settings);
    }
}
