package convolens.model.setup;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The input of a scene, whatever else is set there: its extents, and what it is made of. */
public interface InputSetup {
    /** Changes whenever something is set. */
    ObservableValue<?> stateProperty();

    /** What the input is made of. */
    InputSource inputSource();

    /** A number that is set. */
    int value(Quantity quantity);

    /** What it can be while everything else stays. */
    Quantity.Bounds bounds(Quantity quantity);

    /** Sets a number, or the nearest that is possible. */
    void set(Quantity quantity, int wanted);

    /** Ends a gesture such as dragging a slider: the next change is undone apart from it. */
    void endGesture();

    /** Why the last command did not do all it was asked for; null if it did. */
    ReadOnlyObjectProperty<@Nullable Refusal> refusalProperty();

    /**
     * Makes the input of something else. A picture brings its own size, as far as there is room; what the scene began with
     * takes its size back from a picture.
     */
    void chooseInput(InputSource source);

    /** Makes one sample of something else; does nothing if the sample has gone. */
    void chooseInput(int sample, InputSource source);
}
