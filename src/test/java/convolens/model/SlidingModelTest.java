package convolens.model;

import static convolens.fixtures.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.layer.Pooling;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import convolens.fixtures.Fixtures;
import convolens.model.sliding.FilterPreset;
import convolens.model.sliding.FilterSource;
import convolens.model.sliding.Frame;
import convolens.model.sliding.InputPreset;
import convolens.model.sliding.InputSource;
import convolens.model.sliding.Operation;
import convolens.model.sliding.Quantity;
import convolens.model.sliding.Refusal.Reason;
import convolens.model.sliding.SlidingPreset;
import convolens.model.sliding.SlidingState;
import convolens.model.sliding.Spot;
import convolens.walk.ConvolutionWalk;
import convolens.walk.Place;
import convolens.walk.PoolingWalk;
import convolens.walk.Progress;
import convolens.walk.WindowWalk;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

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

    /** Every preset, every grain, from start to end and back: what is shown is what the fixtures' engine computes. */
    @ParameterizedTest
    @EnumSource(SlidingPreset.class)
    void everyGrainGoesToTheEndAndBack(SlidingPreset preset) {
        SlidingModel model = new SlidingModel(preset);
        TimelineModel timeline = model.timeline();
        Tensor output = model.getFrame().walk().output();
        for (Grain grain : List.copyOf(timeline.getGrains())) {
            timeline.grainProperty().set(grain);
            timeline.first();
            int stride = Math.max(1, timeline.getCount() / 500);
            for (int i = 0; i < timeline.getCount(); i += stride) {
                timeline.seek(i);
                assertShows(model.getFrame(), i);
            }
            timeline.last();
            Frame end = model.getFrame();
            for (int i = 0; i < output.size(); i++) {
                assertThat(shown(end, i)).isEqualTo(output.data()[i]);
            }
            for (int i = timeline.getCount() - 1; i >= 0; i -= stride) {
                timeline.seek(i);
                assertShows(model.getFrame(), i);
            }
        }
    }

    static List<Fixtures.ConvolutionCase> convolutions() {
        return Fixtures.convolutions();
    }

    static List<Fixtures.PoolingCase> poolings() {
        return Fixtures.poolings();
    }

    @ParameterizedTest
    @MethodSource("convolutions")
    void walksComeToTheReferenceConvolutions(Fixtures.ConvolutionCase c) {
        Window window = new Window(
                c.w().shape()[2], c.w().shape()[3], c.stride()[0], c.stride()[1], c.padding()[0], c.padding()[1]);
        ConvolutionWalk walk = ConvolutionWalk.of(c.x().tensor(), c.w().tensor(), c.b().tensor(), window, 0);
        assertClose("shown", shownAtTheEnd(walk), c.y().data(), 1e-5);
        assertClose("summed", summed(walk), c.y().data(), 1e-5);
    }

    @ParameterizedTest
    @MethodSource("poolings")
    void walksComeToTheReferencePoolings(Fixtures.PoolingCase c) {
        Pooling.Kind kind = Pooling.Kind.valueOf(c.kind().toUpperCase(java.util.Locale.ROOT));
        PoolingWalk walk = PoolingWalk.of(kind, c.x().tensor(), Window.square(c.kernel(), c.stride(), c.padding()));
        assertClose("shown", shownAtTheEnd(walk), c.y().data(), 1e-5);
    }

    @Test
    void aThousandRandomSettingsStayValidAndCanBeUndone() {
        for (long seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            SlidingPreset preset = SlidingPreset.values()[random.nextInt(SlidingPreset.values().length)];
            SlidingModel model = new SlidingModel(preset);
            Deque<SlidingState> before = new ArrayDeque<>();
            try {
                for (int i = 0; i < 6; i++) {
                    model.setup().endGesture();
                    SlidingState state = model.getFrame().state();
                    disturb(model, random);
                    if (model.getFrame().state() != state) {
                        before.push(state);
                    }
                    assertConsistent(model, random);
                }
                while (!before.isEmpty()) {
                    model.setup().undo();
                    assertThat(model.getFrame().state()).isSameAs(before.pop());
                    assertConsistent(model, random);
                }
                assertThat(model.setup().canUndoProperty().get()).isFalse();
                while (model.setup().canRedoProperty().get()) {
                    model.setup().redo();
                    assertConsistent(model, random);
                }
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + " of " + preset, e);
            }
        }
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

    private static void disturb(SlidingModel model, Random random) {
        SlidingState state = model.getFrame().state();
        // sizes are drawn small mostly, so that a thousand settings take seconds; extremes come along
        int wanted = random.nextInt(12) == 0 ? random.nextInt(90) - 10 : random.nextInt(9);
        switch (random.nextInt(10)) {
            case 0 -> model.setup().setOperation(Operation.values()[random.nextInt(3)]);
            case 1 ->
                model.setup().chooseInput(InputSource.of(InputPreset.values()[random.nextInt(5)], random.nextInt()));
            case 2 ->
                model.setup()
                        .chooseFilter(
                                random.nextInt(state.filters().dim(0)),
                                new FilterSource(FilterPreset.values()[random.nextInt(10)], random.nextInt()));
            case 3 ->
                model.type(
                        new Spot.Input(
                                0,
                                random.nextInt(state.input().dim(2)),
                                random.nextInt(state.input().dim(3))),
                        Integer.toString(wanted));
            case 4 -> model.paste(new Spot.Filter(0, 0, 0, 0), "1 2\n3 4");
            case 5 -> {
                TimelineModel timeline = model.timeline();
                timeline.grainProperty()
                        .set(timeline.getGrains()
                                .get(random.nextInt(timeline.getGrains().size())));
                timeline.seek(random.nextInt(timeline.getCount()));
            }
            default -> model.setup().set(Quantity.values()[random.nextInt(Quantity.values().length)], wanted);
        }
    }

    private static void assertConsistent(SlidingModel model, Random random) {
        Frame frame = model.getFrame();
        TimelineModel timeline = model.timeline();
        assertThat(timeline.getPosition()).isBetween(0, timeline.getCount() - 1);
        assertThat(frame.step().position()).isEqualTo(timeline.getPosition());
        assertThat(timeline.getCount())
                .isEqualTo(frame.walk().positions(frame.step().grain()));
        assertThat(WalkTimeline.grain(frame.step().grain())).isEqualTo(timeline.getGrain());
        assertThat(frame.walk().input()).isSameAs(frame.state().input());
        for (Quantity quantity : Quantity.values()) {
            Quantity.Bounds bounds = quantity.bounds(frame.state());
            if (quantity.isUniform(frame.state())) {
                assertThat(quantity.of(frame.state())).isBetween(bounds.least(), bounds.most());
            }
        }
        timeline.seek(random.nextInt(timeline.getCount()));
        assertShows(model.getFrame(), timeline.getPosition());
    }

    private static void assertShows(Frame frame, int position) {
        assertThat(frame.step().position()).isEqualTo(position);
        Place last = frame.step().last();
        WindowWalk walk = frame.walk();
        float shown = walk.shown(frame.step(), last.sample(), last.map(), last.window());
        boolean complete = last.term() == walk.terms() - 1;
        assertThat(walk.progress(frame.step(), last.sample(), last.map(), last.window()))
                .isEqualTo(complete ? Progress.WRITTEN : Progress.PARTIAL);
        if (complete) {
            assertThat(shown).isEqualTo(walk.result(last.sample(), last.map(), last.window()));
        }
    }

    private static float shown(Frame frame, int index) {
        WindowWalk walk = frame.walk();
        int windows = walk.geometry().windows();
        int plane = index / windows;
        return walk.shown(frame.step(), plane / walk.maps(), plane % walk.maps(), index % windows);
    }

    private static float[] shownAtTheEnd(WindowWalk walk) {
        float[] shown = new float[walk.output().size()];
        for (int i = 0; i < shown.length; i++) {
            int windows = walk.geometry().windows();
            shown[i] = walk.shown(
                    walk.step(convolens.walk.Grain.WINDOW, i),
                    i / windows / walk.maps(),
                    i / windows % walk.maps(),
                    i % windows);
        }
        return shown;
    }

    private static float[] summed(ConvolutionWalk walk) {
        float[] sums = new float[walk.output().size()];
        for (int i = 0; i < sums.length; i++) {
            Place last = walk.step(convolens.walk.Grain.WINDOW, i).last();
            for (int c = 0; c < walk.channels(); c++) {
                sums[i] += walk.channelSum(last.sample(), last.map(), last.window(), c);
            }
            sums[i] += walk.bias(last.map());
        }
        return sums;
    }
}
