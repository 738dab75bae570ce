package convolens.model.shift;

import convolens.engine.tensor.WindowGeometry;
import convolens.model.StepMoment;
import convolens.model.TimelineGrain;
import convolens.model.TimelineModel;
import convolens.model.setup.Possible;
import convolens.model.setup.SlidingState;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The shift lab: an input that is moved, and what no, max and average pooling make of it. Figure 7-16.
 *
 * <p>The shift is the place on the {@linkplain ShiftPath path} through all shifts within reach, so that it is one integer
 * with the timeline: at the grain of shifts each step moves the input by one pixel, at that of windows each step compares
 * one window of a shift.
 */
public final class ShiftLabModel {
    /** One window of one shift. */
    public static final TimelineGrain WINDOWS = new TimelineGrain("grain.window");

    /** One shift. */
    public static final TimelineGrain SHIFTS = new TimelineGrain("grain.shift");

    private final TimelineModel timeline = new TimelineModel();
    private final ShiftSetup setup = new ShiftSetup(ShiftState.ofBook());
    private final ReadOnlyObjectWrapper<ShiftFrame> frame = new ReadOnlyObjectWrapper<>(this, "frame");
    private final ObjectProperty<ShiftSpot> pointed = new SimpleObjectProperty<>(this, "pointed");
    private final ShiftWhatIfs whatIfs = new ShiftWhatIfs(this);
    private TimelineGrain grain = SHIFTS;
    private boolean settling;

    /** The lab with the book's figure: the input moved to the right by one. */
    public ShiftLabModel() {
        timeline.declareGrains(List.of(WINDOWS, SHIFTS), grain);
        ShiftState start = setup.getState();
        settle(start, ShiftComparison.of(start, new Shift(0, 1)), survey(start), 0);
        setup.stateProperty().addListener((observable, old, now) -> show(now));
        timeline.positionProperty().addListener((observable, old, now) -> moved());
        timeline.grainProperty().addListener((observable, old, now) -> grainChosen());
    }

    /** The steps. */
    public TimelineModel timeline() {
        return timeline;
    }

    /** What is set, and every change of it. */
    public ShiftSetup setup() {
        return setup;
    }

    /** What the stage shows: state, shift, comparison and window, always of one another. */
    public ReadOnlyObjectProperty<ShiftFrame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    public ShiftFrame getFrame() {
        return frame.get();
    }

    /** What is pointed at; null if nothing is. */
    public ObjectProperty<ShiftSpot> pointedProperty() {
        return pointed;
    }

    /** What can be done otherwise. */
    public ShiftWhatIfs whatIfs() {
        return whatIfs;
    }

    /** All that decides what the lab shows. */
    public ShiftMoment moment() {
        return new ShiftMoment(setup.pooling().getState(), setup.rules(), StepMoment.of(timeline));
    }

    /**
     * Shows a moment.
     *
     * @throws IllegalArgumentException if the lab cannot show it; nothing has changed then
     */
    public void take(ShiftMoment moment) {
        SlidingState pooling = moment.pooling();
        Possible.require(pooling, setup.pooling());
        Possible.requirePlain(pooling);
        if (pooling.sizes().samples() != 1 || pooling.sizes().channels() != 1) {
            throw new IllegalArgumentException("the lab moves one sample of one channel");
        }
        setup.pooling().set(pooling, moment.rules());
        moment.step().show(timeline);
    }

    /** Moves the input to a shift, or the nearest within reach. */
    public void moveTo(Shift shift) {
        Shift near = shift.within(getFrame().state().rules().reach());
        if (!near.equals(getFrame().shift())) {
            timeline.seek(
                    position(near, getFrame().comparison().windows(), getFrame().window()));
        }
    }

    /** Moves the input on by some pixels, as far as the reach allows. */
    public void moveBy(int down, int right) {
        moveTo(getFrame().shift().plus(down, right));
    }

    /** Goes to the comparison of one window, at the grain of windows. */
    public void goToWindow(int row, int column) {
        ShiftFrame now = getFrame();
        grain = WINDOWS;
        settle(
                now.state(),
                now.comparison(),
                now.survey(),
                now.comparison().geometry().window(row, column));
    }

    /** Puts what a search has found onto the stage, moved as it was found. */
    public void show(Example example) {
        setup.show(example);
        moveTo(example.shift());
    }

    /** Receives the survey of a state for which it takes too long to be made at once. */
    public void surveyed(ShiftState of, ShiftSurvey survey) {
        ShiftFrame now = getFrame();
        if (of == now.state()) {
            frame.set(new ShiftFrame(of, now.comparison(), survey, now.window(), now.all()));
        }
    }

    private void show(ShiftState changed) {
        pointed.set(null);
        ShiftComparison comparison = ShiftComparison.of(
                changed, getFrame().shift().within(changed.rules().reach()));
        settle(changed, comparison, survey(changed), nearest(comparison));
    }

    private int nearest(ShiftComparison comparison) {
        WindowGeometry old = getFrame().comparison().geometry();
        WindowGeometry now = comparison.geometry();
        int row = Math.min(old.outputRow(getFrame().window()), now.outputHeight() - 1);
        int column = Math.min(old.outputColumn(getFrame().window()), now.outputWidth() - 1);
        return now.window(row, column);
    }

    private static @Nullable ShiftSurvey survey(ShiftState state) {
        return ShiftSurvey.isQuick(state) ? ShiftSurvey.of(state, () -> false).orElseThrow() : null;
    }

    /** Puts a state onto the stage, at one of its shifts and windows. */
    private void settle(ShiftState state, ShiftComparison comparison, @Nullable ShiftSurvey survey, int window) {
        settling = true;
        timeline.grainProperty().set(grain);
        timeline.setCount(state.shifts() * (grain == SHIFTS ? 1 : comparison.windows()));
        timeline.seek(position(comparison.shift(), comparison.windows(), window));
        settling = false;
        show(state, comparison, survey, window);
    }

    private void show(ShiftState state, ShiftComparison comparison, @Nullable ShiftSurvey survey, int window) {
        boolean all = grain == SHIFTS;
        frame.set(new ShiftFrame(state, comparison, survey, all ? comparison.windows() - 1 : window, all));
    }

    private int position(Shift shift, int windows, int window) {
        int place = ShiftPath.placeOf(shift);
        return grain == SHIFTS ? place : place * windows + window;
    }

    private void moved() {
        if (settling) {
            return;
        }
        ShiftFrame now = getFrame();
        int windows = now.comparison().windows();
        int position = timeline.getPosition();
        Shift shift = ShiftPath.at(grain == SHIFTS ? position : position / windows);
        ShiftComparison comparison =
                shift.equals(now.shift()) ? now.comparison() : now.comparison().other(now.state(), shift);
        show(now.state(), comparison, now.survey(), position % windows);
    }

    private void grainChosen() {
        TimelineGrain chosen = timeline.getGrain();
        if (!settling && chosen != null && chosen != grain) {
            grain = chosen;
            ShiftFrame now = getFrame();
            settle(now.state(), now.comparison(), now.survey(), now.window());
        }
    }
}
