package convolens.model.histogram;

import convolens.engine.inspect.NetworkHistograms;
import convolens.engine.inspect.ValueHistogram;
import convolens.model.StepMoment;
import convolens.model.TimelineModel;
import convolens.model.network.NetworkReference;
import convolens.model.network.NetworkSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * How the weights, gradients and activations of a network are distributed at the moments of its run. The timeline goes
 * through the moments; at its end it follows a run that learns.
 */
public final class HistogramsModel {
    /** The most bins of the chart that is read. */
    public static final int FINE = 96;
    /** The most bins of a small chart. */
    public static final int COARSE = 40;

    /**
     * What was measured at a moment.
     *
     * @param epochs how many epochs had been learned
     * @param iteration how many steps had been made
     * @param measured on the images of the probe
     */
    public record Moment(double epochs, int iteration, NetworkHistograms measured) {}

    /**
     * A bin of the histogram of a moment.
     *
     * @param moment from 0
     * @param bin from 0
     */
    public record Bin(int moment, int bin) {}

    private record Key(HistogramKind kind, int series, int bins) {}

    private final List<NetworkSource.Shipped> shipped;
    private final TimelineModel timeline = new TimelineModel();
    private final ObjectProperty<@Nullable NetworkSource> source = new SimpleObjectProperty<>(this, "source");
    private final ReadOnlyObjectWrapper<List<Moment>> moments = new ReadOnlyObjectWrapper<>(this, "moments", List.of());
    private final ObjectProperty<HistogramKind> kind = new SimpleObjectProperty<>(this, "kind", HistogramKind.WEIGHTS);
    private final IntegerProperty weights = new SimpleIntegerProperty(this, "weights");
    private final IntegerProperty gradients = new SimpleIntegerProperty(this, "gradients");
    private final IntegerProperty activations = new SimpleIntegerProperty(this, "activations");
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic");
    private final ObjectProperty<@Nullable Bin> pointed = new SimpleObjectProperty<>(this, "pointed");
    private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress", Double.NaN);
    private final Map<Key, Ridges> made = new HashMap<>();
    private HistogramNames names = HistogramNames.NONE;
    private int probe;
    private @Nullable NetworkSource begun;
    private @Nullable StepMoment wanted;

    /** @param shipped the networks that come with the program */
    public HistogramsModel(List<NetworkSource.Shipped> shipped) {
        this.shipped = List.copyOf(shipped);
        timeline.stepsPerSecondProperty().set(4);
        timeline.firstProperty().set(0);
        timeline.labelProperty().set(this::epoch);
        kind.addListener(observable -> pointed.set(null));
        source.addListener(observable -> pointed.set(null));
    }

    // Properties

    /** The moments: position p is the moment p. */
    public TimelineModel timeline() {
        return timeline;
    }

    /** The networks that come with the program. */
    public List<NetworkSource.Shipped> shipped() {
        return shipped;
    }

    /** Whose numbers are counted; null before one is chosen. */
    public ObjectProperty<@Nullable NetworkSource> sourceProperty() {
        return source;
    }

    /** What was measured, in the order of time. */
    public ReadOnlyObjectProperty<List<Moment>> momentsProperty() {
        return moments.getReadOnlyProperty();
    }

    public List<Moment> getMoments() {
        return moments.get();
    }

    /** Which numbers are counted. */
    public ObjectProperty<HistogramKind> kindProperty() {
        return kind;
    }

    /** Which of the names of a kind is read; one that the network does not have counts as its last. */
    public IntegerProperty seriesProperty(HistogramKind of) {
        return switch (of) {
            case WEIGHTS -> weights;
            case GRADIENTS -> gradients;
            case ACTIVATIONS -> activations;
        };
    }

    /** Whether heights are logarithms of counts. */
    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /** The bin that is pointed at; null if none is. */
    public ObjectProperty<@Nullable Bin> pointedProperty() {
        return pointed;
    }

    /** How much is measured, from 0 to 1; NaN while nothing is to be measured. */
    public DoubleProperty progressProperty() {
        return progress;
    }

    /** On how many training images gradients and activations are measured. */
    public int probe() {
        return probe;
    }

    /** What there is of a kind: parameters, or layers. */
    public List<String> names(HistogramKind of) {
        return names.of(of);
    }

    /** What there is to choose from. */
    public List<String> names() {
        return names.of(kind.get());
    }

    /** The chosen one of {@link #names()}; −1 where there are none. */
    public int series() {
        return Math.min(seriesProperty(kind.get()).get(), names().size() - 1);
    }

    /** Whether what is shown is of the chosen network, which has been loaded. */
    public boolean isLoaded() {
        return Objects.equals(begun, source.get());
    }

    /** The mean loss of the probe at a moment. */
    public double loss(int at) {
        return getMoments().get(at).measured().loss();
    }

    /** The moment that the timeline has reached; −1 where there is none. */
    public int moment() {
        return Math.min(timeline.getPosition(), getMoments().size() - 1);
    }

    /** What is read; null where nothing is measured. */
    public @Nullable Ridges ridges() {
        return series() < 0 ? null : ridges(series(), FINE);
    }

    /**
     * One of the names over all moments; null where nothing is measured.
     *
     * @param series its place in {@link #names()}
     * @param bins the most
     */
    public @Nullable Ridges ridges(int series, int bins) {
        return ridges(kind.get(), series, bins);
    }

    /** {@link #ridges(int, int)} of any kind. */
    public @Nullable Ridges ridges(HistogramKind of, int series, int bins) {
        if (getMoments().isEmpty() || series >= names.of(of).size()) {
            return null;
        }
        return made.computeIfAbsent(new Key(of, series, bins), key -> {
            List<Double> epochs = new ArrayList<>();
            List<ValueHistogram> histograms = new ArrayList<>();
            for (Moment each : getMoments()) {
                epochs.add(each.epochs());
                histograms.add(of.of(each.measured()).get(names.place(of, series)));
            }
            return Ridges.of(names.of(of).get(series), epochs, histograms, bins);
        });
    }

    private String epoch(int at) {
        double epochs = at < getMoments().size() ? getMoments().get(at).epochs() : at;
        return epochs == Math.rint(epochs)
                ? Long.toString((long) epochs)
                : Double.toString(Math.round(epochs * 10) / 10.0);
    }

    /** All that decides what the scene shows. */
    public HistogramsMoment moment(NetworkReference of) {
        StepMoment step = wanted == null ? StepMoment.of(timeline) : wanted;
        return new HistogramsMoment(
                of, kind.get(), weights.get(), gradients.get(), activations.get(), logarithmic.get(), step);
    }

    // Commands

    /** Shows a moment of the network that is there, or that is measured next: then its step follows. */
    public void take(HistogramsMoment moment, boolean there) {
        wanted = there ? null : moment.step();
        pointed.set(null);
        kind.set(moment.kind());
        weights.set(moment.weights());
        gradients.set(moment.gradients());
        activations.set(moment.activations());
        logarithmic.set(moment.logarithmic());
        if (there) {
            moment.step().show(timeline);
        }
    }

    /**
     * Another network, of which nothing is measured yet.
     *
     * @param called what its parameters and layers are called
     * @param images on how many its gradients and activations are measured
     */
    public void begin(HistogramNames called, int images) {
        timeline.pause();
        show(List.of());
        names = called;
        probe = images;
        begun = source.get();
    }

    /** Shows what was measured, in the order of time. The timeline stays at its end, or at its epoch. */
    public void show(List<Moment> measured) {
        show(measured, false);
    }

    /** {@link #show(List)}; when the whole is measured, the step that was asked for is shown. */
    public void show(List<Moment> measured, boolean whole) {
        int at = moment();
        boolean follows = at < 0 || at >= getMoments().size() - 1 && !timeline.isPlaying();
        int iteration = at < 0 ? 0 : getMoments().get(at).iteration();
        pointed.set(null);
        timeline.setCount(measured.size());
        // only now: whoever hears of the two still reads the moments before
        made.clear();
        moments.set(List.copyOf(measured));
        if (follows) {
            timeline.last();
        } else {
            int place = 0;
            while (place + 1 < measured.size() && measured.get(place + 1).iteration() <= iteration) {
                place++;
            }
            timeline.seek(place);
        }
        StepMoment step = wanted;
        if (whole && step != null) {
            wanted = null;
            step.show(timeline);
        }
    }

    /** Reads one of the names. */
    public void choose(int series) {
        pointed.set(null);
        seriesProperty(kind.get()).set(Math.max(0, Math.min(names().size() - 1, series)));
    }
}
