package convolens.model.filters;

import convolens.model.StepMoment;
import convolens.model.TimelineModel;
import convolens.model.train.RunModel;
import convolens.model.train.RunReference;
import convolens.run.RunFilters;
import convolens.run.RunPoint;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The filters scene: a run's filters before training and at a moment of its history, which the timeline chooses. At the
 * end of the timeline the moment is now, so filters are seen changing while the run learns.
 */
public final class FiltersModel {

    /** How weights become colours. */
    public enum Colors {
        /** As the book prints them: low = white, high = black. */
        BOOK,
        /** Negative, zero and positive told apart. */
        SIGNED
    }

    /** Which weights share a scale. */
    public enum Scale {
        /** Each filter reaches from its own lowest to its own highest weight. */
        PER_FILTER,
        /** All filters, before and after, have one scale: it shows that untrained filters are faint. */
        SHARED
    }

    /** How a filter of three channels is shown. */
    public enum Channels {
        /** One image for each channel. */
        EACH,
        /** The three channels as red, green and blue. */
        RGB
    }

    /**
     * One weight.
     *
     * @param filter its filter
     * @param channel its channel
     * @param row its row
     * @param column its column
     */
    public record Cell(int filter, int channel, int row, int column) {}

    private final ObservableList<RunModel> runs;
    private final ReadOnlyObjectProperty<RunModel> source;
    private final ReadOnlyObjectWrapper<RunFilters> before = new ReadOnlyObjectWrapper<>(this, "before");
    private final ReadOnlyObjectWrapper<RunFilters> after = new ReadOnlyObjectWrapper<>(this, "after");
    private final IntegerProperty layer = new SimpleIntegerProperty(this, "layer");
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected");
    private final ObjectProperty<Cell> hovered = new SimpleObjectProperty<>(this, "hovered");
    private final ObjectProperty<Colors> colors = new SimpleObjectProperty<>(this, "colors", Colors.BOOK);
    private final ObjectProperty<Scale> scale = new SimpleObjectProperty<>(this, "scale", Scale.PER_FILTER);
    private final ObjectProperty<Channels> channels = new SimpleObjectProperty<>(this, "channels", Channels.EACH);
    private final ObjectProperty<@Nullable OpenedFilters> opened = new SimpleObjectProperty<>(this, "opened");
    private final TimelineModel timeline = new TimelineModel();
    private final InvalidationListener entriesChanged = this::entriesChanged;
    private final InvalidationListener liveChanged = observable -> chooseAfter();
    private RunModel run;

    /**
     * A scene that follows a run.
     *
     * @param runs the runs of this session, first to last
     * @param source the run whose filters are shown; its value is null where there is none
     */
    public FiltersModel(ObservableList<RunModel> runs, ReadOnlyObjectProperty<RunModel> source) {
        this.runs = runs;
        this.source = source;
        timeline.stepsPerSecondProperty().set(4);
        timeline.firstProperty().set(0);
        timeline.positionProperty().addListener(observable -> chooseAfter());
        source.addListener((observable, old, now) -> show(now));
        opened.addListener((observable, old, now) -> show(source.get()));
        show(source.get());
    }

    // Properties

    /** The run whose filters are shown; null where there is none. */
    public ReadOnlyObjectProperty<RunModel> runProperty() {
        return source;
    }

    /** The runs of this session, first to last. */
    public ObservableList<RunModel> getRuns() {
        return runs;
    }

    /** Those of a file, which are shown in place of a run's; null for none. */
    public ObjectProperty<@Nullable OpenedFilters> openedProperty() {
        return opened;
    }

    /** The filters before the first step; null where there are none yet, and then there are none after it either. */
    public ReadOnlyObjectProperty<RunFilters> beforeProperty() {
        return before.getReadOnlyProperty();
    }

    /** The filters at the moment that the timeline chose; null where there are none yet. */
    public ReadOnlyObjectProperty<RunFilters> afterProperty() {
        return after.getReadOnlyProperty();
    }

    /** Which convolution, from 0. One that the network does not have counts as its last. */
    public IntegerProperty layerProperty() {
        return layer;
    }

    /** The filter that is enlarged, from 0. One that the convolution does not have counts as its last. */
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /** The weight that is pointed at; null where there is none. */
    public ObjectProperty<Cell> hoveredProperty() {
        return hovered;
    }

    public ObjectProperty<Colors> colorsProperty() {
        return colors;
    }

    public ObjectProperty<Scale> scaleProperty() {
        return scale;
    }

    public ObjectProperty<Channels> channelsProperty() {
        return channels;
    }

    /** The history of the run: position p is its entry p. */
    public TimelineModel timeline() {
        return timeline;
    }

    /** Goes to the moment of the history that is nearest to an epoch. */
    public void seekEpoch(double epoch) {
        List<RunFilters> entries = entries();
        IntStream.range(0, entries.size())
                .boxed()
                .min(Comparator.comparingDouble(i -> Math.abs(entries.get(i).epochs() - epoch)))
                .ifPresent(timeline::seek);
    }

    /** How many convolutions the network has; 0 where there are no filters yet. */
    public int layers() {
        return after.get() == null ? 0 : after.get().banks().size();
    }

    /** The chosen convolution, one that there is. */
    public int layer() {
        return Math.max(0, Math.min(layer.get(), layers() - 1));
    }

    /** The chosen convolution's filters before the first step. */
    public Optional<RunFilters.Bank> bankBefore() {
        return bank(before.get());
    }

    /** The chosen convolution's filters at the chosen moment. */
    public Optional<RunFilters.Bank> bankAfter() {
        return bank(after.get());
    }

    /** Whether the three channels of a filter are shown as one colour. */
    public boolean mixesChannels() {
        return channels.get() == Channels.RGB
                && bankAfter().map(RunFilters.Bank::channels).orElse(0) == 3;
    }

    /** The filter that is enlarged, one that there is. */
    public int selectedFilter() {
        return Math.max(
                0, Math.min(selected.get(), bankAfter().map(b -> b.count() - 1).orElse(0)));
    }

    /** The last point of the run's curves at or before the chosen moment. */
    public Optional<RunPoint> point() {
        if (run == null || after.get() == null || opened.get() != null) {
            return Optional.empty();
        }
        int iteration = after.get().iteration();
        return run.getPoints().stream().filter(p -> p.iteration() <= iteration).reduce((first, second) -> second);
    }

    private Optional<RunFilters.Bank> bank(RunFilters filters) {
        if (filters == null) {
            return Optional.empty();
        }
        List<RunFilters.Bank> banks = filters.banks();
        return Optional.of(banks.get(Math.max(0, Math.min(layer.get(), banks.size() - 1))));
    }

    /** All that decides what the scene shows, with a name for the run and what lies under the filter. */
    public FiltersMoment moment(@Nullable RunReference named, FiltersMoment.Response response) {
        OpenedFilters file = opened.get();
        return new FiltersMoment(
                named,
                file == null ? null : file.name(),
                colors.get(),
                scale.get(),
                channels.get(),
                layer.get(),
                selected.get(),
                response,
                StepMoment.of(timeline));
    }

    /** Shows a moment of the run that is shown. */
    public void take(FiltersMoment moment) {
        hovered.set(null);
        colors.set(moment.colors());
        scale.set(moment.scale());
        channels.set(moment.channels());
        layer.set(moment.layer());
        selected.set(moment.selected());
        moment.step().show(timeline);
    }

    private void show(RunModel now) {
        if (run != null) {
            run.history().getEntries().removeListener(entriesChanged);
            run.liveFiltersProperty().removeListener(liveChanged);
        }
        run = now;
        hovered.set(null);
        timeline.pause();
        if (now != null) {
            now.history().getEntries().addListener(entriesChanged);
            now.liveFiltersProperty().addListener(liveChanged);
        }
        timeline.setCount(entries().size());
        timeline.last();
        chooseAfter();
    }

    /** Epochs come, and go where memory is short: the timeline stays at its end, or at its epoch. */
    private void entriesChanged(Observable observable) {
        List<RunFilters> entries = entries();
        boolean follow = timeline.getPosition() >= timeline.getCount() - 1 && !timeline.isPlaying();
        double epochs = after.get() == null ? 0 : after.get().epochs();
        timeline.setCount(entries.size());
        if (follow) {
            timeline.last();
        } else {
            int at = 0;
            while (at + 1 < entries.size() && entries.get(at + 1).epochs() <= epochs) {
                at++;
            }
            timeline.seek(at);
        }
        chooseAfter();
    }

    private void chooseAfter() {
        List<RunFilters> entries = entries();
        if (entries.isEmpty()) {
            after.set(null);
            before.set(null);
            return;
        }
        OpenedFilters file = opened.get();
        before.set(file == null ? entries.get(0) : file.drawn());
        RunFilters chosen = entries.get(Math.min(timeline.getPosition(), entries.size() - 1));
        RunFilters live =
                file != null || run == null ? null : run.liveFiltersProperty().get();
        boolean atEnd = timeline.getPosition() >= entries.size() - 1;
        after.set(atEnd && live != null && live.iteration() > chosen.iteration() ? live : chosen);
    }

    private List<RunFilters> entries() {
        OpenedFilters file = opened.get();
        if (file != null) {
            return List.of(file.filters());
        }
        return run == null ? List.of() : run.history().getEntries();
    }
}
