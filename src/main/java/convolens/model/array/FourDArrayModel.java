package convolens.model.array;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.model.FlatSteps;
import convolens.model.StepMoment;
import convolens.model.setup.Refusal;
import convolens.model.setup.RefusedException;
import convolens.walk.Run;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/** The array x: (N,C,H,W) of section 7.4.1: what is set, what is picked of it, and the step through its memory. */
public final class FourDArrayModel {
    /** No element. */
    public static final int NONE = -1;

    private final ArraySetup<Nothing> setup =
            new ArraySetup<>(ArrayState.ramp(2, 3, 4, 5), Nothing.BESIDES, 10, 4, 28, 28);
    private final FlatSteps steps = new FlatSteps(shape());
    private final IntegerProperty pointed = new SimpleIntegerProperty(this, "pointed", NONE);
    private final ReadOnlyObjectWrapper<Frame> frame = new ReadOnlyObjectWrapper<>(this, "frame");
    private final ReadOnlyObjectWrapper<Refusal> refusal = new ReadOnlyObjectWrapper<>(this, "refusal");
    private Subscript picked = Subscript.at(shape(), 0, 1);

    /** The scene sets the array alone. */
    private enum Nothing {
        BESIDES
    }

    /**
     * What the stage shows at one moment.
     *
     * @param x the array, not to be modified
     * @param picked what is picked of it
     * @param run the elements of the step
     */
    public record Frame(Tensor x, Subscript picked, Run run) {}

    /** Begins with an array of (2,3,4,5) of which one plane is picked. */
    public FourDArrayModel() {
        steps.seek(picked.first());
        frame.set(new Frame(array(), picked, steps.getRun()));
        steps.runProperty().addListener((observable, old, run) -> frame.set(new Frame(array(), picked, run)));
        setup.stateProperty().addListener((observable, old, now) -> {
            if (!getFrame().x().shape().equals(shape())) {
                pointed.set(NONE);
            }
            picked = picked.fitted(shape());
            steps.settle(shape());
            frame.set(new Frame(array(), picked, steps.getRun()));
        });
    }

    /** The array that is set, and every change of it. */
    public ArraySetup<?> setup() {
        return setup;
    }

    /** The steps through memory. */
    public FlatSteps steps() {
        return steps;
    }

    /** What the stage shows: array, pick and step, always of one another. */
    public ReadOnlyObjectProperty<Frame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    public Frame getFrame() {
        return frame.get();
    }

    private Tensor array() {
        return setup.array().input();
    }

    private Shape shape() {
        return array().shape();
    }

    /** The flat position of the element that is pointed at, in any view; {@link #NONE} if none is. */
    public IntegerProperty pointedProperty() {
        return pointed;
    }

    /** Why the last typed subscript was not taken; null if it was. */
    public ReadOnlyObjectProperty<Refusal> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** Picks what is typed, such as {@code x[0, 1:3]}. Returns whether it is there. */
    public boolean pick(String typed) {
        try {
            show(Subscript.parse(typed, shape()));
            return true;
        } catch (RefusedException e) {
            refusal.set(e.refusal());
            return false;
        }
    }

    /** Picks the element, row, plane or sample with these first indices. */
    public void pick(int... prefix) {
        show(Subscript.at(shape(), prefix));
    }

    private void show(Subscript chosen) {
        refusal.set(null);
        picked = chosen;
        if (chosen.size() > 0) {
            steps.seek(chosen.first());
        }
        frame.set(new Frame(array(), picked, steps.getRun()));
    }

    /** All that decides what the scene shows. */
    public ArrayMoment moment() {
        return new ArrayMoment(setup.array(), picked.inner(), StepMoment.of(steps.timeline()));
    }

    /**
     * Shows a moment.
     *
     * @throws IllegalArgumentException if the scene cannot show it; nothing has changed then
     */
    public void take(ArrayMoment moment) {
        setup.require(moment.setup());
        Subscript chosen =
                Subscript.near(moment.picked(), moment.setup().input().shape());
        setup.set(moment.setup(), Nothing.BESIDES);
        show(chosen);
        moment.step().show(steps.timeline());
    }

    /** The flat position that views speak of: the one that is pointed at, otherwise the first of the step. */
    public int spoken() {
        return pointed.get() != NONE ? pointed.get() : getFrame().run().first();
    }

    /** Sets an element to a typed number. Returns whether it was one. */
    public boolean type(int offset, String typed) {
        return setup.type(offset, typed);
    }

    /** Pastes a block of text from an element on. Returns whether it fitted. */
    public boolean paste(int offset, String text) {
        return setup.paste(offset, text);
    }
}
