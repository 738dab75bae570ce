package convolens.model.network;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What goes with a network that was opened from a file: the labelled images that it answers. */
public final class OpenedNetwork {
    private final StringProperty data = new SimpleStringProperty(this, "data", "");
    private final IntegerProperty images = new SimpleIntegerProperty(this, "images");
    private final StringProperty wanted = new SimpleStringProperty(this, "wanted", "");
    private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress", Double.NaN);

    /** What the labelled images are called; empty where there are none that fit. */
    public StringProperty dataProperty() {
        return data;
    }

    /** How many of them are for testing. */
    public IntegerProperty imagesProperty() {
        return images;
    }

    /** The images that it takes: 3×64×64. */
    public StringProperty wantedProperty() {
        return wanted;
    }

    /** How much of a file or of images is read, from 0 to 1, or −1 where nobody knows; NaN while nothing is. */
    public DoubleProperty progressProperty() {
        return progress;
    }
}
