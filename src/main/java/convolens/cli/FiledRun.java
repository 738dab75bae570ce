package convolens.cli;

import convolens.cli.option.ExitCode;
import convolens.cli.option.Failure;
import convolens.cli.option.WrongInput;
import convolens.cli.terminal.Terminal;
import convolens.engine.tensor.Tensor;
import convolens.engine.train.Evaluation;
import convolens.engine.train.Trainer;
import java.util.Locale;
import java.util.function.LongSupplier;

/** A training run from its plan to its files and its last line. */
final class FiledRun {
    private final Terminal terminal;
    private final LongSupplier nanoTime;
    private final StopSignal stop;

    /**
     * @param terminal told what happens
     * @param nanoTime a clock that never goes back
     * @param stop ends the run early
     */
    FiledRun(Terminal terminal, LongSupplier nanoTime, StopSignal stop) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.stop = stop;
    }

    /**
     * Trains and writes the files; the curves even where the run fails.
     *
     * @param watcher told of the progress
     * @return the exit code
     * @throws WrongInput if the network does not work out
     * @throws Failure if a file cannot be written
     */
    int run(TrainPlan plan, RunFiles files, RunWatcher watcher) {
        Trainer trainer = plan.start();
        Tensor fresh = trainer.network().parameter("W1").value().copy();
        terminal.out().println(plan.headline(trainer.network(), terminal.unicode()));
        TrainingRun run = new TrainingRun(trainer, stop, nanoTime, watcher);
        stop.listen();
        try {
            TrainingRun.End end = train(run, plan, files);
            if (end == TrainingRun.End.DIVERGED) {
                return diverged(trainer, files);
            }
            files.writeParameters(trainer.network().copyParameters());
            files.writeFilters(fresh, trainer.network().parameter("W1").value());
            return end == TrainingRun.End.STOPPED ? stopped(trainer, files) : finished(plan, trainer, run, files);
        } finally {
            stop.close();
        }
    }

    private TrainingRun.End train(TrainingRun run, TrainPlan plan, RunFiles files) {
        try {
            return run.run();
        } catch (OutOfMemoryError e) {
            throw new WrongInput(
                    "the run does not fit the memory: choose a smaller --batch than "
                            + plan.trainer().batchSize() + " or fewer filters, or give Java more with -Xmx",
                    e);
        } finally {
            files.writeCurves(run.points());
        }
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
                        + " because the loss or its gradient is not a number any more: " + change
                        + (wrote.isEmpty() ? "" : " (" + wrote + ")"));
        return ExitCode.FAILED;
    }
}
