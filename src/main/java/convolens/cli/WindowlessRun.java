package convolens.cli;

import convolens.cli.option.ExitCode;
import convolens.cli.option.NetworkKind;
import convolens.cli.option.OutputFile;
import convolens.cli.terminal.Terminal;
import convolens.cli.watch.BarWatcher;
import convolens.cli.watch.LineWatcher;
import convolens.cli.watch.PlotAfterWatcher;
import convolens.cli.watch.PlotWatcher;
import convolens.cli.watch.RunWatcher;
import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.train.OptimizerSettings;
import convolens.engine.train.TrainerSettings;
import convolens.engine.train.WarmUp;
import convolens.run.RunPlan;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * The main job where no window can be opened: the chapter's network learns MNIST, its curves are drawn as text, and the
 * files that one would have exported lie in a folder. Source: sections 7.5 and 7.6.1.
 */
final class WindowlessRun {
    private static final int BATCH = 100;
    private static final long SEED = 1;

    /**
     * How long a run.
     *
     * @param train how many training images
     * @param test how many test images
     * @param epochs how often
     */
    record Scale(int train, int test, int epochs) {
        /** What the book suggests where time is short. */
        static final Scale CHAPTER = new Scale(5_000, 1_000, 20);
    }

    private final Terminal terminal;
    private final LongSupplier nanoTime;
    private final StopSignal stop;

    WindowlessRun(Terminal terminal, LongSupplier nanoTime, StopSignal stop) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.stop = stop;
    }

    /**
     * Trains.
     *
     * @param reason why there is no window, and what to set or install: a sentence without its full stop
     * @param folder where the files go
     * @param call how the user calls the program, with WORDS for what is asked of it
     * @return the exit code
     */
    int run(String reason, Path folder, String call, Scale scale) throws DataException, InterruptedException {
        terminal.err().println(reason + ", so the chapter's network is trained here in the terminal.");
        terminal.err().flush();
        RunFiles files = new RunFiles(
                OutputFile.of("run.csv", folder.resolve("run.csv")),
                OutputFile.of("params.npz", folder.resolve("params.npz")),
                OutputFile.of("filters.png", folder.resolve("filters.png")));
        int threads = Runtime.getRuntime().availableProcessors();
        try (WarmUp warmUp = new WarmUp(NetworkKind.SIMPLE.ofBook(), threads)) {
            warmUp.start();
            DataSet mnist = DataSet.mnist().take(scale.train, scale.test);
            RunPlan plan = new RunPlan(
                    mnist,
                    SimpleConvNet.ofChapter(
                                    mnist.imageShape(), mnist.classNames().size())
                            .architecture(),
                    OptimizerSettings.of(OptimizerSettings.Kind.ADAM),
                    TrainerSettings.of(BATCH, scale.epochs).withCoolDown(TrainerSettings.DEFAULT_COOL_DOWN),
                    SEED,
                    threads);
            int code = new FiledRun(terminal, nanoTime, stop).run(plan, files, watcher(), warmUp);
            if (code == ExitCode.OK) {
                terminal.out()
                        .println("filters.png shows the first filters before and after; to learn all 60,000 images: "
                                + call.replace("WORDS", "train"));
            }
            return code;
        }
    }

    private RunWatcher watcher() {
        if (terminal.ansi()) {
            return new PlotWatcher(terminal);
        }
        return new PlotAfterWatcher(
                terminal, terminal.isInteractive() ? new BarWatcher(terminal) : new LineWatcher(terminal));
    }
}
