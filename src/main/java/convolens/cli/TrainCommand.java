package convolens.cli;

import convolens.cli.option.DataOptions;
import convolens.cli.option.HelpOption;
import convolens.cli.option.NetworkOptions;
import convolens.cli.terminal.Terminal;
import convolens.cli.watch.BarWatcher;
import convolens.cli.watch.LineWatcher;
import convolens.cli.watch.RunWatcher;
import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.engine.train.WarmUp;
import convolens.run.RunPlan;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code convolens train}: the chapter's run, or another. Source: section 7.5. */
@Command(
        name = "train",
        header = "Trains a network and says how well it does on the test images.",
        description =
                "%nShows a progress bar on a terminal and a line an epoch otherwise. Ctrl-C stops at the next batch"
                        + " and still writes what --csv and --save ask for.%n",
        footer = {
            "",
            "The chapter's run, shortened as the book suggests:",
            "  convolens train --train 5000 --test 1000",
            "All images, with curves and parameters kept:",
            "  convolens train --csv run.csv --save params.npz"
        },
        sortOptions = false,
        abbreviateSynopsis = true)
final class TrainCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @ArgGroup(validate = false, heading = "%nData%n")
    private DataOptions data = new DataOptions();

    @ArgGroup(validate = false, heading = "%nNetwork%n")
    private NetworkOptions network = new NetworkOptions();

    @ArgGroup(validate = false, heading = "%nLearning%n")
    private LearningOptions learning = new LearningOptions();

    @ArgGroup(validate = false, heading = "%nRun%n")
    private RunOptions options = new RunOptions();

    private final Terminal terminal;
    private final LongSupplier nanoTime;
    private final StopSignal stop;

    TrainCommand(Terminal terminal, LongSupplier nanoTime, StopSignal stop) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.stop = stop;
    }

    @Override
    public Integer call() throws DataException, InterruptedException {
        RunFiles files = options.files();
        try (WarmUp warmUp = new WarmUp(network.ofBook(), options.threads())) {
            warmUp.start();
            DataSet images = data.open(terminal.out()::println);
            RunPlan plan = new RunPlan(
                    images,
                    network.architecture(
                            images.imageShape(), images.classNames().size()),
                    learning.optimizer(),
                    learning.trainer(images.train().size()),
                    options.seed(),
                    options.threads());
            RunWatcher watcher = terminal.isInteractive() ? new BarWatcher(terminal) : new LineWatcher(terminal);
            return new FiledRun(terminal, nanoTime, stop).run(plan, files, watcher, warmUp);
        }
    }
}
