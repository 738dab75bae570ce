package convolens.model.affine;

import convolens.model.TimelineGrain;
import convolens.model.TimelineModel;
import convolens.model.setup.NumberBlock;
import convolens.model.setup.Refusal;
import convolens.model.setup.Refusal.Reason;
import convolens.model.setup.UndoableState;
import convolens.walk.AffineStep;
import convolens.walk.AffineStep.Grain;
import convolens.walk.AffineWalk;
import convolens.walk.UnitSum;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** An affine layer: each output as the sum of its inputs times weights, for numbers that can be edited. */
public final class AffineModel {
    /** The grains of the timeline, in the order of those of the walk. */
    public static final List<TimelineGrain> GRAINS = List.of(
            new TimelineGrain("grain.product"),
            new TimelineGrain("grain.contribution"),
            new TimelineGrain("grain.unit"));

    private final TimelineModel timeline = new TimelineModel();
    private final UndoableState<AffineState> setup = new UndoableState<>(AffineState.ofBook());
    private final ReadOnlyObjectWrapper<AffineFrame> frame = new ReadOnlyObjectWrapper<>(this, "frame");
    private final ObjectProperty<@Nullable AffineSpot> pointed = new SimpleObjectProperty<>(this, "pointed");
    private final List<AffineOffer> offers;
    private Grain grain = Grain.CONTRIBUTION;
    private boolean settling;

    /** @param offers the layers of networks that can be looked into */
    public AffineModel(List<AffineOffer> offers) {
        this.offers = List.copyOf(offers);
        AffineState start = setup.get();
        AffineWalk walk = AffineWalk.of(start.x(), start.weights(), start.bias());
        timeline.declareGrains(GRAINS, GRAINS.get(grain.ordinal()));
        timeline.setCount(walk.positions(grain));
        frame.set(new AffineFrame(start, walk, walk.sum(0), walk.step(grain, 0)));
        setup.stateProperty().addListener((observable, old, now) -> settle(now));
        timeline.positionProperty().addListener(observable -> moved());
        timeline.grainProperty().addListener(observable -> grainChosen());
    }

    // Properties

    /** The steps. */
    public TimelineModel timeline() {
        return timeline;
    }

    /** What is set, and every change of it. */
    public UndoableState<AffineState> setup() {
        return setup;
    }

    /** What the stage shows: settings, sum and step, always of one another. */
    public ReadOnlyObjectProperty<AffineFrame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    public AffineFrame getFrame() {
        return frame.get();
    }

    /** What is pointed at; null if nothing is. */
    public ObjectProperty<@Nullable AffineSpot> pointedProperty() {
        return pointed;
    }

    /** The layers of networks that can be looked into. */
    public List<AffineOffer> offers() {
        return offers;
    }

    // Commands

    /** Takes the numbers of the book. */
    public void chooseBook() {
        take(AffineState.ofBook());
    }

    /** Takes small random maps. */
    public void chooseMaps(long seed) {
        take(AffineState.maps(seed));
    }

    /** Takes a layer. */
    public void take(AffineState layer) {
        setup.change(layer.sharing(setup.get()));
    }

    /** Sets the number at a spot, for the unit of the moment. Returns whether it was one. */
    public boolean type(AffineSpot spot, String typed) {
        return setup.attempt(() -> setup.get().with(spot, getFrame().unit(), NumberBlock.number(typed)));
    }

    /** Pastes a block of numbers from a spot on. Returns whether it fitted. */
    public boolean paste(AffineSpot spot, String text) {
        return setup.attempt(() -> setup.get().with(spot, getFrame().unit(), NumberBlock.parse(text)));
    }

    /** Goes to a unit, or the nearest there is, its sum complete. */
    public void goToUnit(int wanted) {
        int last = setup.get().units() - 1;
        int unit = Math.max(0, Math.min(last, wanted));
        seek(unit, setup.get().inputs() + 1);
        setup.refuse(unit == wanted ? null : Refusal.of(Reason.OUT_OF_RANGE, wanted, 0, last));
    }

    /** Goes to the step that adds what is at a spot; units are stepped through from the largest contribution on then. */
    public void goTo(AffineSpot spot) {
        if (spot.part() == AffinePart.OUTPUT) {
            goToUnit(spot.index());
            return;
        }
        if (grain == Grain.UNIT) {
            timeline.grainProperty().set(GRAINS.get(Grain.CONTRIBUTION.ordinal()));
        }
        AffineFrame now = getFrame();
        boolean largestFirst = grain != Grain.PRODUCT;
        int place = spot.part() == AffinePart.BIAS
                ? now.sum().terms()
                : largestFirst ? now.sum().rank(spot.index()) : spot.index();
        seek(now.unit(), place + 1);
    }

    private void seek(int unit, int count) {
        timeline.seek(getFrame().walk().position(grain, unit, count));
    }

    // Steps

    /** What the steps go through has changed: stays at the unit, and at a complete sum where it was complete. */
    private void settle(AffineState state) {
        AffineFrame now = getFrame();
        AffineWalk walk = state == now.state() ? now.walk() : AffineWalk.of(state.x(), state.weights(), state.bias());
        boolean isSame = now.walk().inputs() == walk.inputs() && now.walk().units() == walk.units();
        int unit = isSame ? now.unit() : 0;
        int count = isSame ? place(now) : 1;
        settling = true;
        pointed.set(null);
        timeline.setCount(walk.positions(grain));
        timeline.seek(walk.position(grain, unit, count));
        settling = false;
        show(state, walk, state == now.state() && unit == now.unit() ? now.sum() : walk.sum(unit));
    }

    /** How many terms are done at the term that was added last, in the order of the grain of now. */
    private int place(AffineFrame now) {
        boolean largestFirst = grain != Grain.PRODUCT;
        if (now.isComplete() || largestFirst == now.step().isLargestFirst()) {
            return now.step().count();
        }
        return 1 + (largestFirst ? now.sum().rank(now.added()) : now.added());
    }

    private void show(AffineState state, AffineWalk walk, UnitSum sum) {
        frame.set(new AffineFrame(state, walk, sum, walk.step(grain, timeline.getPosition())));
    }

    private void moved() {
        if (!settling) {
            AffineFrame now = getFrame();
            AffineStep step = now.walk().step(grain, timeline.getPosition());
            boolean isSame = step.unit() == now.unit();
            show(now.state(), now.walk(), isSame ? now.sum() : now.walk().sum(step.unit()));
        }
    }

    private void grainChosen() {
        Grain chosen = Grain.values()[Math.max(0, GRAINS.indexOf(timeline.getGrain()))];
        if (chosen != grain) {
            grain = chosen;
            settle(setup.get());
        }
    }
}
