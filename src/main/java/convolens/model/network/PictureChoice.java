package convolens.model.network;

import convolens.engine.tensor.Shape;
import convolens.engine.train.Answers;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The picture that a scene sends through a network, and those that it can be chosen from. */
public final class PictureChoice {
    private final ObjectProperty<NetworkPicture> picture = new SimpleObjectProperty<>(this, "picture");
    private final ObjectProperty<@Nullable Shape> wanted = new SimpleObjectProperty<>(this, "wanted");
    private final ObjectProperty<ImageOffer> offer = new SimpleObjectProperty<>(this, "offer", ImageOffer.ALL);
    private final ObjectProperty<List<Integer>> offered = new SimpleObjectProperty<>(this, "offered", List.of());
    private final ObjectProperty<Answers> answers = new SimpleObjectProperty<>(this, "answers");
    private final DoubleProperty answering = new SimpleDoubleProperty(this, "answering", Double.NaN);
    private final IntegerProperty testImages = new SimpleIntegerProperty(this, "testImages");
    private final PicturePreparation preparation = new PicturePreparation();
    private final ObjectProperty<List<String>> classNames = new SimpleObjectProperty<>(this, "classNames", List.of());

    /** The picture; null before there is one. */
    public ObjectProperty<NetworkPicture> pictureProperty() {
        return picture;
    }

    /** The shape (C,H,W) that the network takes; null before there is one. */
    public ObjectProperty<@Nullable Shape> wantedProperty() {
        return wanted;
    }

    /** How many test images there are. */
    public IntegerProperty testImagesProperty() {
        return testImages;
    }

    /** How drawings and files become what the network was trained on. */
    public PicturePreparation preparation() {
        return preparation;
    }

    /** Which test images are offered. */
    public ObjectProperty<ImageOffer> offerProperty() {
        return offer;
    }

    /** The numbers of these images in their order, from 0. */
    public ObjectProperty<List<Integer>> offeredProperty() {
        return offered;
    }

    /** What the network answers to all test images; null where that is not known yet. */
    public ObjectProperty<Answers> answersProperty() {
        return answers;
    }

    /** How much of that is done, from 0 to 1; NaN while nothing is answered. */
    public DoubleProperty answeringProperty() {
        return answering;
    }

    /** What the classes are called; empty before that is known. */
    public ObjectProperty<List<String>> classNamesProperty() {
        return classNames;
    }

    /** The name of a class. */
    public String className(int k) {
        return k < classNames.get().size() ? classNames.get().get(k) : Integer.toString(k);
    }

    /** Whether the network takes pictures of a single channel. */
    public boolean isGrey() {
        Shape now = wanted.get();
        return now == null || now.dim(0) == 1;
    }

    /** Whether the picture has the shape that the network takes. */
    public boolean fits() {
        NetworkPicture now = picture.get();
        return now != null && now.image().shape().equals(wanted.get());
    }
}
