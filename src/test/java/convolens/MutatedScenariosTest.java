package convolens;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.controller.filters.ShippedRun;
import convolens.data.DataException;
import convolens.engine.layer.Pooling;
import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Window;
import convolens.interchange.scenario.ScenarioFile;
import convolens.interchange.scenario.StateJson;
import convolens.lesson.Lesson;
import convolens.lesson.tour.Scenario;
import convolens.lesson.tour.SceneDocument;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import org.junit.jupiter.api.Test;

/** Files that somebody has damaged, or made to do harm: each is shown, or refused in one sentence with nothing changed. */
class MutatedScenariosTest {
    private static final long SEED = Long.getLong("seed", 77);
    private static final int FILES = 10_000;

    private static final Pattern VALUE =
            Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?|\"[^\"]*\"|true|false|null|\\[|\\{");
    private static final List<String> VALUES = List.of(
            "0",
            "-1",
            "1",
            "2",
            "3",
            "63",
            "64",
            "65",
            "2147483647",
            "-2147483648",
            "9223372036854775808",
            "1e308",
            "1e-400",
            "1e999999",
            "0.5",
            "\"NaN\"",
            "\"Infinity\"",
            "\"\"",
            "\"RANDOM\"",
            "\"MAX_POOLING\"",
            "null",
            "true",
            "{}",
            "[]",
            "[1]",
            "[0,0,0,0]",
            "[1000000,1000000]",
            "{\"shape\":[0],\"values\":[]}",
            "{\"shape\":[1,1,1,1],\"values\":[1]}",
            "{\"kind\":\"x\"}");

    private static Map<Lesson, Supplier<SceneMemory<?>>> scenes() {
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

    @Test
    void giveOnlySentences() {
        Random random = new Random(SEED);
        List<Map.Entry<Lesson, Supplier<SceneMemory<?>>>> scenes = List.copyOf(scenes().entrySet());
        int refused = 0;
        for (int i = 0; i < FILES; i++) {
            Map.Entry<Lesson, Supplier<SceneMemory<?>>> scene = scenes.get(i % scenes.size());
            SceneMemory<?> memory = scene.getValue().get();
            String before = StateJson.write(memory.now());
            String file = ScenarioFile.text(Scenario.of(scene.getKey(), before));
            String mutated = mutated(file, random);
            String as = "seed " + SEED + ", file " + i + " of " + scene.getKey() + ":\n" + mutated;
            try {
                open(mutated, scene.getKey(), memory);
            } catch (DataException | IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
                refused++;
                assertThat(e.getMessage())
                        .as(as)
                        .isNotBlank()
                        .hasSizeLessThan(1500)
                        .doesNotContain("\n");
                assertThat(StateJson.write(memory.now())).as(as).isEqualTo(before);
            } catch (IOException | RuntimeException | Error e) {
                throw new AssertionError(as, e);
            }
        }
        // most mutations are harmful, but by far not all
        assertThat(refused).isBetween(FILES / 3, FILES - FILES / 50);
    }

    private static void open(String text, Lesson lesson, SceneMemory<?> memory) throws IOException {
        SceneDocument document =
                ScenarioFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "file");
        if (document instanceof Scenario scenario && scenario.lesson() == lesson) {
            take(memory, scenario);
        }
    }

    private static <S extends Record> void take(SceneMemory<S> memory, Scenario scenario) throws DataException {
        memory.take(StateJson.read(scenario.state(), memory.type(), memory.opening(), "file"));
    }

    /** Replaces a value by a wrong or extreme one, or damages the text. */
    private static String mutated(String file, Random random) {
        if (random.nextInt(6) == 0) {
            int at = random.nextInt(file.length());
            return random.nextBoolean()
                    ? file.substring(0, at)
                    : file.substring(0, at) + (char) (32 + random.nextInt(95)) + file.substring(at + 1);
        }
        List<MatchResult> values = VALUE.matcher(file).results().toList();
        MatchResult value = values.get(random.nextInt(values.size()));
        String other = VALUES.get(random.nextInt(VALUES.size()));
        return file.substring(0, value.start()) + other + file.substring(value.end());
    }
}
