package convolens.view.control;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Scene;

/** How much larger than usual a window shows everything. What is painted pixel by pixel has to know, to stay sharp. */
public final class Magnification {
    private static final Object KEY = new Object();

    private Magnification() {}

    /** The factor of a window; 1 unless it is set. */
    public static DoubleProperty of(Scene scene) {
        return (DoubleProperty) scene.getProperties().computeIfAbsent(KEY, key -> new SimpleDoubleProperty(1));
    }
}
