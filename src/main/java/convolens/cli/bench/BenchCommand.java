package convolens.cli.bench;

import com.google.gson.GsonBuilder;
import convolens.cli.option.DataOptions;
import convolens.cli.option.ExitCode;
import convolens.cli.option.Expected;
import convolens.cli.option.HelpOption;
import convolens.cli.option.NetworkKind;
import convolens.cli.option.OutputFile;
import convolens.cli.option.WrongInput;
import convolens.cli.terminal.Terminal;
import convolens.cli.terminal.Version;
import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.engine.gemm.Gemm;
import convolens.engine.network.Architecture;
import convolens.engine.train.WarmUp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convolens bench}: how fast the engine, or with {@code --ui} the scenes, are on this machine. */
@Command(
        name = "bench",
        header = "Measures how fast the engine trains, and what the time goes into.",
        description =
                "%nTrains the chapter's network on 5,000 images of MNIST and the deep one on 1,000, an epoch to warm"
                        + " up and then some more, and shows the shortest of these phase by phase. Close other programs"
                        + " first.%nWith --ui it measures what a step of each scene costs the thread that paints, with --start how long the"
                        + " window takes to open.%n",
        footer = {
            "",
            "  convolens bench",
            "  convolens bench --network simple --threads 1 --json bench.json",
            "  convolens bench --ui --lesson Stride",
            "  convolens bench --start 5"
        },
        sortOptions = false,
        abbreviateSynopsis = true)
public final class BenchCommand implements Callable<Integer> {
    private static final int SIMPLE_IMAGES = 5000;
    private static final int DEEP_IMAGES = 1000;
    private static final int DEFAULT_EPOCHS = 8;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private HelpOption help;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SceneBenchOptions scenes;

    @Option(
            names = "--network",
            paramLabel = "NAME",
            converter = Expected.Plan.class,
            description = "Only this one, simple, deep or lenet. Default: simple, then deep.")
    private @Nullable NetworkKind network;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            converter = Expected.Positive.class,
            description = "Epochs measured after the first. Default: 8.")
    private @Nullable Integer epochs;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = Expected.Threads.class,
            description = "Threads that compute. Default: as many as the machine has processors.")
    private @Nullable Integer threads;

    @Option(
            names = "--train",
            paramLabel = "N",
            converter = Expected.Positive.class,
            description = "Images of an epoch. Default: 1000 for the deep network, 5000 for the others.")
    private @Nullable Integer train;

    @Option(
            names = "--test",
            paramLabel = "N",
            converter = Expected.Positive.class,
            description = "Images of the evaluation. Default: all 10,000.")
    private @Nullable Integer test;

    @Option(
            names = "--start",
            paramLabel = "N",
            converter = Expected.Positive.class,
            description = "Open the window N times instead, and say what the time until it shows its scene goes into."
                    + " Needs a display.")
    private @Nullable Integer starts;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON too.")
    private @Nullable Path json;

    private final Terminal terminal;
    private final LongSupplier nanoTime;
    private final SceneMeter meter;

    public BenchCommand(Terminal terminal, LongSupplier nanoTime, SceneMeter meter) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.meter = meter;
    }

    @Override
    public Integer call() throws DataException, InterruptedException, SceneMeter.NoWindow {
        OutputFile file = OutputFile.of("--json", json);
        if (starts != null) {
            requireNothingOfEngine("--start");
            WrongInput.unlessAbsent(besidesStart(), "is not measured with --start: leave out one of them");
            return new StartBench(terminal, meter).run(starts);
        }
        if (scenes.wanted()) {
            requireNothingOfEngine("--ui");
            return new SceneBench(terminal, meter).run(scenes.lessons(), scenes.steps(), scenes.atOnce(), file);
        }
        int cores = Objects.requireNonNullElse(threads, Runtime.getRuntime().availableProcessors());
        DataSet mnist = null;
        List<BenchReport.OfNetwork> networks = new ArrayList<>();
        for (NetworkKind kind : network == null ? List.of(NetworkKind.SIMPLE, NetworkKind.DEEP) : List.of(network)) {
            Architecture architecture = kind.ofBook();
            try (WarmUp warmUp = new WarmUp(architecture, cores)) {
                warmUp.start();
                mnist = mnist == null ? DataSet.mnist() : mnist;
                warmUp.awaitFor(Long.MAX_VALUE);
            }
            networks.add(
                    new EngineBench(architecture, cores, Objects.requireNonNullElse(epochs, DEFAULT_EPOCHS), nanoTime)
                            .run(kind.word(), DataOptions.take(mnist, images(kind), test)));
        }
        BenchReport report = new BenchReport(Version.java(), Gemm.best().name(), cores, networks);
        report.lines().forEach(terminal.out()::println);
        if (file != null) {
            file.writeText(new GsonBuilder().setPrettyPrinting().create().toJson(report) + System.lineSeparator());
        }
        return ExitCode.OK;
    }

    private Map<String, Object> besidesStart() {
        Map<String, Object> besides = new LinkedHashMap<>();
        besides.put("--ui", scenes.wanted() ? true : null);
        besides.put("--json", json);
        return besides;
    }

    private void requireNothingOfEngine(String instead) {
        Map<String, Object> ofEngine = new LinkedHashMap<>();
        ofEngine.put("--network", network);
        ofEngine.put("--epochs", epochs);
        ofEngine.put("--threads", threads);
        ofEngine.put("--train", train);
        ofEngine.put("--test", test);
        WrongInput.unlessAbsent(ofEngine, "belongs to the measuring of the engine: leave out it or " + instead);
    }

    private int images(NetworkKind kind) {
        if (train != null) {
            return train;
        }
        return kind == NetworkKind.DEEP ? DEEP_IMAGES : SIMPLE_IMAGES;
    }
}
