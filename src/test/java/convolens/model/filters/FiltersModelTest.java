package convolens.model.filters;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.model.train.RunModel;
import convolens.run.RunFilters;
import convolens.run.RunPoint;
import convolens.run.TrainSettings;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import org.junit.jupiter.api.Test;

class FiltersModelTest {
    private final SimpleObjectProperty<RunModel> current = new SimpleObjectProperty<>();
    private final FiltersModel model = new FiltersModel(FXCollections.observableArrayList(), current);
    private final RunModel run = new RunModel(TrainSettings.ofChapter(1));

    private static RunFilters filters(double epochs, float value) {
        Tensor one = Tensor.wrap(Shape.of(1, 1, 1, 2), value, -value);
        Tensor two = Tensor.wrap(Shape.of(3, 1, 1, 1), value, 0, 0);
        return new RunFilters(
                epochs,
                (int) (epochs * 10),
                List.of(
                        new RunFilters.Bank("W1", one, Tensor.zeros(1)),
                        new RunFilters.Bank("W2", two, Tensor.zeros(3))));
    }

    @Test
    void hasNothingToShowBeforeTheFirstRun() {
        assertThat(model.bankBefore()).isEmpty();
        assertThat(model.bankAfter()).isEmpty();
        assertThat(model.timeline().getCount()).isZero();
        assertThat(model.point()).isEmpty();
    }

    @Test
    void followsTheRunEpochByEpoch() {
        current.set(run);
        run.history().add(filters(0, 1));
        run.history().add(filters(1, 2));
        assertThat(model.timeline().getPosition()).isEqualTo(1);
        assertThat(model.beforeProperty().get().epochs()).isZero();
        assertThat(model.afterProperty().get().epochs()).isEqualTo(1);
    }

    @Test
    void atNoMomentThereAreFiltersAfterWithoutFiltersBefore() {
        List<RunFilters> alone = new ArrayList<>();
        List.of(model.beforeProperty(), model.afterProperty())
                .forEach(property -> property.addListener(observable -> {
                    if (model.beforeProperty().get() == null
                            && model.afterProperty().get() != null) {
                        alone.add(model.afterProperty().get());
                    }
                }));
        current.set(run);
        run.history().add(filters(0, 1));
        run.history().add(filters(1, 2));
        current.set(new RunModel(TrainSettings.ofChapter(2)));
        assertThat(model.afterProperty().get()).isNull();
        current.set(run);
        current.set(null);
        assertThat(alone).isEmpty();
    }

    @Test
    void showsTheFiltersOfNowAtTheEndOfTheTimelineOnly() {
        current.set(run);
        run.history().add(filters(0, 1));
        run.history().add(filters(1, 2));
        run.liveFiltersProperty().set(filters(1.5, 3));
        assertThat(model.afterProperty().get().epochs()).isEqualTo(1.5);

        model.timeline().first();
        run.liveFiltersProperty().set(filters(1.6, 3));
        assertThat(model.afterProperty().get().epochs()).isZero();
        model.timeline().last();
        assertThat(model.afterProperty().get().epochs()).isEqualTo(1.6);
    }

    @Test
    void staysAtTheEpochThatWasChosenWhenMoreCome() {
        current.set(run);
        for (int epoch = 0; epoch <= 5; epoch++) {
            run.history().add(filters(epoch, epoch));
        }
        model.timeline().seek(2);
        run.history().add(filters(6, 6));
        assertThat(model.afterProperty().get().epochs()).isEqualTo(2);
    }

    @Test
    void tellsTheAccuracyOfTheMomentThatIsShown() {
        current.set(run);
        run.history().add(filters(0, 1));
        run.history().add(filters(1, 2));
        run.history().add(filters(2, 2));
        run.getPoints()
                .setAll(
                        new RunPoint(0, 0, 0, 2.3, .1, .1),
                        new RunPoint(1, 10, 1, 1, .8, .7),
                        new RunPoint(2, 20, 2, .5, .9, .8));
        model.timeline().seek(1);
        assertThat(model.point()).hasValue(run.getPoints().get(1));
    }

    @Test
    void showsAConvolutionAndAFilterThatThereAre() {
        current.set(run);
        run.history().add(filters(0, 1));
        model.layerProperty().set(7);
        model.selectedProperty().set(99);
        assertThat(model.bankAfter().orElseThrow().name()).isEqualTo("W2");
        assertThat(model.selectedFilter()).isEqualTo(2);
        model.layerProperty().set(0);
        assertThat(model.selectedFilter()).isZero();
    }

    @Test
    void showsAnotherRunFromItsEnd() {
        current.set(run);
        run.history().add(filters(0, 1));
        RunModel other = new RunModel(run.settings());
        other.history().add(filters(0, 4));
        other.history().add(filters(1, 5));
        other.history().add(filters(2, 6));
        current.set(other);
        assertThat(model.timeline().getCount()).isEqualTo(3);
        assertThat(model.afterProperty().get().epochs()).isEqualTo(2);
        run.history().add(filters(9, 9));
        assertThat(model.timeline().getCount()).isEqualTo(3);
    }

    @Test
    void theStandardDeviationIsThatOfAllWeights() {
        Tensor weights = Tensor.wrap(Shape.of(1, 1, 2, 2), 1, 3, 5, 7);
        assertThat(new RunFilters.Bank("W1", weights, Tensor.zeros(1)).standardDeviation())
                .isEqualTo(Math.sqrt(5));
    }
}
