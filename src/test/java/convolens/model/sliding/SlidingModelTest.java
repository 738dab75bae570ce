package convolens.model.sliding;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.PaddingFill;
import convolens.engine.tensor.SidePadding;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.TimelineGrain;
import convolens.model.predict.Answer;
import convolens.model.predict.Exercise;
import convolens.model.predict.QuestionKind;
import convolens.model.setup.FilterPreset;
import convolens.model.setup.FilterSource;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.setup.Quantity;
import convolens.model.setup.Refusal.Reason;
import convolens.model.setup.SlidingState;
import convolens.model.setup.Spot;
import convolens.walk.Place;
import org.junit.jupiter.api.Test;

class SlidingModelTest {

    @Test
    void scenesBeginAsTheBooksFigures() {
        assertThat(output(SlidingPreset.SLIDING_WINDOW)).containsExactly(15, 16, 6, 15);
        assertThat(output(SlidingPreset.BIAS)).containsExactly(18, 19, 9, 18);
        assertThat(output(SlidingPreset.PADDING))
                .containsExactly(7, 12, 10, 2, 4, 15, 16, 10, 10, 6, 15, 6, 8, 10, 4, 3);
        assertThat(output(SlidingPreset.STRIDE)).hasSize(9).startsWith(15, 17);
        WindowGeometry g =
                new SlidingModel(SlidingPreset.OUTPUT_SIZE).getFrame().walk().geometry();
        assertThat(g.outputHeight()).isEqualTo(10);
        assertThat(g.outputWidth()).isEqualTo(11);
        assertThat(output(SlidingPreset.POOLING)).containsExactly(2, 3, 4, 2);
    }

    @Test
    void aFilterThatDoesNotFitBecomesTheLargestThatDoes() {
        SlidingModel model = new SlidingModel(SlidingPreset.SLIDING_WINDOW);
        model.setup().set(Quantity.FILTER, 9);
        assertThat(model.getFrame().state().window()).isEqualTo(Window.square(4, 1, 0));
        assertThat(model.setup().refusalProperty().get().reason()).isEqualTo(Reason.FILTER_TOO_LARGE);
        assertThat(model.setup().refusalProperty().get().arguments()).containsExactly(9, 4);
        model.setup().set(Quantity.HEIGHT, 2);
        assertThat(model.setup().refusalProperty().get().reason()).isEqualTo(Reason.INPUT_TOO_SMALL);
        model.setup().set(Quantity.FILTER, 2);
        assertThat(model.setup().refusalProperty().get()).isNull();
    }

    @Test
    void channelCountsCannotDiffer() {
        SlidingModel model = new SlidingModel(SlidingPreset.CHANNELS);
        model.setup().set(Quantity.FILTER_CHANNELS, 2);
        assertThat(model.getFrame().state().input().dim(1)).isEqualTo(2);
        assertThat(model.getFrame().state().filters().dim(1)).isEqualTo(2);
        assertThat(model.setup().refusalProperty().get().reason()).isEqualTo(Reason.CHANNELS_ARE_EQUAL);
    }

    @Test
    void aDilationThatDoesNotFitBecomesTheLargestThatDoes() {
        SlidingModel model = new SlidingModel(SlidingPreset.STRIDE);
        model.setup().set(Quantity.DILATION, 5);
        assertThat(model.getFrame().state().window().dilationY()).isEqualTo(3);
        assertThat(model.setup().refusalProperty().get().reason()).isEqualTo(Reason.DILATION_TOO_LARGE);
        assertThat(model.setup().refusalProperty().get().arguments()).containsExactly(5, 3);
        model.setup().set(Quantity.FILTER, 4);
        assertThat(model.getFrame().state().window().height()).isEqualTo(3);
        assertThat(model.setup().refusalProperty().get().reason()).isEqualTo(Reason.FILTER_TOO_LARGE);
    }

    @Test
    void groupsDivideChannelsAndFilters() {
        SlidingModel model = new SlidingModel(SlidingPreset.MANY_FILTERS);
        model.setup().set(Quantity.CHANNELS, 4);
        model.setup().set(Quantity.GROUPS, 3);
        assertThat(model.getFrame().state().groups()).isEqualTo(4);
        assertThat(model.setup().refusalProperty().get().reason()).isEqualTo(Reason.GROUPS_DO_NOT_DIVIDE);
        assertThat(model.setup().refusalProperty().get().arguments()).containsExactly(3, 4, 4, 4);
        assertThat(model.getFrame().state().filters().toString()).isEqualTo("Tensor(4, 1, 3, 3)");
        model.setup().set(Quantity.CHANNELS, 6);
        assertThat(model.getFrame().state().groups()).isEqualTo(2);
        assertThat(model.setup().refusalProperty().get().reason()).isEqualTo(Reason.GROUPS_HAVE_CHANGED);
        model.setup().undo();
        assertThat(model.getFrame().state().groups()).isEqualTo(4);
    }

    /** What Keras 2.15 pads with "same" (tf.nn): total max((⌈H/S⌉ − 1)·S + span − H, 0), the odd one below and right. */
    @Test
    void sameIsThatOfKeras() {
        SlidingModel model = new SlidingModel(SlidingPreset.OUTPUT_SIZE);
        model.setup().padSame();
        // H 28, F 5, S 3: ⌈28/3⌉ = 10, 9·3 + 5 − 28 = 4; W 31: ⌈31/3⌉ = 11, 10·3 + 5 − 31 = 4
        assertThat(model.getFrame().state().window().padding()).isEqualTo(new SidePadding(2, 2, 2, 2));
        model.setup().set(Quantity.HEIGHT, 29);
        model.setup().padSame();
        assertThat(model.getFrame().state().window().padding()).isEqualTo(new SidePadding(1, 2, 2, 2));
        assertThat(model.getFrame().walk().geometry().outputHeight()).isEqualTo(10);
    }

    @Test
    void typingIntoARepeatedPaddingCellChangesTheCellThatItRepeats() {
        SlidingModel model = new SlidingModel(SlidingPreset.PADDING);
        model.setup().setFill(PaddingFill.REFLECTION);
        assertThat(model.value(new Spot.Input(0, -1, 0)))
                .isEqualTo(model.getFrame().state().input().get(0, 0, 1, 0));
        model.type(new Spot.Input(0, -1, 0), "42");
        assertThat(model.getFrame().state().input().get(0, 0, 1, 0)).isEqualTo(42);
        assertThat(model.getFrame().state().paddingValue()).isZero();
    }

    @Test
    void draggingASliderIsUndoneAtOnce() {
        SlidingModel model = new SlidingModel(SlidingPreset.STRIDE);
        SlidingState start = model.getFrame().state();
        for (int height = 8; height < 20; height++) {
            model.setup().set(Quantity.HEIGHT, height);
        }
        model.setup().endGesture();
        model.setup().set(Quantity.HEIGHT, 9);
        model.setup().undo();
        assertThat(model.getFrame().state().sizes().height()).isEqualTo(19);
        model.setup().undo();
        assertThat(model.getFrame().state()).isSameAs(start);
    }

    @Test
    void aTypedCellIsComputedWith() {
        SlidingModel model = new SlidingModel(SlidingPreset.SLIDING_WINDOW);
        assertThat(model.type(new Spot.Input(0, 0, 0), "10")).isTrue();
        assertThat(model.getFrame().walk().output().toArray()).containsExactly(33, 16, 6, 15);
        assertThat(model.type(new Spot.Filter(0, 0, 0, 0), "two")).isFalse();
        assertThat(model.setup().refusalProperty().get().reason()).isEqualTo(Reason.NOT_A_NUMBER);
        model.setup().undo();
        assertThat(model.getFrame().walk().output().toArray()).containsExactly(15, 16, 6, 15);
        model.setup().redo();
        assertThat(model.getFrame().walk().output().toArray()).containsExactly(33, 16, 6, 15);
    }

    @Test
    void aTypedPaddingCellChangesAllOfThePadding() {
        SlidingModel model = new SlidingModel(SlidingPreset.PADDING);
        assertThat(model.type(new Spot.Input(0, -1, 0), "1")).isTrue();
        // upper left: 2+0+1 from the row above, 0 from the left of it, 1 from the left below, beside the 7 of zeros
        assertThat(model.getFrame().walk().output().get(0, 0, 0, 0)).isEqualTo(7 + 2 + 0 + 1 + 0 + 1);
    }

    @Test
    void aPastedBlockMakesRoomForItself() {
        SlidingModel model = new SlidingModel(SlidingPreset.SLIDING_WINDOW);
        assertThat(model.paste(new Spot.Input(0, 0, 0), "[[1 2 3 4 5]\n [6 7 8 9 10]]"))
                .isTrue();
        assertThat(model.getFrame().state().input().shape().toArray()).containsExactly(1, 1, 4, 5);
        assertThat(model.getFrame().state().input().get(0, 0, 1, 4)).isEqualTo(10);
        assertThat(model.paste(new Spot.Input(0, 3, 3), "1 2\n3 4")).isFalse();
        assertThat(model.setup().refusalProperty().get().reason()).isEqualTo(Reason.BLOCK_DOES_NOT_FIT);
    }

    @Test
    void resizingMakesAPresetAgainAndKeepsWhatWasTyped() {
        SlidingModel model = new SlidingModel(SlidingPreset.SLIDING_WINDOW);
        model.setup().chooseInput(InputSource.of(InputPreset.RAMP, 0));
        model.setup().set(Quantity.WIDTH, 6);
        assertThat(model.getFrame().state().input().get(0, 0, 3, 5)).isEqualTo(23);
        model.type(new Spot.Input(0, 3, 5), "-1");
        model.setup().set(Quantity.WIDTH, 7);
        assertThat(model.getFrame().state().input().get(0, 0, 3, 5)).isEqualTo(-1);
        assertThat(model.getFrame().state().input().get(0, 0, 3, 6)).isZero();
    }

    @Test
    void theClassicFiltersAreTheClassicOnes() {
        assertThat(filter(FilterPreset.SOBEL)).containsExactly(-1, 0, 1, -2, 0, 2, -1, 0, 1);
        assertThat(filter(FilterPreset.LAPLACIAN)).containsExactly(0, 1, 0, 1, -4, 1, 0, 1, 0);
        assertThat(filter(FilterPreset.SHARPEN)).containsExactly(0, -1, 0, -1, 5, -1, 0, -1, 0);
        assertThat(filter(FilterPreset.EMBOSS)).containsExactly(-2, -1, 0, -1, 1, 1, 0, 1, 2);
        assertThat(filter(FilterPreset.IDENTITY)).containsExactly(0, 0, 0, 0, 1, 0, 0, 0, 0);
        assertThat(filter(FilterPreset.VERTICAL_EDGE)).containsExactly(-1, 0, 1, -1, 0, 1, -1, 0, 1);
        assertThat(filter(FilterPreset.HORIZONTAL_EDGE)).containsExactly(-1, -1, -1, 0, 0, 0, 1, 1, 1);
        assertThat(filter(FilterPreset.BLUR)).containsOnly(1 / 9f);
    }

    @Test
    void aSampleAndAMapAreGoneToAtTheSamePlace() {
        SlidingModel model = new SlidingModel(SlidingPreset.BATCH);
        model.goTo(0, 1, 0);
        model.goToSample(2);
        model.goToMap(1);
        Place last = model.getFrame().step().last();
        assertThat(last).isEqualTo(new Place(2, 1, 2, model.getFrame().walk().terms() - 1));
    }

    private static float[] filter(FilterPreset preset) {
        SlidingModel model = new SlidingModel(SlidingPreset.SLIDING_WINDOW);
        model.setup().chooseFilter(0, FilterSource.of(preset));
        return model.getFrame().state().filters().toArray();
    }

    private static float[] output(SlidingPreset preset) {
        return new SlidingModel(preset).getFrame().walk().output().toArray();
    }

    /** The sum so far of one channel must not pass for the output that is asked for. */
    @Test
    void anOutputIsAskedForWhenAllChannelsAreSummed() {
        SlidingModel channels = new SlidingModel(SlidingPreset.CHANNELS);
        Runnable back = channels.questions().remember();
        TimelineGrain before = channels.timeline().getGrain();
        channels.questions().conceal(QuestionKind.OUTPUT_VALUE, 1);
        Exercise exercise = channels.questions().ask(QuestionKind.OUTPUT_VALUE, 1);
        SlidingState state = channels.getFrame().state();
        float sum = 0;
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    sum += state.input().get(0, c, i, j) * state.filters().get(0, c, i, j);
                }
            }
        }
        assertThat(exercise.judge(Answer.value(sum), Answer.EXACT).right()).isTrue();
        assertThat(channels.getFrame().step().last().term()).isEqualTo(3 * 3 * 3 - 1);
        channels.questions().conceal(null, 1);
        back.run();
        assertThat(channels.timeline().getGrain()).isEqualTo(before);
    }
}
