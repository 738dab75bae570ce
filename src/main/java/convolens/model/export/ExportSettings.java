package convolens.model.export;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How the user exported last; found again at the next start. Numbers beyond their limits are limited. */
public final class ExportSettings {
    /** The least and the largest scale of a picture. */
    public static final double LEAST_SCALE = 0.25;

    public static final double MOST_SCALE = 16;

    /** The least and the largest number of frames a second. */
    public static final double LEAST_SPEED = 0.1;

    public static final double MOST_SPEED = 50;

    private final ObjectProperty<PictureFormat> picture =
            new SimpleObjectProperty<>(this, "picture", PictureFormat.PNG);
    private final ObjectProperty<AnimationFormat> animation =
            new SimpleObjectProperty<>(this, "animation", AnimationFormat.GIF);
    private final ObjectProperty<ArrayFormat> array = new SimpleObjectProperty<>(this, "array", ArrayFormat.TEXT);
    private final DoubleProperty scale = limited("scale", 2, LEAST_SCALE, MOST_SCALE);
    private final DoubleProperty frameScale = limited("frameScale", 1, LEAST_SCALE, MOST_SCALE);
    private final DoubleProperty speed = limited("speed", 2, LEAST_SPEED, MOST_SPEED);
    private final BooleanProperty loops = new SimpleBooleanProperty(this, "loops", true);
    private final StringProperty folder = new SimpleStringProperty(this, "folder", "");

    private DoubleProperty limited(String name, double initial, double least, double most) {
        return new SimpleDoubleProperty(this, name, initial) {
            @Override
            public void set(double value) {
                super.set(Double.isNaN(value) ? get() : Math.max(least, Math.min(most, value)));
            }
        };
    }

    public ObjectProperty<PictureFormat> pictureProperty() {
        return picture;
    }

    public ObjectProperty<AnimationFormat> animationProperty() {
        return animation;
    }

    public ObjectProperty<ArrayFormat> arrayProperty() {
        return array;
    }

    /** Pixels of a picture for each unit of the window. */
    public DoubleProperty scaleProperty() {
        return scale;
    }

    /** Pixels of an animation for each unit of the window. */
    public DoubleProperty frameScaleProperty() {
        return frameScale;
    }

    /** Frames a second. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    /** Whether an animation begins again after its end. */
    public BooleanProperty loopsProperty() {
        return loops;
    }

    /** The folder of the last file; empty before there was one. */
    public StringProperty folderProperty() {
        return folder;
    }
}
