package convolens.model.softmax;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.model.StepMoment;
import convolens.model.TimelineGrain;
import convolens.model.TimelineModel;
import convolens.model.setup.NumberBlock;
import convolens.model.setup.Possible;
import convolens.model.setup.Refusal;
import convolens.model.setup.Refusal.Reason;
import convolens.model.setup.UndoableState;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Softmax, cross-entropy and its gradient, step by step, for scores that can be edited. */
public final class SoftmaxModel {
    /** A step for each number. */
    public static final TimelineGrain NUMBER = new TimelineGrain("grain.number");

    /** A step for each stage: all classes at once. */
    public static final TimelineGrain STAGE = new TimelineGrain("grain.stage");

    private final TimelineModel timeline = new TimelineModel();
    private final UndoableState<SoftmaxState> setup;
    private final ReadOnlyObjectWrapper<SoftmaxFrame> frame = new ReadOnlyObjectWrapper<>(this, "frame");
    private final ObjectProperty<@Nullable SoftmaxSpot> pointed = new SimpleObjectProperty<>(this, "pointed");
    private final ReadOnlyObjectWrapper<@Nullable SoftmaxSpot> picked = new ReadOnlyObjectWrapper<>(this, "picked");
    private @Nullable SoftmaxState seen;
    private boolean asked;
    private boolean whole;
    private boolean settling;

    /** @param start the scores it begins with */
    public SoftmaxModel(SoftmaxState start) {
        setup = new UndoableState<>(start);
        timeline.declareGrains(List.of(NUMBER, STAGE), NUMBER);
        timeline.setCount(SoftmaxStep.count(start, whole));
        frame.set(new SoftmaxFrame(start, SoftmaxValues.of(start), SoftmaxStep.at(start, whole, 0), false));
        setup.stateProperty()
                .addListener((observable, old, now) -> settle(now, getFrame().step()));
        timeline.positionProperty().addListener(observable -> moved());
        timeline.grainProperty().addListener(observable -> grainChosen());
    }

    // Properties

    /** The steps. */
    public TimelineModel timeline() {
        return timeline;
    }

    /** What is set, and every change of it. */
    public UndoableState<SoftmaxState> setup() {
        return setup;
    }

    /** What the stage shows: settings, numbers and step, always of one another. */
    public ReadOnlyObjectProperty<SoftmaxFrame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    public SoftmaxFrame getFrame() {
        return frame.get();
    }

    /** What is pointed at; null if nothing is. */
    public ObjectProperty<@Nullable SoftmaxSpot> pointedProperty() {
        return pointed;
    }

    /** What was clicked last; null before. */
    public ReadOnlyObjectProperty<@Nullable SoftmaxSpot> pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    // Commands

    /** Hides all that is computed, for any scores; or shows it again. */
    void conceal(boolean asks) {
        asked = asks;
        seen = null;
        again();
    }

    /** Shows what comes of the scores of the moment, up to the probabilities. */
    void reveal() {
        seen = getFrame().state();
        int last = seen.classes() - 1;
        int end = SoftmaxStep.position(seen, whole, SoftmaxOperation.DIVIDE, last);
        if (timeline.getPosition() < end) {
            timeline.seek(end);
        }
        again();
    }

    /** Answers with the class of a spot. */
    public void pick(SoftmaxSpot spot) {
        picked.set(null);
        picked.set(spot);
    }

    /** Takes the scores of a preset. */
    public void choose(SoftmaxPreset preset) {
        setup.change(preset.state(setup.get()));
    }

    /**
     * Takes the scores of a network.
     *
     * @param scores (K) or (1,K), copied
     * @param label the true class; −1 where nobody knows, then the class with the largest score
     * @throws IllegalArgumentException if there are more classes than the stage has room for
     */
    public void take(float[] scores, int label) {
        setup.change(answer(scores, label));
    }

    /** {@link #take}, as the start to which a reset goes back. */
    public void begin(float[] scores, int label) {
        setup.begin(answer(scores, label));
    }

    private SoftmaxState answer(float[] scores, int label) {
        int best = 0;
        for (int k = 1; k < scores.length; k++) {
            best = scores[k] > scores[best] ? k : best;
        }
        return setup.get().with(SoftmaxPreset.NETWORK, scores.clone(), label < 0 ? best : label);
    }

    /** Sets the number of classes, or the nearest that is possible. */
    public void setClasses(int wanted) {
        int count = Math.max(SoftmaxState.FEWEST, Math.min(SoftmaxState.MOST, wanted));
        if (count != setup.get().classes()) {
            setup.change(setup.get().withClasses(count), "classes");
        }
        if (count != wanted) {
            setup.refuse(Refusal.of(Reason.OUT_OF_RANGE, wanted, SoftmaxState.FEWEST, SoftmaxState.MOST));
        }
    }

    /** Sets the true class, or the nearest there is. */
    public void setLabel(int wanted) {
        setup.change(setup.get().withLabel(wanted), "label");
        if (setup.get().label() != wanted) {
            setup.refuse(Refusal.of(Reason.OUT_OF_RANGE, wanted, 0, setup.get().classes() - 1));
        }
    }

    /** Subtracts the maximum, or does not. */
    public void setShifted(boolean shifted) {
        setup.change(setup.get().withShifted(shifted));
    }

    /** Sets a score to a typed number. Returns whether it was one. */
    public boolean type(int k, String typed) {
        return setup.attempt(() -> setup.get().withScore(k, NumberBlock.number(typed)));
    }

    /** Pastes a row or column of numbers from a score on. Returns whether it fitted. */
    public boolean paste(int k, String text) {
        return setup.attempt(() -> setup.get().withScores(k, NumberBlock.parse(text)));
    }

    /** Goes to the step that computes a number; from what is given, nowhere. */
    public void goTo(SoftmaxSpot spot) {
        SoftmaxOperation stage = SoftmaxFrame.operation(spot.column());
        if (stage != null) {
            timeline.seek(SoftmaxStep.position(setup.get(), whole, stage, spot.k()));
        }
    }

    /** All that decides what the scene shows. */
    public SoftmaxMoment moment() {
        return new SoftmaxMoment(setup.get(), StepMoment.of(timeline));
    }

    /**
     * Shows a moment.
     *
     * @throws IllegalArgumentException if the scene cannot show it; nothing has changed then
     */
    public void take(SoftmaxMoment moment) {
        float[] scores = moment.setup().scores();
        Possible.requireNumbers(Tensor.wrap(Shape.of(scores.length), scores), "the scores");
        setup.change(moment.setup());
        moment.step().show(timeline);
    }

    // Steps

    private void settle(SoftmaxState state, SoftmaxStep near) {
        settling = true;
        pointed.set(null);
        SoftmaxOperation stage = SoftmaxOperation.of(state.shifted()).contains(near.operation())
                ? near.operation()
                : SoftmaxOperation.EXP;
        int position = SoftmaxStep.position(state, whole, stage, stage == near.operation() ? near.k() : 0);
        timeline.setCount(SoftmaxStep.count(state, whole));
        timeline.seek(position);
        settling = false;
        SoftmaxFrame now = getFrame();
        SoftmaxValues values = state == now.state() ? now.values() : SoftmaxValues.of(state);
        show(state, values);
    }

    private void moved() {
        if (!settling) {
            again();
        }
    }

    private void again() {
        show(getFrame().state(), getFrame().values());
    }

    private void show(SoftmaxState state, SoftmaxValues values) {
        SoftmaxStep step = SoftmaxStep.at(state, whole, timeline.getPosition());
        frame.set(new SoftmaxFrame(state, values, step, asked && state != seen));
    }

    private void grainChosen() {
        boolean chosen = STAGE.equals(timeline.getGrain());
        if (chosen != whole) {
            whole = chosen;
            settle(setup.get(), getFrame().step());
        }
    }
}
