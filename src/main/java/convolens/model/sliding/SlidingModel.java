package convolens.model.sliding;

import convolens.lesson.Lesson;
import convolens.model.TimelineModel;
import convolens.model.WalkTimeline;
import convolens.model.setup.CellEdits;
import convolens.model.setup.Possible;
import convolens.model.setup.Quantity;
import convolens.model.setup.Recomputation;
import convolens.model.setup.Refusal;
import convolens.model.setup.Setup;
import convolens.model.setup.SlidingState;
import convolens.model.setup.Spot;
import convolens.walk.ConvolutionWalk;
import convolens.walk.PoolingWalk;
import convolens.walk.WindowWalk;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * A stage on which a window slides: what is {@linkplain Setup set}, and the step of the moment. The scenes of sections
 * 7.2.2–7.3 are {@linkplain SlidingPreset presets} of it.
 */
public final class SlidingModel {
    /** The most samples of which the stage shows the blocks side by side. */
    private static final int SAMPLES = 8;

    private final SlidingPreset preset;
    private final ReadOnlyObjectWrapper<Frame> frame = new ReadOnlyObjectWrapper<>(this, "frame");
    private final ObjectProperty<Spot> pointed = new SimpleObjectProperty<>(this, "pointed");
    private final ObjectProperty<Set<Pane>> panes = new SimpleObjectProperty<>(this, "panes");
    private final ObjectProperty<Spot> picked = new SimpleObjectProperty<>(this, "picked");
    private final SlidingQuestions questions = new SlidingQuestions(this);
    private final SlidingWhatIfs whatIfs = new SlidingWhatIfs(this);
    private final Setup<Void> setup;
    private final WalkTimeline steps;
    private @Nullable SlidingMoment wanted;
    private final Veil veil = new Veil();

    /** The model of a scene, in the state with which the book begins, that computes at once. */
    public SlidingModel(SlidingPreset preset) {
        this(preset, Recomputation.Worker.sameThread());
    }

    /** The model of a scene, in the state with which the book begins. */
    public SlidingModel(SlidingPreset preset, Recomputation.Worker<WindowWalk> worker) {
        this.preset = preset;
        panes.set(preset.panes());
        SlidingState start = preset.start();
        setup = new Setup<>(start, Map.of(Quantity.SAMPLES, SAMPLES));
        WindowWalk walk = walk(start);
        steps = new WalkTimeline(walk, preset.grain(), this::moved);
        frame.set(new Frame(start, walk, steps.step()));
        Recomputation<SlidingState, WindowWalk> recomputation = new Recomputation<>(
                worker,
                new Recomputation.Task<>((state, obsolete) -> walk(state), SlidingState::cost),
                this::computed,
                this::failed);
        setup.stateProperty().addListener((observable, old, now) -> {
            if (now != frame.get().state()) {
                recomputation.request(now);
            }
        });
    }

    /** The operation step by step; the engine computes its result here. */
    private static WindowWalk walk(SlidingState state) {
        return state.operation().isPooling()
                ? PoolingWalk.of(state.operation().poolingKind(), state.input(), state.window())
                : ConvolutionWalk.of(
                        state.input(),
                        new ConvolutionWalk.Given(
                                state.filters(),
                                state.biased() ? state.bias() : null,
                                state.window(),
                                state.groups(),
                                state.fill(),
                                state.paddingValue()));
    }

    // Properties

    /** What scene this is. */
    public SlidingPreset preset() {
        return preset;
    }

    /** The lesson of the scene. */
    public Lesson lesson() {
        return preset.lesson();
    }

    /** The steps. */
    public TimelineModel timeline() {
        return steps.timeline();
    }

    /**
     * What the stage shows: state, walk and step, always of one another. While a large state is being computed, that is
     * the one before.
     */
    public ReadOnlyObjectProperty<Frame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    public Frame getFrame() {
        return frame.get();
    }

    /** What is set, and every change of it. */
    public Setup<Void> setup() {
        return setup;
    }

    /** The cell that is pointed at, in any pane; null if none is. */
    public ObjectProperty<Spot> pointedProperty() {
        return pointed;
    }

    /** The cell that was chosen by a click or by Enter; null if none is. */
    public ObjectProperty<Spot> pickedProperty() {
        return picked;
    }

    /** What can be asked of the stage. */
    public SlidingQuestions questions() {
        return questions;
    }

    /** What can be done otherwise. */
    public SlidingWhatIfs whatIfs() {
        return whatIfs;
    }

    /** The parts of the stage that are shown. */
    public ObjectProperty<Set<Pane>> panesProperty() {
        return panes;
    }

    /** Shows or hides a part of the stage. */
    public void show(Pane pane, boolean visible) {
        Set<Pane> shown = EnumSet.noneOf(Pane.class);
        shown.addAll(panes.get());
        if (visible ? shown.add(pane) : shown.remove(pane)) {
            panes.set(shown);
        }
    }

    // Commands

    /** Sets a cell of the sample on the stage to a typed number. Returns whether it was one. */
    public boolean type(Spot cell, String typed) {
        return setup.type(sample(), cell, typed);
    }

    /** Adds to a cell, as by scrolling. */
    public void nudge(Spot cell, float difference) {
        setup.nudge(sample(), cell, difference);
    }

    /** Pastes a block of text from a cell on. Returns whether it fitted. */
    public boolean paste(Spot cell, String text) {
        return setup.paste(sample(), cell, text);
    }

    /** The value of a cell of the input, a filter or the bias, as the stage shows it. */
    public float value(Spot cell) {
        return CellEdits.value(getFrame().state(), sample(), cell);
    }

    // Commands: moments

    /** All that decides what the scene shows. */
    public SlidingMoment moment() {
        return new SlidingMoment(
                setup.getState(), panes.get(), steps.grain(), timeline().getPosition());
    }

    /**
     * Shows a moment. Its step is reached once its state has been computed.
     *
     * @throws IllegalArgumentException if the scene cannot show it; nothing has changed then
     */
    public void take(SlidingMoment moment) {
        Possible.require(moment.setup(), setup);
        if (moment.setup().cost() <= Recomputation.QUICK) {
            // what the walk refuses is refused before anything has changed
            walk(moment.setup());
        }
        wanted = moment;
        panes.set(moment.panes());
        pointed.set(null);
        setup.set(moment.setup(), null);
        arrive(getFrame().state());
    }

    private void arrive(SlidingState shown) {
        SlidingMoment moment = wanted;
        if (moment != null && moment.setup() == shown) {
            wanted = null;
            steps.take(moment.grain(), moment.position());
        }
    }

    // Commands: place

    /** Goes to the step that completes an output cell of the sample on the stage. */
    public void goTo(int map, int outputRow, int outputColumn) {
        steps.seek(sample(), map, outputRow, outputColumn);
    }

    /** Goes to the same place of another sample. */
    public void goToSample(int sample) {
        steps.seekSample(sample);
    }

    /** Goes to the same window under another filter, or in another channel of a pooling. */
    public void goToMap(int map) {
        steps.seekMap(map);
    }

    /** The steps through the walk, for who goes from place to place. */
    WalkTimeline steps() {
        return steps;
    }

    // Commands: what is hidden

    /** Hides something at every step. */
    void conceal(Set<Secret> hidden) {
        veil.conceal(hidden);
        moved();
    }

    /** Shows what is hidden: a value as long as the stage stays at its cell, a shape at every step. */
    void reveal() {
        veil.reveal(steps.step());
        moved();
    }

    private Frame frame(SlidingState state, WindowWalk walk) {
        Frame now = new Frame(state, walk, steps.step(), veil.hidden(steps.step()));
        timeline().countHiddenProperty().set(now.hides(Secret.SHAPE));
        return now;
    }

    // State

    /** {@link #sample()}, to be followed. */
    public ObservableValue<Integer> sampleProperty() {
        return frame.map(shown -> shown.step().last().sample());
    }

    /** The sample on the stage. */
    public int sample() {
        return steps.step().last().sample();
    }

    /** {@link #map()}, to be followed. */
    public ObservableValue<Integer> mapProperty() {
        return frame.map(shown -> shown.step().last().map());
    }

    /** The output map on the stage: the filter of a convolution, the channel of a pooling. */
    public int map() {
        return steps.step().last().map();
    }

    private void computed(SlidingState computed, WindowWalk walk) {
        steps.settle(walk);
        if (pointed.get() != null && !CellEdits.exists(computed, sample(), pointed.get())) {
            pointed.set(null);
        }
        veil.drop();
        frame.set(frame(computed, walk));
        arrive(computed);
    }

    private void failed(Throwable error) {
        setup.fallBack(getFrame().state(), Refusal.of(Refusal.Reason.NOT_COMPUTED, String.valueOf(error.getMessage())));
    }

    private void moved() {
        frame.set(frame(getFrame().state(), getFrame().walk()));
    }
}
