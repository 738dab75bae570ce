package convolens.view.control.shelf;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What is marked in an array, the same in all views of it. Elements are named by their flat positions. */
public final class ArrayMarks {
    /** No element. */
    public static final int NONE = -1;

    private final ObjectProperty<BitSet> lit = new SimpleObjectProperty<>(this, "lit", new BitSet());
    private final ObjectProperty<BitSet> current = new SimpleObjectProperty<>(this, "current", new BitSet());
    private final IntegerProperty pointed = new SimpleIntegerProperty(this, "pointed", NONE);
    private final IntegerProperty filled = new SimpleIntegerProperty(this, "filled", Integer.MAX_VALUE);
    private final ObjectProperty<IntConsumer> onPoint = new SimpleObjectProperty<>(this, "onPoint", offset -> {});
    private final ObjectProperty<IntConsumer> onPick = new SimpleObjectProperty<>(this, "onPick", offset -> {});

    /** The elements that are picked; none where nothing is dimmed against them. Not to be modified. */
    public ObjectProperty<BitSet> litProperty() {
        return lit;
    }

    /** The elements of the step of the moment. Not to be modified. */
    public ObjectProperty<BitSet> currentProperty() {
        return current;
    }

    /** The element that is pointed at here or elsewhere, {@link #NONE} if none is. */
    public IntegerProperty pointedProperty() {
        return pointed;
    }

    /** How many elements have a value yet; the others are empty. */
    public IntegerProperty filledProperty() {
        return filled;
    }

    /** Called with the element under the mouse when that changes, {@link #NONE} when there is none any more. */
    public ObjectProperty<IntConsumer> onPointProperty() {
        return onPoint;
    }

    /** Called with an element that is clicked. */
    public ObjectProperty<IntConsumer> onPickProperty() {
        return onPick;
    }

    /** Elements one after the other. */
    public static BitSet run(int first, int end) {
        BitSet run = new BitSet(end);
        run.set(first, end);
        return run;
    }

    void onChange(Runnable changed) {
        List.of(lit, current, filled).forEach(property -> property.addListener(observable -> changed.run()));
    }
}
