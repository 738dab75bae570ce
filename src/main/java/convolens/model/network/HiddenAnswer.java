package convolens.model.network;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/** What a network answers, while that is asked for: hidden with all that tells it, until it is shown for one picture. */
public final class HiddenAnswer {
    private final ReadOnlyBooleanWrapper hidden = new ReadOnlyBooleanWrapper(this, "hidden");
    private boolean asked;
    private @Nullable NetworkPass seen;

    /** Whether the answer is hidden at the moment. */
    public ReadOnlyBooleanProperty hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    public boolean isHidden() {
        return hidden.get();
    }

    /** Whether the answer is asked for, be it hidden or shown at the moment. */
    public boolean isAsked() {
        return asked;
    }

    /** Hides it, for every picture to come; or shows everything again. */
    void conceal(boolean asks) {
        asked = asks;
        seen = null;
        hidden.set(asks);
    }

    /** Shows what was made of one picture. */
    void reveal(@Nullable NetworkPass made) {
        seen = made;
        hidden.set(asked && made == null);
    }

    /** Before another picture is shown. */
    void turn(NetworkPass made) {
        hidden.set(asked && made != seen);
    }
}
