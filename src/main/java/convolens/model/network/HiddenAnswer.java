package convolens.model.network;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a network answers, while that is asked for: hidden with all that tells it, until it is shown for one picture. What was
 * made of a picture is any object that equals nothing made of another, or by another network.
 */
public final class HiddenAnswer {
    private final ReadOnlyBooleanWrapper hidden = new ReadOnlyBooleanWrapper(this, "hidden");
    private final BooleanProperty coming = new SimpleBooleanProperty(this, "coming");
    private boolean asked;
    private @Nullable Object seen;

    /** Whether the answer is hidden at the moment. */
    public ReadOnlyBooleanProperty hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    public boolean isHidden() {
        return hidden.get();
    }

    /** Whether a picture is on its way through the network, or through another one: what is shown is answered no more. */
    public BooleanProperty comingProperty() {
        return coming;
    }

    /** Whether the answer is asked for, be it hidden or shown at the moment. */
    public boolean isAsked() {
        return asked;
    }

    /** Hides it, for every picture to come; or shows everything again. */
    public void conceal(boolean asks) {
        asked = asks;
        seen = null;
        hidden.set(asks);
    }

    /** Shows what was made of one picture. */
    public void reveal(@Nullable Object made) {
        seen = made;
        hidden.set(asked && made == null);
    }

    /** Before what was made of another picture is shown. */
    public void turn(Object made) {
        hidden.set(asked && !made.equals(seen));
    }
}
