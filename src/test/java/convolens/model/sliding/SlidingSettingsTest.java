package convolens.model.sliding;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.PaddingFill;
import convolens.engine.tensor.Tensor;
import convolens.model.TimelineModel;
import convolens.model.WalkTimeline;
import convolens.model.setup.FilterPreset;
import convolens.model.setup.FilterSource;
import convolens.model.setup.InputPicture;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.setup.Operation;
import convolens.model.setup.Quantity;
import convolens.model.setup.Setup;
import convolens.model.setup.Sizes;
import convolens.model.setup.SlidingState;
import convolens.model.setup.Spot;
import convolens.walk.Place;
import convolens.walk.Progress;
import convolens.walk.WindowWalk;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is set on a stage, state, walk and step belong together, and all of it can be taken back. */
class SlidingSettingsTest {

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

    /** The largest and the smallest stage of every scene, and back. */
    @ParameterizedTest
    @EnumSource(names = {"BATCH", "POOLING"})
    void extremesAreValidAndCanBeUndone(SlidingPreset preset) {
        SlidingModel model = new SlidingModel(preset);
        Setup<?> setup = model.setup();
        SlidingState start = setup.getState();
        Random random = new Random(5);
        model.timeline().last();
        for (Quantity quantity : Quantity.values()) {
            setup.set(quantity, 1000);
        }
        Sizes largest = setup.getState().sizes();
        assertThat(List.of(largest.height(), largest.width(), largest.channels(), largest.filters(), largest.samples()))
                .containsExactly(64, 64, 8, 16, 8);
        assertConsistent(model, random);
        model.timeline().last();
        for (SlidingState before = null; before != setup.getState(); ) {
            before = setup.getState();
            for (Quantity quantity : Quantity.values()) {
                setup.set(quantity, -5);
            }
        }
        Sizes smallest = setup.getState().sizes();
        assertThat(List.of(smallest.height(), smallest.width(), smallest.channels(), smallest.filters()))
                .containsExactly(1, 1, 1, 1);
        assertConsistent(model, random);
        while (setup.canUndoProperty().get()) {
            setup.undo();
        }
        assertThat(setup.getState()).isSameAs(start);
        assertThat(model.getFrame().state()).isSameAs(start);
    }

    private static void disturb(SlidingModel model, Random random) {
        Setup<?> setup = model.setup();
        SlidingState state = setup.getState();
        // sizes are drawn small mostly, so that a thousand settings take seconds; extremes come along
        int wanted = random.nextInt(12) == 0 ? random.nextInt(90) - 10 : random.nextInt(9);
        Spot cell = new Spot.Input(
                random.nextInt(state.input().dim(1)),
                random.nextInt(state.input().dim(2)),
                random.nextInt(state.input().dim(3)));
        int filter = random.nextInt(state.filters().dim(0));
        switch (random.nextInt(19)) {
            case 0 -> setup.setOperation(Operation.values()[random.nextInt(3)]);
            case 1 -> setup.chooseInput(InputSource.of(InputPreset.values()[random.nextInt(6)], random.nextInt()));
            case 2 ->
                setup.chooseFilter(
                        filter, new FilterSource(FilterPreset.values()[random.nextInt(10)], random.nextInt()));
            case 3 -> model.type(cell, Integer.toString(wanted));
            case 4 -> model.paste(new Spot.Filter(filter, 0, 0, 0), "1 2\n3 4");
            case 5 -> model.nudge(cell, wanted);
            case 6 -> setup.setBiased(random.nextBoolean());
            case 7 -> setup.setPaddingValue(Integer.toString(wanted));
            case 8 ->
                setup.draw(
                        random.nextInt(3),
                        new InputPicture(Tensor.zeros(random.nextInt(2) * 2 + 1, 28, 1 + random.nextInt(40))));
            case 9 ->
                setup.chooseInput(random.nextInt(3), InputSource.of(InputPreset.values()[random.nextInt(6)], wanted));
            case 10 -> {
                TimelineModel timeline = model.timeline();
                timeline.grainProperty()
                        .set(timeline.getGrains()
                                .get(random.nextInt(timeline.getGrains().size())));
                timeline.seek(random.nextInt(timeline.getCount()));
            }
            case 11 -> setup.padSame();
            case 12 -> {
                if (!state.operation().isPooling()) {
                    setup.setFill(PaddingFill.values()[random.nextInt(4)]);
                }
            }
            default -> setup.set(Quantity.values()[random.nextInt(Quantity.values().length)], wanted);
        }
    }

    private static void assertConsistent(SlidingModel model, Random random) {
        Frame frame = model.getFrame();
        TimelineModel timeline = model.timeline();
        assertThat(timeline.getPosition()).isBetween(0, timeline.getCount() - 1);
        assertThat(frame.step().position()).isEqualTo(timeline.getPosition());
        assertThat(timeline.getCount())
                .isEqualTo(frame.walk().positions(frame.step().grain()));
        assertThat(WalkTimeline.grain(frame.step().grain(), frame.walk())).isEqualTo(timeline.getGrain());
        assertThat(frame.walk().input()).isSameAs(frame.state().input());
        for (Quantity quantity : Quantity.values()) {
            Quantity.Bounds bounds = quantity.bounds(frame.state());
            if (quantity.isUniform(frame.state())) {
                assertThat(quantity.of(frame.state())).isBetween(bounds.min(), bounds.max());
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
}
