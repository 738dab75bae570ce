package convolens.model;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * A panel at the side of the stage. It is docked where the window has room for it, and floats over the stage, when it
 * is asked for, where the window is narrow.
 */
public final class PanelModel {
    private final double min;
    private final double max;
    private final double neededWindow;
    private final BooleanProperty wanted = new SimpleBooleanProperty(this, "wanted", true);
    private final BooleanProperty folded = new SimpleBooleanProperty(this, "folded");
    private final BooleanProperty called = new SimpleBooleanProperty(this, "called");
    private final DoubleProperty windowWidth = new SimpleDoubleProperty(this, "windowWidth", Double.MAX_VALUE);
    private final DoubleProperty width;
    private final BooleanBinding room;
    private final BooleanBinding docked;
    private final BooleanBinding floating;

    /**
     * A panel that is wanted.
     *
     * @param min the smallest width
     * @param standard the width at first
     * @param max the greatest width
     * @param neededWindow the width of the window from which on the panel is docked
     */
    public PanelModel(double min, double standard, double max, double neededWindow) {
        this.min = min;
        this.max = max;
        this.neededWindow = neededWindow;
        width = new SimpleDoubleProperty(this, "width", standard) {
            @Override
            public void set(double value) {
                super.set(Math.max(PanelModel.this.min, Math.min(PanelModel.this.max, value)));
            }
        };
        room = windowWidth.greaterThanOrEqualTo(this.neededWindow).and(folded.not());
        docked = room.and(wanted);
        floating = room.not().and(called);
        room.addListener((observable, old, enough) -> called.set(false));
    }

    /** The chapter navigator. */
    public static PanelModel navigator() {
        return new PanelModel(200, 236, 400, 1240);
    }

    /** The inspector. */
    public static PanelModel inspector() {
        return new PanelModel(232, 264, 480, 960);
    }

    // Properties

    /** Whether the panel is to be docked where there is room. */
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    /** The width of the panel; values beyond its limits are limited. */
    public DoubleProperty widthProperty() {
        return width;
    }

    public double getWidth() {
        return width.get();
    }

    /** The width of the window. Bound by whoever knows it. */
    public DoubleProperty windowWidthProperty() {
        return windowWidth;
    }

    /** Whether the panel leaves the stage its place, also where the window has room for both. */
    public BooleanProperty foldedProperty() {
        return folded;
    }

    /** Whether the panel stands beside the stage. */
    public BooleanBinding docked() {
        return docked;
    }

    /** Whether the panel lies over the stage. */
    public BooleanBinding floating() {
        return floating;
    }

    /** Whether the panel can be seen. */
    public BooleanBinding visible() {
        return Bindings.or(docked, floating);
    }

    // Commands

    /** Shows or hides the panel, in the way the window has room for. */
    public void toggle() {
        BooleanProperty way = room.get() ? wanted : called;
        way.set(!way.get());
    }

    /** Shows the panel. */
    public void reveal() {
        (room.get() ? wanted : called).set(true);
    }

    /** Hides the panel if it lies over the stage. */
    public void dismiss() {
        called.set(false);
    }
}
