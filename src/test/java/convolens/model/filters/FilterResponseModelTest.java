package convolens.model.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Convolution;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.model.filters.FilterResponseModel.Input;
import convolens.model.filters.FilterResponseModel.Maps;
import convolens.model.setup.Recomputation;
import convolens.model.train.RunModel;
import convolens.run.RunFilters;
import convolens.run.TrainData;
import convolens.run.TrainNetwork;
import convolens.run.TrainSettings;
import java.util.List;
import java.util.Random;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import org.junit.jupiter.api.Test;

class FilterResponseModelTest {
    private final SimpleObjectProperty<RunModel> current = new SimpleObjectProperty<>();
    private final FiltersModel filters = new FiltersModel(FXCollections.observableArrayList(), current);
    private final FilterResponseModel model = new FilterResponseModel(filters, Recomputation.Worker.sameThread());
    private final Random random = new Random(25);

    private Tensor random(int... dims) {
        Tensor tensor = Tensor.zeros(dims);
        for (int i = 0; i < tensor.size(); i++) {
            tensor.data()[i] = (float) random.nextGaussian();
        }
        return tensor;
    }

    private RunFilters moment(int epoch, int channels, int size) {
        return new RunFilters(
                epoch,
                epoch * 10,
                List.of(
                        new RunFilters.Bank("W1", random(4, channels, size, size), random(4)),
                        new RunFilters.Bank("W2", random(2, 4, 3, 3), random(2))));
    }

    private void run(int channels, int size, int stride, int pad, int epochs) {
        TrainSettings settings = TrainSettings.ofChapter(1);
        RunModel run = new RunModel(settings.withNetwork(TrainNetwork.CHAPTER
                .withFilters(4)
                .withFilterSize(size)
                .withStride(stride)
                .withPad(pad)));
        for (int epoch = 0; epoch <= epochs; epoch++) {
            run.history().add(moment(epoch, channels, size));
        }
        current.set(run);
    }

    /** The sum of equation of section 7.2, window by window, in doubles. */
    private static void assertIsConvolution(
            Tensor map, Tensor x, RunFilters.Bank bank, int filter, int stride, int pad, boolean relu) {
        int size = bank.weights().dim(2);
        int oh = (x.dim(2) + 2 * pad - size) / stride + 1;
        int ow = (x.dim(3) + 2 * pad - size) / stride + 1;
        assertThat(map.shape()).isEqualTo(Shape.of(1, 1, oh, ow));
        for (int oy = 0; oy < oh; oy++) {
            for (int ox = 0; ox < ow; ox++) {
                double sum = bank.bias().get(filter);
                for (int c = 0; c < x.dim(1); c++) {
                    for (int fy = 0; fy < size; fy++) {
                        for (int fx = 0; fx < size; fx++) {
                            int y = oy * stride - pad + fy;
                            int at = ox * stride - pad + fx;
                            if (y >= 0 && y < x.dim(2) && at >= 0 && at < x.dim(3)) {
                                sum += x.get(0, c, y, at) * bank.weights().get(filter, c, fy, fx);
                            }
                        }
                    }
                }
                double expected = relu ? Math.max(0, sum) : sum;
                assertThat((double) map.get(0, 0, oy, ox))
                        .as("[%d, %d]", oy, ox)
                        .isEqualTo(expected, within(1e-4));
            }
        }
    }

    private void show(Tensor image) {
        model.inputProperty().set(new Input(image, "7", 0, 10));
    }

    @Test
    void theMapsAreThoseOfTheChosenFilterBeforeAndAtTheChosenMoment() {
        run(1, 5, 1, 0, 2);
        Tensor image = random(1, 1, 28, 28);
        show(image);
        filters.selectedProperty().set(2);
        filters.timeline().seek(1);

        Maps maps = model.mapsProperty().get();
        assertIsConvolution(maps.before(), image, filters.bankBefore().orElseThrow(), 2, 1, 0, false);
        assertIsConvolution(maps.after(), image, filters.bankAfter().orElseThrow(), 2, 1, 0, false);
        assertThat(maps.after().toArray()).isNotEqualTo(maps.before().toArray());

        filters.timeline().first();
        Maps first = model.mapsProperty().get();
        assertThat(first.after().toArray()).isEqualTo(first.before().toArray());
    }

    @Test
    void strideAndPaddingAreThoseOfTheRunAndAllChannelsAreSummed() {
        for (int channels = 1; channels <= 4; channels++) {
            run(channels, 4, 3, 2, 1);
            Tensor image = random(1, channels, 11, 13);
            show(image);
            Maps maps = model.mapsProperty().get();
            assertIsConvolution(maps.after(), image, filters.bankAfter().orElseThrow(), 0, 3, 2, false);
            assertThat(maps.geometry().paddingY()).isEqualTo(2);
        }
    }

    @Test
    void behindTheReluNothingIsNegative() {
        run(1, 5, 1, 0, 1);
        Tensor image = random(1, 1, 12, 12);
        show(image);
        model.reluProperty().set(true);
        assertIsConvolution(
                model.mapsProperty().get().after(), image, filters.bankAfter().orElseThrow(), 0, 1, 0, true);
    }

    @Test
    void followsTheFiltersOfARunUnderWay() {
        run(1, 5, 1, 0, 1);
        Tensor image = random(1, 1, 12, 12);
        show(image);
        RunFilters live = moment(5, 1, 5);
        current.get().liveFiltersProperty().set(live);
        assertIsConvolution(
                model.mapsProperty().get().after(), image, live.banks().get(0), 0, 1, 0, false);
    }

    @Test
    void thereAreNoneForADeeperLayerForOtherImagesOrWhenNotWanted() {
        run(1, 5, 1, 0, 1);
        assertThat(model.mapsProperty().get()).as("no image yet").isNull();
        show(random(1, 1, 12, 12));
        assertThat(model.mapsProperty().get()).isNotNull();
        filters.layerProperty().set(1);
        assertThat(model.mapsProperty().get()).as("deeper layer").isNull();
        filters.layerProperty().set(0);
        assertThat(model.mapsProperty().get()).isNotNull();
        model.shownProperty().set(false);
        assertThat(model.mapsProperty().get()).as("not wanted").isNull();
        model.shownProperty().set(true);
        show(random(1, 3, 12, 12));
        assertThat(model.mapsProperty().get()).as("other channels").isNull();
        show(random(1, 1, 4, 12));
        assertThat(model.mapsProperty().get()).as("smaller than the filter").isNull();
        show(random(1, 1, 12, 12));
        current.set(null);
        assertThat(model.mapsProperty().get()).as("no run").isNull();
    }

    @Test
    void goesThroughTheImagesAndAroundTheEnd() {
        show(random(1, 1, 12, 12));
        model.step(-1);
        assertThat(model.indexProperty().get()).isEqualTo(9);
        model.step(1);
        assertThat(model.indexProperty().get()).isZero();
    }

    @Test
    void theFirstWindowIsThatOfTheNetworkThatIsBuilt() {
        for (TrainNetwork network : List.of(
                TrainNetwork.CHAPTER.withFilterSize(4).withStride(2).withPad(1),
                TrainNetwork.CHAPTER.withKind(TrainNetwork.Kind.DEEP))) {
            Convolution first = (Convolution) network.architecture(TrainData.MNIST)
                    .build(Cpu.single(), 1)
                    .layers()
                    .get(0);
            assertThat(network.firstWindow()).isEqualTo(first.window());
        }
    }
}
