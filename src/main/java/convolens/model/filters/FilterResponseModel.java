package convolens.model.filters;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.setup.Recomputation;
import convolens.model.train.RunModel;
import convolens.run.RunFilters;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * An image of the run's data under the chosen filter of the first convolution, before training and at the chosen moment:
 * figure 7-25 for every filter, live.
 */
public final class FilterResponseModel {

    /**
     * The image.
     *
     * @param pixels (1,C,H,W), not to be modified
     * @param label what it shows
     * @param index which of the test images it is, from 0
     * @param count how many test images there are
     */
    public record Input(Tensor pixels, String label, int index, int count) {}

    /**
     * What the filter makes of the image.
     *
     * @param input of what
     * @param geometry of the window over it
     * @param before the feature map (1,1,OH,OW) of the filter before the first step
     * @param after the feature map of the filter at the chosen moment
     */
    public record Maps(Input input, WindowGeometry geometry, Tensor before, Tensor after) {}

    /**
     * A cell that is pointed at.
     *
     * @param onInput whether it is one of the image; else of the feature maps
     * @param row its row, from 0; outside the image in the padding
     * @param column its column
     */
    public record Spot(boolean onInput, int row, int column) {}

    private record Question(
            Input input, RunFilters.Bank before, RunFilters.Bank after, int filter, Window window, boolean relu) {
        Maps answer() {
            WindowGeometry over = window.over(input.pixels.dim(2), input.pixels.dim(3));
            return new Maps(
                    input,
                    over,
                    FilterMap.of(input.pixels, before, filter, window, relu),
                    FilterMap.of(input.pixels, after, filter, window, relu));
        }

        long products() {
            WindowGeometry over = window.over(input.pixels.dim(2), input.pixels.dim(3));
            return 2L * over.windows() * over.cells() * after.channels();
        }
    }

    private final FiltersModel filters;
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", true);
    private final BooleanProperty relu = new SimpleBooleanProperty(this, "relu");
    private final IntegerProperty index = new SimpleIntegerProperty(this, "index");
    private final ObjectProperty<Input> input = new SimpleObjectProperty<>(this, "input");
    private final BooleanProperty missing = new SimpleBooleanProperty(this, "missing");
    private final ObjectProperty<Spot> pointed = new SimpleObjectProperty<>(this, "pointed");
    private final ReadOnlyObjectWrapper<Maps> maps = new ReadOnlyObjectWrapper<>(this, "maps");
    private final Recomputation<Question, Maps> recomputation;

    /**
     * @param filters whose chosen filter is applied
     * @param worker computes what takes longer than a frame
     */
    public FilterResponseModel(FiltersModel filters, Recomputation.Worker<Maps> worker) {
        this.filters = filters;
        recomputation = new Recomputation<>(
                worker,
                new Recomputation.Task<>((question, obsolete) -> question.answer(), Question::products),
                (question, answer) -> take(answer),
                error -> maps.set(null));
        InvalidationListener changed = observable -> ask();
        List.of(filters.afterProperty(), filters.layerProperty(), filters.selectedProperty(), shown, relu, input)
                .forEach(property -> property.addListener(changed));
    }

    // Properties

    /** Whether an image is wanted. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Whether the maps are shown after the ReLU behind the convolution. */
    public BooleanProperty reluProperty() {
        return relu;
    }

    /** Which test image is wanted, from 0. */
    public IntegerProperty indexProperty() {
        return index;
    }

    /** The image; null before it has been read. */
    public ObjectProperty<Input> inputProperty() {
        return input;
    }

    /** Whether the images of the run's data cannot be read. */
    public BooleanProperty missingProperty() {
        return missing;
    }

    /** The cell that is pointed at; null where there is none. */
    public ObjectProperty<Spot> pointedProperty() {
        return pointed;
    }

    /** The feature maps; null where there are none, as for a deeper layer. */
    public ReadOnlyObjectProperty<Maps> mapsProperty() {
        return maps.getReadOnlyProperty();
    }

    /** How the image is shown. */
    public FiltersMoment.Response moment() {
        return new FiltersMoment.Response(shown.get(), relu.get(), index.get());
    }

    /** Shows an image so. */
    public void take(FiltersMoment.Response moment) {
        pointed.set(null);
        shown.set(moment.shown());
        relu.set(moment.relu());
        index.set(moment.image());
    }

    /** Goes some images on, around the end. */
    public void step(int images) {
        if (input.get() != null) {
            index.set(Math.floorMod(index.get() + images, input.get().count()));
        }
    }

    private void ask() {
        Question question = question();
        if (question == null) {
            maps.set(null);
        } else {
            recomputation.request(question);
        }
    }

    private void take(Maps answer) {
        if (question() != null) {
            maps.set(answer);
        }
    }

    private @Nullable Question question() {
        RunModel run = filters.runProperty().get();
        RunFilters.Bank before = filters.bankBefore().orElse(null);
        RunFilters.Bank after = filters.bankAfter().orElse(null);
        Input image = input.get();
        if (run == null
                || before == null
                || after == null
                || image == null
                || !shown.get()
                || filters.layer() > 0
                || filters.openedProperty().get() != null) {
            return null;
        }
        Window window = run.settings().network().firstWindow();
        boolean fits = image.pixels.dim(1) == after.channels()
                && after.weights().dim(2) == window.height()
                && after.weights().dim(3) == window.width()
                && image.pixels.dim(2) + 2 * window.paddingY() >= window.height()
                && image.pixels.dim(3) + 2 * window.paddingX() >= window.width();
        return fits ? new Question(image, before, after, filters.selectedFilter(), window, relu.get()) : null;
    }
}
