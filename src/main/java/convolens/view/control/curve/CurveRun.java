package convolens.view.control.curve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * One training as the {@link CurvePlot} sees it: a name and its series. The current run has the role colours and
 * markers; the others are grey, told apart by their dashes, and carry their name at the end of the line.
 */
public final class CurveRun {
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final BooleanProperty current = new SimpleBooleanProperty(this, "current", true);
    private final BooleanProperty visible = new SimpleBooleanProperty(this, "visible", true);
    private final List<CurveSeries> series = new ArrayList<>();
    private Runnable onLook = () -> {};
    private Runnable onPoints = () -> {};

    /** A current, visible run with these series, drawn from first to last. */
    public CurveRun(String name, CurveSeries... series) {
        this.name.set(name);
        Collections.addAll(this.series, series);
        InvalidationListener changed = observable -> onLook.run();
        this.name.addListener(changed);
        current.addListener(changed);
        visible.addListener(changed);
        this.series.forEach(s -> s.onChange(() -> onPoints.run()));
    }

    /** What sets this run apart from the others. */
    public StringProperty nameProperty() {
        return name;
    }

    /** What sets this run apart from the others. */
    public String getName() {
        return name.get();
    }

    /** Whether this is the run that is looked at. */
    public BooleanProperty currentProperty() {
        return current;
    }

    /** Whether this is the run that is looked at. */
    public boolean isCurrent() {
        return current.get();
    }

    /** Whether it is drawn. */
    public BooleanProperty visibleProperty() {
        return visible;
    }

    /** Whether it is drawn. */
    public boolean isVisible() {
        return visible.get();
    }

    /** Its series, in the order in which they are drawn. */
    public List<CurveSeries> series() {
        return Collections.unmodifiableList(series);
    }

    /** The series that are drawn now: of an earlier run, only what the legend would list. */
    List<CurveSeries> shown() {
        return isCurrent()
                ? series
                : series.stream().filter(s -> s.style().listed()).toList();
    }

    /** Has one action called when name or visibility change, or the run becomes current; the other for its series. */
    void onChange(Runnable look, Runnable points) {
        onLook = look;
        onPoints = points;
    }
}
