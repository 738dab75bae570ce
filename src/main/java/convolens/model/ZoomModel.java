package convolens.model;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** How large the whole interface is shown, from 75 % to 300 %: chosen for each screen, because projectors are read from afar. */
public final class ZoomModel {
    private static final NavigableSet<Double> STEPS =
            new TreeSet<>(List.of(0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0));

    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(this, "zoom", 1);
    private final Map<String, Double> screens = new TreeMap<>();
    private String screen = "";

    /** The factor on the screen that shows the window; 1 for the usual size. */
    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /** The window is on this screen now. */
    public void moveTo(String name) {
        screen = name;
        zoom.set(screens.getOrDefault(name, 1.0));
    }

    /** One step larger, if there is one. */
    public void enlarge() {
        Double next = STEPS.higher(zoom.get());
        choose(next == null ? zoom.get() : next);
    }

    /** One step smaller, if there is one. */
    public void shrink() {
        Double next = STEPS.lower(zoom.get());
        choose(next == null ? zoom.get() : next);
    }

    /** The usual size. */
    public void reset() {
        choose(1);
    }

    private void choose(double factor) {
        screens.put(screen, factor);
        zoom.set(factor);
    }

    /** What was chosen, by the name of the screen. */
    public Map<String, Double> chosen() {
        return new TreeMap<>(screens);
    }

    /** Takes what was chosen before; what is no possible factor is left out. */
    public void restore(Map<String, Double> before) {
        before.forEach((name, factor) -> {
            if (factor != null && factor >= STEPS.first() && factor <= STEPS.last()) {
                screens.put(name, factor);
            }
        });
        moveTo(screen);
    }
}
