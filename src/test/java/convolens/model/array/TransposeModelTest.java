package convolens.model.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolens.engine.tensor.Permutation;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.model.TimelineGrain;
import convolens.model.array.TransposeModel.Frame;
import convolens.model.setup.Quantity;
import convolens.model.unfold.UnfoldModel;
import convolens.model.unfold.UnfoldPreset;
import convolens.walk.Run;
import convolens.walk.chain.ArrayName;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TransposeModelTest {
    private static final Quantity[] EXTENTS = {Quantity.SAMPLES, Quantity.CHANNELS, Quantity.HEIGHT, Quantity.WIDTH};

    private final TransposeModel model = new TransposeModel();

    @Test
    void beginsWithTheBooksOrder() {
        assertThat(model.getFrame().arrays().x().shape().toArray()).containsExactly(2, 3, 4, 3);
        assertThat(model.getFrame().arrays().y().shape().toArray()).containsExactly(2, 3, 3, 4);
        assertThat(model.getFrame().arrays().order()).isEqualTo(Permutation.of(0, 3, 1, 2));
    }

    @Test
    void takesTheRowsOfAConvolutionAndOfAPoolingAndMakesTheirMaps() {
        for (UnfoldPreset preset : new UnfoldPreset[] {
            UnfoldPreset.MULTIPLY,
            UnfoldPreset.CONVOLUTION_FORWARD,
            UnfoldPreset.POOLING_IM2COL,
            UnfoldPreset.POOLING_FORWARD
        }) {
            UnfoldModel before = new UnfoldModel(preset);
            before.setup().set(Quantity.SAMPLES, 2);
            model.take(before.getFrame().beforeTranspose());
            Tensor y = model.getFrame().arrays().y();
            Tensor maps = before.getFrame().chain().array(ArrayName.OUT).values();
            assertThat(y.shape()).as(preset.name()).isEqualTo(maps.shape());
            assertThat(y.toArray()).as(preset.name()).containsExactly(maps.toArray());
            assertThat(model.getFrame().ofFilters()).as(preset.name()).isEqualTo(preset.hasFilters());
            assertThat(model.steps().timeline().positionProperty().get()).isZero();
        }
        model.setup().undo();
        model.setup().undo();
        model.setup().undo();
        model.setup().undo();
        assertThat(model.getFrame().arrays().x().shape().toArray()).containsExactly(2, 3, 4, 3);
    }

    @Test
    void refusesWhatHasNoRoom() {
        assertThat(TransposeModel.fits(Shape.of(4, 8, 8, 8))).isTrue();
        assertThat(TransposeModel.fits(Shape.of(1, 24, 24, 2))).isFalse();
        assertThatThrownBy(() -> model.take(new MapRows(Tensor.zeros(5, 1, 1, 1), false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(5, 1, 1, 1)");
    }

    @Test
    void everyElementIsLinkedThereAndBackForRandomShapesAndOrders() {
        Random random = new Random(720);
        for (int round = 0; round < 200; round++) {
            model.setup().set(EXTENTS[random.nextInt(4)], 1 + random.nextInt(8));
            model.move(random.nextInt(4), random.nextInt(4));
            Tensor x = model.getFrame().arrays().x();
            Tensor y = model.getFrame().arrays().y();
            int[] axes = model.getFrame().arrays().order().axes();
            String what = x.shape() + " by " + model.getFrame().arrays().order();
            boolean[] seen = new boolean[x.size()];
            for (int target = 0; target < y.size(); target++) {
                int source = model.getFrame().arrays().source(target);
                int[] from = x.shape().index(source);
                int[] to = y.shape().index(target);
                for (int k = 0; k < 4; k++) {
                    assertThat(to[k]).as(what).isEqualTo(from[axes[k]]);
                }
                assertThat(y.data()[target]).as(what).isEqualTo(x.data()[source]);
                assertThat(model.getFrame().arrays().target(source)).as(what).isEqualTo(target);
                assertThat(seen[source]).isFalse();
                seen[source] = true;
            }
            assertThat(model.getFrame().arrays().leadsBack()).as(what).isTrue();
        }
    }

    @Test
    void aStepTakesWhatItsRunIsMadeOf() {
        model.steps().timeline().grainProperty().set(new TimelineGrain("grain.row"));
        model.steps().timeline().seek(2);
        Frame frame = model.getFrame();
        assertThat(frame.run()).isEqualTo(new Run(8, 4));
        // y[0, 0, 2, :] is x[0, 2, :, 0]
        BitSet expected = new BitSet();
        for (int ow = 0; ow < 4; ow++) {
            expected.set((2 * 4 + ow) * 3);
        }
        assertThat(frame.taken()).isEqualTo(expected);
    }

    @Test
    void theInverseLeadsBack() {
        model.move(1, 3);
        assertThat(model.getFrame().arrays().order()).isEqualTo(Permutation.identity(4));
        model.setup().undo();
        assertThat(model.getFrame().arrays().order()).isEqualTo(TransposeModel.BOOK);
        model.invert();
        assertThat(model.getFrame().arrays().order()).isEqualTo(Permutation.of(0, 2, 3, 1));
        model.setup().reset();
        assertThat(model.getFrame().arrays().order()).isEqualTo(TransposeModel.BOOK);
    }

    @Test
    void typedValuesArriveInY() {
        assertThat(model.type(5, "-1.5")).isTrue();
        assertThat(model.getFrame().arrays().y().get(0, 2, 0, 1)).isEqualTo(-1.5f);
        assertThat(model.paste(0, "7 8 9\n1 2 3")).isTrue();
        assertThat(model.getFrame().arrays().y().get(0, 1, 0, 1)).isEqualTo(2);
        model.setup().undo();
        model.setup().undo();
        assertThat(model.getFrame().arrays().y().get(0, 2, 0, 1)).isEqualTo(5);
    }

    @Test
    void whatIsSpokenOfIsAlwaysThere() {
        model.pointedProperty().set(model.getFrame().arrays().x().size() - 1);
        model.steps().timeline().last();
        model.setup().set(Quantity.HEIGHT, 1);
        assertThat(model.pointedProperty().get()).isEqualTo(TransposeModel.NONE);
        assertThat(model.spoken()).isLessThan(model.getFrame().arrays().y().size());
    }
}
