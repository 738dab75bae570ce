package convolens.model.network;

import convolens.data.image.Preprocessing;
import convolens.data.image.Resampling;
import convolens.engine.tensor.Tensor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** How a drawing or the picture of a file becomes what the network was trained on. */
public final class PicturePreparation {
    private final ObjectProperty<@Nullable Tensor> file = new SimpleObjectProperty<>(this, "file");
    private final ObjectProperty<Preprocessing.Fit> fit =
            new SimpleObjectProperty<>(this, "fit", Preprocessing.Fit.STRETCH);
    private final ObservableList<String> files = FXCollections.observableArrayList();
    private final IntegerProperty fileIndex = new SimpleIntegerProperty(this, "fileIndex", -1);
    private final BooleanProperty framed = new SimpleBooleanProperty(this, "framed", true);
    private final ObjectProperty<@Nullable Boolean> inverted = new SimpleObjectProperty<>(this, "inverted");
    private final ObjectProperty<Cutout> cutout = new SimpleObjectProperty<>(this, "cutout", Cutout.WHOLE);

    /** The picture of the file as it came, (C,h,w) from 0 to 1; null before there is one. */
    public ObjectProperty<@Nullable Tensor> fileProperty() {
        return file;
    }

    /** How a file of other proportions gets to the network's size. */
    public ObjectProperty<Preprocessing.Fit> fitProperty() {
        return fit;
    }

    /** The names of the files that were opened together. */
    public ObservableList<String> files() {
        return files;
    }

    /** Which of these is looked at, from 0; −1 for a picture that is none of them. */
    public IntegerProperty fileIndexProperty() {
        return fileIndex;
    }

    /** Whether it is scaled and centred as MNIST's digits are. */
    public BooleanProperty framedProperty() {
        return framed;
    }

    /** Whether light and dark of a file are exchanged; null where that is left to the program. */
    public ObjectProperty<@Nullable Boolean> invertedProperty() {
        return inverted;
    }

    /** Which part of a file is used, and with which contrast. */
    public ObjectProperty<Cutout> cutoutProperty() {
        return cutout;
    }

    /** The picture of the file so that its longer side has so many pixels; null before there is one. */
    public @Nullable Tensor thumbnail(int longest) {
        Tensor whole = file.get();
        if (whole == null) {
            return null;
        }
        double scale = (double) longest / Math.max(whole.dim(1), whole.dim(2));
        return Resampling.to(whole, Math.max(1, (int) Math.round(whole.dim(1) * scale)), Math.max(1, (int)
                Math.round(whole.dim(2) * scale)));
    }

    /** Another file: all of it, and light and dark as the program finds right. */
    public void begin(Tensor picture) {
        cutout.set(Cutout.WHOLE);
        inverted.set(null);
        file.set(picture);
    }
}
