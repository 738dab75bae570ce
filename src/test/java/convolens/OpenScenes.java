package convolens;

import convolens.controller.filters.ShippedRun;
import convolens.data.DataException;
import convolens.engine.layer.Pooling;
import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Window;
import convolens.lesson.Lesson;
import convolens.model.SceneMemory;
import convolens.model.StepMoment;
import convolens.model.array.ArrayMoment;
import convolens.model.array.FourDArrayModel;
import convolens.model.array.TransposeModel;
import convolens.model.array.TransposeMoment;
import convolens.model.experiment.ExperimentForm;
import convolens.model.experiment.ExperimentsModel;
import convolens.model.experiment.ExperimentsMoment;
import convolens.model.filters.FiltersModel;
import convolens.model.filters.FiltersMoment;
import convolens.model.histogram.HistogramsModel;
import convolens.model.histogram.HistogramsMoment;
import convolens.model.learning.LearningMoment;
import convolens.model.learning.OneFilterLearnsModel;
import convolens.model.network.MistakesModel;
import convolens.model.network.MistakesMoment;
import convolens.model.network.NetworkReference;
import convolens.model.network.NetworkSource;
import convolens.model.shift.ShiftLabModel;
import convolens.model.shift.ShiftMoment;
import convolens.model.shuffle.ShuffleMoment;
import convolens.model.shuffle.ShuffledPixelsModel;
import convolens.model.sliding.SlidingModel;
import convolens.model.sliding.SlidingMoment;
import convolens.model.sliding.SlidingPreset;
import convolens.model.softmax.SoftmaxModel;
import convolens.model.softmax.SoftmaxMoment;
import convolens.model.softmax.SoftmaxState;
import convolens.model.stack.NetworkStackModel;
import convolens.model.stack.StackMoment;
import convolens.model.train.RunModel;
import convolens.model.train.RunName;
import convolens.model.train.RunReference;
import convolens.model.train.TrainModel;
import convolens.model.train.TrainMoment;
import convolens.model.transposed.TransposedConvolutionModel;
import convolens.model.transposed.TransposedMoment;
import convolens.model.unfold.UnfoldModel;
import convolens.model.unfold.UnfoldMoment;
import convolens.model.unfold.UnfoldPreset;
import convolens.model.units.AscentSetup;
import convolens.model.units.DeepUnitsModel;
import convolens.model.units.UnitsMoment;
import convolens.run.KeptRun;
import convolens.run.TrainData;
import convolens.run.TrainNetwork;
import convolens.run.TrainSettings;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;

/** Scenes as files meet them: what each remembers, as it is when the scene opens. */
final class OpenScenes {
    private OpenScenes() {}

    private static final long MEMORY = 2L << 30;

    /** With layers of one's own, which are most of what a file can say of a run. */
    private static final TrainSettings OWN = TrainSettings.ofChapter(2)
            .withNetwork(TrainNetwork.CHAPTER.withOwn(new Architecture(
                    Shape.of(1, 28, 28),
                    List.of(
                            new LayerSpec.Convolution(4, Window.square(5, 1, 0)),
                            new LayerSpec.BatchNormalization(),
                            new LayerSpec.LeakyRelu(0.1),
                            new LayerSpec.Pooling(Pooling.Kind.MAX, Window.square(2, 2, 0)),
                            new LayerSpec.Dropout(0.25),
                            new LayerSpec.Affine(10)))));

    private static final List<NetworkSource.Shipped> SHIPPED =
            List.of(new NetworkSource.Shipped("SimpleConvNet"), new NetworkSource.Shipped("DeepConvNet"));

    static Map<Lesson, Supplier<SceneMemory<?>>> all() {
        Map<Lesson, Supplier<SceneMemory<?>>> scenes = new LinkedHashMap<>();
        KeptRun kept = shippedRun();
        for (SlidingPreset preset : SlidingPreset.values()) {
            scenes.put(preset.lesson(), () -> {
                SlidingModel model = new SlidingModel(preset);
                return new SceneMemory<>(SlidingMoment.class, model::moment, model::take);
            });
        }
        for (UnfoldPreset preset : UnfoldPreset.values()) {
            scenes.put(preset.lesson(), () -> {
                UnfoldModel model = new UnfoldModel(preset);
                return new SceneMemory<>(UnfoldMoment.class, model::moment, model::take);
            });
        }
        scenes.put(Lesson.SHIFT_LAB, () -> {
            ShiftLabModel model = new ShiftLabModel();
            return new SceneMemory<>(ShiftMoment.class, model::moment, model::take);
        });
        scenes.put(Lesson.FOUR_D_ARRAY, () -> {
            FourDArrayModel model = new FourDArrayModel();
            return new SceneMemory<>(ArrayMoment.class, model::moment, model::take);
        });
        scenes.put(Lesson.TRANSPOSE, () -> {
            TransposeModel model = new TransposeModel();
            return new SceneMemory<>(TransposeMoment.class, model::moment, model::take);
        });
        scenes.put(Lesson.TRANSPOSED_CONVOLUTION, () -> {
            TransposedConvolutionModel model = new TransposedConvolutionModel();
            return new SceneMemory<>(TransposedMoment.class, model::moment, model::take);
        });
        scenes.put(Lesson.SOFTMAX, () -> {
            SoftmaxModel model = new SoftmaxModel(SoftmaxState.ofBook());
            return new SceneMemory<>(SoftmaxMoment.class, model::moment, model::take);
        });
        scenes.put(Lesson.ONE_FILTER_LEARNS, () -> {
            OneFilterLearnsModel model = new OneFilterLearnsModel();
            return new SceneMemory<>(LearningMoment.class, model::moment, model::take);
        });
        scenes.put(Lesson.NETWORK_STACK, () -> {
            NetworkStackModel model = new NetworkStackModel();
            return new SceneMemory<>(StackMoment.class, model::moment, model::take);
        });
        scenes.put(Lesson.SHUFFLED_PIXELS, () -> {
            ShuffledPixelsModel model = new ShuffledPixelsModel();
            return new SceneMemory<>(ShuffleMoment.class, model::moment, model::take);
        });
        scenes.put(Lesson.FILTERS, () -> {
            FiltersModel model = new FiltersModel(
                    FXCollections.observableArrayList(), new SimpleObjectProperty<>(RunModel.of(kept)));
            RunReference run = new RunReference("mine", OWN);
            return new SceneMemory<>(
                    FiltersMoment.class,
                    () -> model.moment(run, new FiltersMoment.Response(true, false, 3)),
                    model::take);
        });
        scenes.put(Lesson.HISTOGRAMS, () -> {
            HistogramsModel model = new HistogramsModel(SHIPPED);
            NetworkReference run = NetworkReference.of(new NetworkSource.Trained(new RunModel(OWN)));
            return new SceneMemory<>(HistogramsMoment.class, () -> model.moment(run), moment -> {
                require(moment.source());
                model.take(moment, true);
            });
        });
        scenes.put(Lesson.TRAIN, () -> {
            TrainModel model = new TrainModel(OWN, MEMORY);
            RunModel run = new RunModel(OWN);
            return new SceneMemory<>(
                    TrainMoment.class,
                    () -> new TrainMoment(
                            model.getSettings(),
                            model.logLossProperty().get(),
                            List.of(RunReference.of(run)),
                            RunReference.of(run),
                            StepMoment.of(model.timeline())),
                    moment -> {
                        for (RunReference each : moment.drawn()) {
                            RunModel named = new RunModel(each.settings());
                            RunName.of(named, List.of(named, run));
                        }
                        model.adopt(moment.settings(), TrainData.MNIST);
                    });
        });
        scenes.put(Lesson.EXPERIMENTS, () -> {
            ExperimentsModel model = new ExperimentsModel(new ExperimentForm(OWN, TrainData.MNIST, MEMORY));
            return new SceneMemory<>(ExperimentsMoment.class, model::moment, moment -> {
                model.form().require(moment.experiment());
                model.form().take(moment.experiment(), TrainData.MNIST);
                model.take(moment);
            });
        });
        scenes.put(
                Lesson.MISTAKES,
                () -> held(
                        MistakesMoment.class,
                        new MistakesMoment(
                                NetworkReference.of(SHIPPED.get(0)),
                                NetworkReference.of(new NetworkSource.Trained(new RunModel(OWN))),
                                new MistakesModel.Cell(4, 9),
                                MistakesModel.Shown.CELL,
                                MistakesModel.Order.BORDER,
                                new StepMoment(null, 2)),
                        MistakesMoment::network));
        scenes.put(
                Lesson.DEEP_UNITS,
                () -> held(
                        UnitsMoment.class,
                        new UnitsMoment(
                                NetworkReference.of(SHIPPED.get(1)),
                                DeepUnitsModel.Data.TEST,
                                DeepUnitsModel.Tile.MEAN,
                                DeepUnitsModel.Order.NUMBER,
                                3,
                                7,
                                1,
                                AscentSetup.usual(),
                                new StepMoment(null, 40)),
                        UnitsMoment::network));
        return scenes;
    }

    private static KeptRun shippedRun() {
        try {
            return ShippedRun.read();
        } catch (DataException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(NetworkReference reference) {
        reference.among(SHIPPED, List.of(), null);
    }

    /** A scene that shows a state when its network is loaded. */
    private static <S extends Record> SceneMemory<S> held(
            Class<S> type, S opening, Function<S, NetworkReference> network) {
        AtomicReference<S> shown = new AtomicReference<>(opening);
        return new SceneMemory<>(type, shown::get, moment -> {
            require(network.apply(moment));
            shown.set(moment);
        });
    }
}
