package convolens.model.learning;

import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.StepMoment;
import convolens.model.TimelineGrain;
import convolens.model.TimelineModel;
import convolens.model.setup.Edits;
import convolens.model.setup.FilterPreset;
import convolens.model.setup.FilterSource;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.setup.Operation;
import convolens.model.setup.Possible;
import convolens.model.setup.Recomputation;
import convolens.model.setup.Refusal;
import convolens.model.setup.Setup;
import convolens.model.setup.Sizes;
import convolens.model.setup.SlidingState;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * A random filter that learns to do what a target filter does, or to make a drawn map. Motion is one integer: the place in
 * the run, by window, by iteration or by ten.
 */
public final class OneFilterLearnsModel {
    private static final int SIZE = 7;
    private static final Map<TimelineGrain, Double> STEPS_PER_SECOND =
            Map.of(LearningSteps.WINDOW, 3.0, LearningSteps.ITERATION, 6.0, LearningSteps.TEN, 2.0);

    private final Setup<LearningSettings> setup;
    private final LearningTyping typing;
    private final TimelineModel timeline = new TimelineModel();
    private final ReadOnlyObjectWrapper<LearningFrame> frame;
    private final ObjectProperty<@Nullable LearningSpot> pointed = new SimpleObjectProperty<>(this, "pointed");
    private final BooleanProperty goalShown = new SimpleBooleanProperty(this, "goalShown", true);
    private TimelineGrain grain = LearningSteps.ITERATION;
    private boolean settling;
    private @Nullable LearningMoment wanted;

    /** The scene as it opens, computing at once. */
    public OneFilterLearnsModel() {
        this(Recomputation.Worker.sameThread());
    }

    /** The scene as it opens. */
    public OneFilterLearnsModel(Recomputation.Worker<LearningRun> worker) {
        setup = new Setup<>(start(), Map.of(), LearningSettings.atStart());
        typing = new LearningTyping(setup);
        LearningRun first = LearningRun.of(setup.contentsProperty().get(), () -> false);
        frame = new ReadOnlyObjectWrapper<>(
                this, "frame", new LearningFrame(settings(), first, new LearningPlace(0, 0)));
        timeline.declareGrains(LearningSteps.GRAINS, grain);
        settle(settings(), first, steps(first).step(0));
        Recomputation<Setup.Contents<LearningSettings>, LearningRun> recomputation = new Recomputation<>(
                worker,
                new Recomputation.Task<>(LearningRun::of, LearningRun::cost),
                (contents, run) -> {
                    settle(contents.given(), run, getFrame().place());
                    arrive();
                },
                this::failed);
        setup.contentsProperty().addListener((observable, old, now) -> recomputation.request(now));
        timeline.positionProperty().addListener((observable, old, now) -> moved());
        timeline.grainProperty().addListener((observable, old, now) -> grainChosen());
    }

    private static SlidingState start() {
        return SlidingState.of(
                Operation.CONVOLUTION,
                new Sizes(1, 1, SIZE, SIZE, 1, Window.square(3, 1, 0)),
                InputSource.of(InputPreset.SHAPES, 0),
                List.of(FilterSource.of(FilterPreset.SOBEL)));
    }

    // Properties

    /** What is set, and every change of it. The filter of its state is the target filter. */
    public Setup<LearningSettings> setup() {
        return setup;
    }

    /** What is set besides input, target filter and window. */
    public LearningSettings settings() {
        return setup.besidesProperty().get();
    }

    /** What is typed into cells, and into fields. */
    public LearningTyping typing() {
        return typing;
    }

    /** The steps. */
    public TimelineModel timeline() {
        return timeline;
    }

    /** What the stage shows: settings, run and place, always of one another. */
    public ReadOnlyObjectProperty<LearningFrame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    public LearningFrame getFrame() {
        return frame.get();
    }

    /** The cell that is pointed at; null if none is. */
    public ObjectProperty<@Nullable LearningSpot> pointedProperty() {
        return pointed;
    }

    /** Whether the filter that is to be learned is shown. */
    public BooleanProperty goalShownProperty() {
        return goalShown;
    }

    /** Whether a matrix is on the stage: without a target filter there is none to show. */
    public boolean isOnStage(LearningPart part) {
        return part != LearningPart.GOAL || !getFrame().settings().isDrawn();
    }

    /** All that decides what the scene shows. */
    public LearningMoment moment() {
        return new LearningMoment(setup.getState(), settings(), goalShown.get(), StepMoment.of(timeline));
    }

    /**
     * Shows a moment. Its step is reached once its run has been computed.
     *
     * @throws IllegalArgumentException if the scene cannot show it; nothing has changed then
     */
    public void take(LearningMoment moment) {
        Possible.require(moment.setup(), setup);
        Possible.requirePlain(moment.setup());
        moment.settings().require();
        if (moment.setup().input().dim(0) * moment.setup().sizes().channels() != 1
                || moment.setup().sizes().filters() != 1) {
            throw new IllegalArgumentException("the scene has one sample, one channel and one filter");
        }
        wanted = moment;
        goalShown.set(moment.goalShown());
        setup.set(moment.setup(), moment.settings());
        arrive();
    }

    private void arrive() {
        LearningMoment moment = wanted;
        if (moment != null
                && moment.setup() == getFrame().state()
                && moment.settings() == getFrame().settings()) {
            wanted = null;
            moment.step().show(timeline);
        }
    }

    /** Whether what is set has been computed. */
    public boolean isComputed() {
        return getFrame().state() == setup.getState()
                && getFrame().settings() == setup.besidesProperty().get();
    }

    // Commands

    /** Makes the target what a filter makes of the input. */
    public void chooseTarget(FilterPreset preset) {
        setup.set(
                Edits.filter(setup.getState(), 0, FilterSource.of(preset)),
                settings().withDrawn(null));
    }

    /** Lets the target be drawn, beginning with what it is now. */
    public void drawTarget() {
        if (!settings().isDrawn()) {
            setup.setBesides(
                    settings().withDrawn(LearningTyping.map(LearningRun.target(setup.getState(), settings()))));
        }
    }

    /** Begins with another random filter. */
    public void newFilter() {
        setup.setBesides(settings().withSeed(settings().seed() + 1));
        timeline.first();
    }

    /** Goes to the step of an iteration. */
    public void goToIteration(double iteration) {
        int near = (int) Math.round(Math.max(0, Math.min(getFrame().run().iterations(), iteration)));
        LearningSteps steps = steps(getFrame().run());
        if (grain.equals(LearningSteps.TEN)) {
            grain = LearningSteps.ITERATION;
        }
        settle(getFrame().settings(), getFrame().run(), steps.step(near));
    }

    /** Goes to a window of this iteration. */
    public void goToWindow(int row, int column) {
        grain = LearningSteps.WINDOW;
        WindowGeometry g = getFrame().geometry();
        settle(
                getFrame().settings(),
                getFrame().run(),
                new LearningPlace(getFrame().iteration(), g.window(row, column)));
    }

    // State

    private static LearningSteps steps(LearningRun run) {
        return new LearningSteps(run.geometry().windows(), run.iterations());
    }

    private void failed(Throwable error) {
        setup.fallBack(
                new Setup.Contents<>(getFrame().state(), getFrame().settings()),
                Refusal.of(Refusal.Reason.NOT_COMPUTED, String.valueOf(error.getMessage())));
    }

    private void settle(LearningSettings settings, LearningRun run, LearningPlace wanted) {
        LearningSteps steps = steps(run);
        settling = true;
        timeline.stepsPerSecondProperty().set(STEPS_PER_SECOND.getOrDefault(grain, 1.0));
        timeline.firstProperty().set(grain.equals(LearningSteps.WINDOW) ? 1 : 0);
        timeline.grainProperty().set(grain);
        timeline.setCount(steps.count(grain));
        timeline.seek(steps.position(grain, wanted));
        settling = false;
        if (pointed.get() != null && !LearningTyping.exists(pointed.get(), run.geometry())) {
            pointed.set(null);
        }
        show(settings, run);
    }

    private void show(LearningSettings settings, LearningRun run) {
        frame.set(new LearningFrame(settings, run, steps(run).place(grain, timeline.getPosition())));
    }

    private void moved() {
        if (!settling) {
            show(getFrame().settings(), getFrame().run());
        }
    }

    private void grainChosen() {
        TimelineGrain chosen = timeline.getGrain();
        if (!settling && chosen != null && !chosen.equals(grain)) {
            grain = chosen;
            settle(getFrame().settings(), getFrame().run(), getFrame().place());
        }
    }
}
