package convolens.cli;

import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.engine.train.Evaluation;
import convolens.engine.train.Trainer;
import convolens.export.RunCsv;
import java.util.Locale;
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
    public Integer call() throws DataException {
        RunFiles files = options.files();
        DataSet images = data.open();
        TrainPlan plan = new TrainPlan(
                images,
                network.architecture(images.imageShape(), images.classNames().size()),
                learning.optimizer(),
                learning.trainer(images.train().size()),
                options.seed(),
                options.threads());
        Trainer trainer = plan.start();
        terminal.out().println(plan.headline(trainer.network(), terminal.unicode()));
        RunWatcher watcher = terminal.isInteractive() ? new BarWatcher(terminal) : new LineWatcher(terminal);
        TrainingRun run = new TrainingRun(trainer, stop, nanoTime, watcher);
        stop.listen();
        try {
            return train(plan, trainer, run, files);
        } finally {
            stop.close();
        }
    }

    private int train(TrainPlan plan, Trainer trainer, TrainingRun run, RunFiles files) {
        TrainingRun.End end;
        try {
            end = run.run();
        } finally {
            if (files.csv() != null) {
                files.csv().writeText(RunCsv.of(run.points()));
            }
        }
        if (end == TrainingRun.End.DIVERGED) {
            return diverged(trainer, files);
        }
        if (files.save() != null) {
            files.save().writeParameters(trainer.network().copyParameters());
        }
        return end == TrainingRun.End.STOPPED ? stopped(trainer, files) : finished(plan, trainer, run, files);
    }

    private int finished(TrainPlan plan, Trainer trainer, TrainingRun run, RunFiles files) {
        String wrote = files.wrote(true);
        terminal.out().println(run.summary() + (wrote.isEmpty() ? "" : "; " + wrote));
        Evaluation test = Evaluation.of(
                trainer.network(), plan.data().test(), plan.data().test().size());
        terminal.out().println(String.format(Locale.ROOT, "final test accuracy: %.4f", test.accuracy()));
        return ExitCode.OK;
    }

    private int stopped(Trainer trainer, RunFiles files) {
        String wrote = files.wrote(true);
        terminal.out()
                .println("stopped after " + trainer.iteration() + " of " + trainer.iterations() + " batches; "
                        + (wrote.isEmpty() ? "nothing was to be written" : wrote));
        return ExitCode.INTERRUPTED;
    }

    private int diverged(Trainer trainer, RunFiles files) {
        // Before the first update only the fresh weights can be at fault, after it the step size.
        String change = trainer.iteration() == 1
                ? "choose a smaller --init-std"
                : "choose a smaller --lr than "
                        + TrainPlan.number(trainer.optimizer().learningRate());
        String wrote = files.wrote(false);
        terminal.err()
                .println("convolens: training stopped at batch " + trainer.iteration()
                        + " because the loss is not a number any more: " + change
                        + (wrote.isEmpty() ? "" : " (" + wrote + ")"));
        return ExitCode.FAILED;
    }
}
