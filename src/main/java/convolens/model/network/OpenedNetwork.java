package convolens.model.network;

import convolens.data.image.ModelCard;
import convolens.data.image.Preprocessing;
import convolens.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What goes with a network that was opened from a file: what it expects of a picture, what its classes are called, the
 * labelled images that it answers, and the names that its parameters have in the file.
 */
public final class OpenedNetwork {
    private final StringProperty data = new SimpleStringProperty(this, "data", "");
    private final IntegerProperty images = new SimpleIntegerProperty(this, "images");
    private final StringProperty wanted = new SimpleStringProperty(this, "wanted", "");
    private final IntegerProperty channels = new SimpleIntegerProperty(this, "channels", 1);
    private final IntegerProperty classes = new SimpleIntegerProperty(this, "classes");
    private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress", Double.NaN);
    private final ObjectProperty<ModelCard> card = new SimpleObjectProperty<>(this, "card", ModelCard.NONE);
    private final ObservableList<RenamedRow> renamed = FXCollections.observableArrayList();

    /**
     * A parameter that has another name in the file.
     *
     * @param from its name there
     * @param to its name here; it is 0 where there is none there
     * @param shape its shape here
     * @param transposed whether rows and columns change places
     */
    public record RenamedRow(String from, String to, String shape, boolean transposed) {}

    /**
     * What the network is given of one channel of a picture.
     *
     * @param channel as the network counts
     * @param least the smallest value
     * @param mean of all values
     * @param largest the largest value
     */
    public record Given(int channel, double least, double mean, double largest) {}

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

    /** How many channels these have. */
    public IntegerProperty channelsProperty() {
        return channels;
    }

    /** How many classes it tells apart. */
    public IntegerProperty classesProperty() {
        return classes;
    }

    /** How much of a file or of images is read, from 0 to 1, or −1 where nobody knows; NaN while nothing is. */
    public DoubleProperty progressProperty() {
        return progress;
    }

    /** What it expects of a picture, and what its classes are called. */
    public ObjectProperty<ModelCard> cardProperty() {
        return card;
    }

    /** The parameters under other names that wait to be confirmed; none where nothing does. */
    public ObservableList<RenamedRow> renamed() {
        return renamed;
    }

    private Preprocessing preprocessing() {
        return card.get().preprocessing();
    }

    // As words

    /** The common ways to preprocess a picture that suit the network. */
    public List<String> commons() {
        return Arrays.stream(Preprocessing.Common.values())
                .filter(each -> each.suits(channels.get()))
                .map(Preprocessing.Common::key)
                .toList();
    }

    /** Which of them it is; empty for none. */
    public String common() {
        return preprocessing().common().map(Preprocessing.Common::key).orElse("");
    }

    /** The ways to bring a picture to the network's size. */
    public static List<String> fits() {
        return Arrays.stream(Preprocessing.Fit.values())
                .map(Preprocessing.Fit::word)
                .toList();
    }

    /** Which of them it is. */
    public String fit() {
        return preprocessing().fit().word();
    }

    /** rgb or bgr. */
    public String order() {
        return preprocessing().blueFirst() ? "bgr" : "rgb";
    }

    /** What is white. */
    public String range() {
        return Preprocessing.plain(preprocessing().range());
    }

    /** The mean, or that of each channel. */
    public String mean() {
        return Preprocessing.plain(preprocessing().mean());
    }

    /** The deviation, or that of each channel. */
    public String deviation() {
        return Preprocessing.plain(preprocessing().deviation());
    }

    /** How many classes have names. */
    public int namedClasses() {
        return card.get().classes().size();
    }

    /**
     * What the network is given of a picture.
     *
     * @param picture (C,H,W) from 0 to 1
     */
    public List<Given> given(Tensor picture) {
        List<Given> all = new ArrayList<>();
        if (picture.dim(0) != channels.get()) {
            return all;
        }
        Tensor x = preprocessing().of(picture);
        int plane = x.dim(1) * x.dim(2);
        for (int c = 0; c < x.dim(0); c++) {
            double least = Double.POSITIVE_INFINITY;
            double largest = Double.NEGATIVE_INFINITY;
            double sum = 0;
            for (int i = c * plane; i < (c + 1) * plane; i++) {
                least = Math.min(least, x.data()[i]);
                largest = Math.max(largest, x.data()[i]);
                sum += x.data()[i];
            }
            all.add(new Given(c, least, sum / plane, largest));
        }
        return all;
    }
}
