package convolens.model;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How a class is shown the scene on the stage: where it sees it, and what lies over it. */
public final class PresenterModel {
    /** Where the class looks. */
    public enum Place {
        /** Nothing is presented. */
        NOWHERE,
        /** At the window itself, which has folded all that is not for it. */
        HERE,
        /** At a second window, which has the stage alone. */
        PROJECTOR
    }

    /** What hides the picture from the class. */
    public enum Curtain {
        OPEN,
        BLACK,
        WHITE
    }

    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(this, "place", Place.NOWHERE);
    private final ObjectProperty<Curtain> curtain = new SimpleObjectProperty<>(this, "curtain", Curtain.OPEN);
    private final BooleanProperty spotlight = new SimpleBooleanProperty(this, "spotlight");
    private final BooleanProperty pointer = new SimpleBooleanProperty(this, "pointer");
    private final BooleanProperty frozen = new SimpleBooleanProperty(this, "frozen");
    private final BooleanBinding on = place.isNotEqualTo(Place.NOWHERE);
    private final BooleanBinding here = place.isEqualTo(Place.HERE);
    private final BooleanBinding apart = place.isEqualTo(Place.PROJECTOR);

    // Properties

    /** Where the class looks. */
    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public Place getPlace() {
        return place.get();
    }

    /** Whether something is presented. */
    public BooleanBinding on() {
        return on;
    }

    /** Whether the window itself is what the class sees. */
    public BooleanBinding here() {
        return here;
    }

    /** Whether the class sees a second window. */
    public BooleanBinding apart() {
        return apart;
    }

    /** What hides the picture from the class. */
    public ObjectProperty<Curtain> curtainProperty() {
        return curtain;
    }

    /** Whether all but what the step is about is dimmed. */
    public BooleanProperty spotlightProperty() {
        return spotlight;
    }

    /** Whether a ring follows the mouse. */
    public BooleanProperty pointerProperty() {
        return pointer;
    }

    /** Whether the picture that the class sees stays as it is while the scene goes on. */
    public BooleanProperty frozenProperty() {
        return frozen;
    }

    // Commands

    /** Presents at a place, or leaves off if that is where it is presented. */
    public void toggle(Place wanted) {
        show(place.get() == wanted ? Place.NOWHERE : wanted);
    }

    /** Presents nothing more. Spotlight and pointer are as they were when the window is presented again. */
    public void leave() {
        show(Place.NOWHERE);
    }

    private void show(Place now) {
        frozen.set(false);
        if (now == Place.PROJECTOR) {
            // a second window opens with all of the stage in the light
            spotlight.set(false);
        }
        curtain.set(Curtain.OPEN);
        place.set(now);
    }

    /** Draws a curtain, or opens it if it is this one. */
    public void toggle(Curtain wanted) {
        curtain.set(curtain.get() == wanted ? Curtain.OPEN : wanted);
    }

    /** Opens the curtain. Returns whether it was drawn. */
    public boolean openCurtain() {
        boolean wasDrawn = curtain.get() != Curtain.OPEN;
        curtain.set(Curtain.OPEN);
        return wasDrawn;
    }
}
