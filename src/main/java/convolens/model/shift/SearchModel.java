package convolens.model.shift;

import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The search for counter-examples: where it looks, and what it has found. */
public final class SearchModel {
    /** How many inputs are tried. */
    public static final int INPUTS = 10_000;

    private final ObjectProperty<Source> source = new SimpleObjectProperty<>(this, "source", Source.DIGITS);
    private final BooleanProperty far = new SimpleBooleanProperty(this, "far");
    private final BooleanProperty running = new SimpleBooleanProperty(this, "running");
    private final ObjectProperty<SearchReport> report = new SimpleObjectProperty<>(this, "report");

    /** Where a search looks. */
    public enum Source {
        /** The handwritten digits that no network is trained on. */
        DIGITS,
        /** Random numbers, in an input of the present size. */
        RANDOM;

        /** The bundle key of the name. */
        public String key() {
            return "shift.search." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where the next search looks. */
    public ObjectProperty<Source> sourceProperty() {
        return source;
    }

    /** Whether the next search moves inputs as far as the lab does, and not by one pixel only. */
    public BooleanProperty farProperty() {
        return far;
    }

    /** Whether a search is under way. */
    public BooleanProperty runningProperty() {
        return running;
    }

    /** What the last search has found so far; null if there was none, or if its rules hold no longer. */
    public ObjectProperty<SearchReport> reportProperty() {
        return report;
    }
}
