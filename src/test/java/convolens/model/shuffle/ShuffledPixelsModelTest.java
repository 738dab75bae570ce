package convolens.model.shuffle;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Tensor;
import convolens.model.shuffle.ShuffledPixelsModel.Digit;
import convolens.run.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShuffledPixelsModelTest {
    private final ShuffledPixelsModel model = new ShuffledPixelsModel();

    private static ShufflePoint point(int iteration) {
        return new ShufflePoint(
                iteration / 10.0, iteration, List.of(0.9, 0.8, 0.95, 0.7), List.of(), new SwapCheck(1, 1, 0));
    }

    @Test
    void randomSettingsStayPossibleAndAreUndoneOneByOne() {
        long seed = 31;
        Random random = new Random(seed);
        List<ShuffleSettings> past = new ArrayList<>(List.of(model.getSettings()));
        for (int i = 0; i < 150; i++) {
            ShuffleField field = ShuffleField.values()[random.nextInt(ShuffleField.values().length)];
            switch (random.nextInt(5)) {
                case 0 -> model.drawShuffle(random.nextInt(100));
                case 1 -> model.setSameStart(random.nextBoolean());
                default -> model.set(field, random.nextInt(30_000) - 200);
            }
            model.endGesture();
            ShuffleSettings now = model.getSettings();
            if (!now.equals(past.get(past.size() - 1))) {
                past.add(now);
            }
            for (ShuffleField each : ShuffleField.values()) {
                assertThat(now.get(each)).as("seed %d, edit %d", seed, i).isBetween(each.min(), each.max());
            }
            assertThat(now.batchSize()).isLessThanOrEqualTo(now.trainCount());
        }
        for (int i = past.size() - 1; i > 0; i--) {
            assertThat(model.getSettings()).isEqualTo(past.get(i));
            model.undo();
        }
        assertThat(model.getSettings()).isEqualTo(ShuffleSettings.standard());
        assertThat(model.canUndoProperty().get()).isFalse();
    }

    @Test
    void whatCannotBeIsSaid() {
        model.set(ShuffleField.SHARE, 120);
        assertThat(model.getSettings().share()).isEqualTo(100);
        assertThat(model.refusedFieldProperty().get()).isEqualTo(ShuffleField.SHARE);
        assertThat(model.refusedProperty().get()).isEqualTo(120);
        model.set(ShuffleField.SHARE, 40);
        assertThat(model.refusedFieldProperty().get()).isNull();
    }

    @Test
    void nothingCanBeSetWhileTrainingsAreUnderWay() {
        ShuffleRun run = new ShuffleRun(model.getSettings());
        run.stateProperty().set(RunState.PAUSED);
        model.show(run);
        model.set(ShuffleField.EPOCHS, 3);
        model.drawShuffle(77);
        model.setSameStart(true);
        model.resetSettings();
        assertThat(model.getSettings()).isEqualTo(ShuffleSettings.standard());
        run.stateProperty().set(RunState.FINISHED);
        model.set(ShuffleField.EPOCHS, 3);
        assertThat(model.getSettings().epochs()).isEqualTo(3);
    }

    @Test
    void theTimelineFollowsThePointsUntilItIsMoved() {
        ShuffleRun run = new ShuffleRun(model.getSettings());
        model.show(run);
        assertThat(model.point()).isEmpty();
        model.add(run, List.of(point(0), point(4)));
        assertThat(model.point().orElseThrow().iteration()).isEqualTo(4);
        model.timeline().first();
        model.add(run, List.of(point(8)));
        assertThat(model.timeline().getCount()).isEqualTo(3);
        assertThat(model.point().orElseThrow().iteration()).isZero();
        assertThat(model.point().orElseThrow().loss(true)).isCloseTo(0.25, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void aDigitAndItsShuffledTwinHoldTheSameValues() {
        Tensor digit = Tensor.zeros(1, 5, 5);
        for (int i = 0; i < 25; i++) {
            digit.data()[i] = i;
        }
        model.digitsProperty().set(List.of(new Digit(digit, 3)));
        Tensor shuffled = model.shuffled(digit);
        assertThat(model.movedPixels()).isEqualTo(25);
        for (int i = 0; i < 25; i++) {
            assertThat(shuffled.data()[model.target(i)]).isEqualTo(i);
            assertThat(model.source(model.target(i))).isEqualTo(i);
        }
        model.set(ShuffleField.SHARE, 0);
        assertThat(model.shuffled(digit).toArray()).isEqualTo(digit.toArray());
    }

    @Test
    void answersAreShownOnlyForTheShuffleTheyWereGivenFor() {
        model.show(new ShuffleRun(model.getSettings()));
        assertThat(model.answersFit()).isTrue();
        model.getRun().stateProperty().set(RunState.STOPPED);
        model.set(ShuffleField.EPOCHS, 2);
        assertThat(model.answersFit()).isTrue();
        model.drawShuffle(8);
        assertThat(model.answersFit()).isFalse();
    }
}
