package convolens.model.array;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.model.TimelineGrain;
import convolens.model.TimelineModel;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.setup.Quantity;
import convolens.model.setup.Refusal.Reason;
import convolens.walk.Run;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FourDArrayModelTest {
    private final FourDArrayModel model = new FourDArrayModel();

    @Test
    void everyElementIsItsFlatPosition() {
        Tensor x = model.getFrame().x();
        int expected = 0;
        for (int n = 0; n < 2; n++) {
            for (int c = 0; c < 3; c++) {
                for (int h = 0; h < 4; h++) {
                    for (int w = 0; w < 5; w++) {
                        assertThat(x.get(n, c, h, w)).isEqualTo(expected++);
                    }
                }
            }
        }
    }

    @Test
    void pickingGoesToTheFirstElement() {
        assertThat(model.pick("x[0, 0, 2, 3]")).isTrue();
        assertThat(model.getFrame().run()).isEqualTo(new Run(13, 1));
        assertThat(model.pick("1, 2")).isTrue();
        assertThat(model.getFrame().run()).isEqualTo(new Run(100, 1));
        assertThat(model.pick("1, 3")).isFalse();
        assertThat(model.refusalProperty().get().reason()).isEqualTo(Reason.INDEX_OUT_OF_RANGE);
        assertThat(model.getFrame().picked()).hasToString("x[1, 2]");
        model.pick(1);
        assertThat(model.refusalProperty().get()).isNull();
        assertThat(model.getFrame().run()).isEqualTo(new Run(60, 1));
    }

    @Test
    void stepsWalkTheMemoryAtEveryGrain() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            model.setup().set(Quantity.SAMPLES, 1 + random.nextInt(10));
            model.setup().set(Quantity.CHANNELS, 1 + random.nextInt(4));
            model.setup().set(Quantity.HEIGHT, 1 + random.nextInt(28));
            model.setup().set(Quantity.WIDTH, 1 + random.nextInt(28));
            TimelineModel timeline = model.steps().timeline();
            TimelineGrain grain =
                    timeline.getGrains().get(random.nextInt(timeline.getGrains().size()));
            Run before = model.getFrame().run();
            timeline.grainProperty().set(grain);
            assertThat(model.getFrame().run().contains(before.end() - 1)).isTrue();
            int length = model.getFrame().run().length();
            int size = model.getFrame().x().size();
            assertThat(timeline.getCount() * length).isEqualTo(size);
            timeline.seek(random.nextInt(timeline.getCount()));
            assertThat(model.getFrame().run()).isEqualTo(new Run(timeline.getPosition() * length, length));
        }
    }

    @Test
    void thePlaceIsKeptWhenTheShapeChanges() {
        model.pick("1, 2, 3, 4");
        model.setup().set(Quantity.WIDTH, 3);
        Shape shape = model.getFrame().x().shape();
        assertThat(model.getFrame().run().first()).isEqualTo(shape.offset(1, 2, 3, 2));
        assertThat(model.getFrame().picked().first()).isEqualTo(shape.offset(1, 2, 3, 2));
        model.setup().set(Quantity.SAMPLES, 1);
        assertThat(model.getFrame().picked().offsets().length()).isLessThanOrEqualTo(36);
    }

    @Test
    void typedValuesCanBeUndone() {
        Tensor before = model.getFrame().x();
        assertThat(model.type(33, "-2.5")).isTrue();
        assertThat(model.getFrame().x().get(0, 1, 2, 3)).isEqualTo(-2.5f);
        assertThat(model.type(33, "two")).isFalse();
        assertThat(model.setup().refusalProperty().get().reason()).isEqualTo(Reason.NOT_A_NUMBER);
        assertThat(model.paste(100, "1 2\n3 4")).isTrue();
        assertThat(model.getFrame().x().get(1, 2, 1, 1)).isEqualTo(4);
        model.setup().undo();
        model.setup().undo();
        assertThat(model.getFrame().x()).isSameAs(before);
        model.setup().redo();
        assertThat(model.getFrame().x().get(0, 1, 2, 3)).isEqualTo(-2.5f);
    }

    @Test
    void sizesStayWithinTheStage() {
        model.setup().set(Quantity.SAMPLES, 11);
        assertThat(model.getFrame().x().dim(0)).isEqualTo(10);
        model.setup().set(Quantity.HEIGHT, 29);
        assertThat(model.getFrame().x().dim(2)).isEqualTo(28);
        assertThat(model.setup().refusalProperty().get().arguments()).containsExactly(29, 1, 28);
        model.setup().chooseInput(InputSource.of(InputPreset.RANDOM, 3));
        assertThat(model.getFrame().x().shape()).isEqualTo(Shape.of(10, 3, 28, 5));
    }
}
