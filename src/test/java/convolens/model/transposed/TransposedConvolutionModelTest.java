package convolens.model.transposed;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.model.setup.Refusal.Reason;
import convolens.model.unfold.UnfoldModel;
import convolens.model.unfold.UnfoldPreset;
import convolens.walk.chain.ArrayName;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TransposedConvolutionModelTest {

    /** Section 7.4.3: what is called a transposed convolution is the dx of a convolution. */
    @Test
    void isExactlyTheGradientOfTheSceneConvolutionBackward() {
        for (long seed = 0; seed < 60; seed++) {
            TransposedConvolutionModel model = disturbed(seed);
            UnfoldModel backward = new UnfoldModel(
                    UnfoldPreset.CONVOLUTION_BACKWARD, convolens.model.setup.Recomputation.Worker.sameThread());
            BackwardOfTransposed numbers = BackwardOfTransposed.of(model.setup().get());
            backward.setup().set(numbers.convolution(), numbers.gradients());
            assertThat(backward.getFrame()
                            .chain()
                            .array(ArrayName.DOUT)
                            .values()
                            .toArray())
                    .isEqualTo(model.setup().get().x().toArray());
            assertThat(backward.getFrame().chain().array(ArrayName.DX).values().toArray())
                    .as("seed %d", seed)
                    .isEqualTo(model.getFrame().walk().output().toArray());
            TransposedState back = BackwardOfTransposed.back(
                            backward.getFrame().state(),
                            backward.getFrame().chain().array(ArrayName.DOUT).values())
                    .orElseThrow();
            assertThat(back.x().toArray()).isEqualTo(model.setup().get().x().toArray());
            assertThat(back.w().toArray()).isEqualTo(model.setup().get().w().toArray());
            assertThat(back.stride()).isEqualTo(model.setup().get().stride());
            assertThat(back.padding()).isEqualTo(model.setup().get().padding());
        }
    }

    @Test
    void settingsStayValidAndCanBeUndone() {
        for (long seed = 0; seed < 200; seed++) {
            TransposedConvolutionModel model = disturbed(seed);
            TransposedFrame frame = model.getFrame();
            assertThat(frame.state()).isSameAs(model.setup().get());
            assertThat(frame.walk().output().size()).isPositive();
            assertThat(frame.done()).isBetween(1, frame.walk().products());
            for (TransposedQuantity quantity : TransposedQuantity.values()) {
                assertThat(frame.state().get(quantity))
                        .isBetween(frame.state().min(quantity), frame.state().max(quantity));
            }
            while (model.setup().canUndoProperty().get()) {
                model.setup().undo();
            }
            assertThat(model.setup().get().x().toArray())
                    .isEqualTo(TransposedState.ofBook().x().toArray());
        }
    }

    @Test
    void aPaddingThatCutsEverythingOffBecomesTheMostThatLeavesSomething() {
        TransposedConvolutionModel model = new TransposedConvolutionModel();
        model.set(TransposedQuantity.STRIDE, 1);
        model.set(TransposedQuantity.PADDING, 9);
        assertThat(model.setup().get().padding()).isEqualTo(2);
        assertThat(model.getFrame().walk().output().size()).isEqualTo(1);
        assertThat(model.setup().refusalProperty().get().reason()).isEqualTo(Reason.OUT_OF_RANGE);
        assertThat(model.setup().refusalProperty().get().arguments()).containsExactly(9, 0, 2);
    }

    @Test
    void aPlaceOfTheOutputIsGoneToAtEveryGrain() {
        TransposedConvolutionModel model = new TransposedConvolutionModel();
        for (var grain : java.util.List.copyOf(model.timeline().getGrains())) {
            model.timeline().grainProperty().set(grain);
            TransposedSpot place = new TransposedSpot(TransposedPart.OUTPUT, 2, 2);
            model.timeline().first();
            model.goTo(place);
            assertThat(model.getFrame().value(place))
                    .isEqualTo(model.getFrame().walk().output().get(2, 2));
        }
    }

    private static TransposedConvolutionModel disturbed(long seed) {
        Random random = new Random(seed);
        TransposedConvolutionModel model = new TransposedConvolutionModel();
        for (int i = 0; i < 8; i++) {
            TransposedQuantity[] all = TransposedQuantity.values();
            model.set(all[random.nextInt(all.length)], random.nextInt(9) - 2);
            model.type(new TransposedSpot(TransposedPart.FILTER, 0, 0), Integer.toString(random.nextInt(9) - 4));
            model.timeline().seek(random.nextInt(model.timeline().getCount()));
        }
        return model;
    }
}
