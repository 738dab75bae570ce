package convolens.cli;

import convolens.cli.option.ExitCode;
import convolens.cli.option.Failure;
import convolens.cli.option.WrongInput;
import convolens.cli.terminal.Terminal;
import convolens.cli.watch.RunWatcher;
import convolens.cli.watch.WatchedRun;
import convolens.data.ClassNames;
import convolens.data.DataException;
import convolens.data.image.ModelCard;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import convolens.engine.train.Trainer;
import convolens.engine.train.WarmUp;
import convolens.run.FinalAccuracy;
import convolens.run.RunPlan;
import convolens.run.RunSession;
import convolens.run.TrainingWork;
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
     * @param warmUp awaited once it is certain that there is a run
     * @return the exit code
     * @throws WrongInput if the network does not work out
     * @throws Failure if a file cannot be written
     */
    int run(RunPlan plan, RunFiles files, RunWatcher watcher, WarmUp warmUp)
            throws DataException, InterruptedException {
        Network network = NetworkBuild.of(plan::network);
        NetworkBuild.requireRoomForBatch(network, plan.trainer().batchSize());
        Trainer trainer = plan.start(network);
        Tensor fresh = network.parameter("W1").value().copy();
        terminal.out().println(RunText.headline(plan, network, terminal.unicode()));
        warmUp.awaitFor((long) plan.data().train().size() * plan.trainer().epochs());
        WatchedRun run = new WatchedRun(plan.trainer(), watcher);
        stop.listen();
        try {
            RunSession.Outcome outcome = train(trainer, run, plan, files, watcher);
            if (outcome.end() == RunSession.End.DIVERGED) {
                return diverged(trainer, files);
            }
            files.writeNetwork(plan.architecture(), network.copyParameters(), card(plan));
            files.writeFilters(fresh, network.parameter("W1").value());
            FinalAccuracy accuracy = outcome.accuracy();
            return accuracy == null ? stopped(trainer, files) : finished(accuracy, run, files);
        } finally {
            stop.close();
        }
    }

    /** What the network expects are the pictures as they are read, from 0 to 1. */
    private static ModelCard card(RunPlan plan) {
        return ModelCard.NONE.withClasses(ClassNames.given(plan.data().classNames()));
    }

    private RunSession.Outcome train(Trainer trainer, WatchedRun run, RunPlan plan, RunFiles files, RunWatcher watcher)
            throws DataException {
        RunSession session = new RunSession(new TrainingWork(() -> trainer, null, nanoTime, run));
        session.command(RunSession.Command.RUN);
        try {
            return session.run(stop::isRaised);
        } catch (OutOfMemoryError e) {
            throw new WrongInput(
                    "the run does not fit the memory: choose a smaller --batch than "
                            + plan.trainer().batchSize() + " or fewer filters, or give Java more with -Xmx",
                    e);
        } finally {
            watcher.ended();
            files.writeCurves(run.points());
        }
    }

    private int finished(FinalAccuracy accuracy, WatchedRun run, RunFiles files) {
        String wrote = files.wrote(true);
        terminal.out().println(run.summary() + (wrote.isEmpty() ? "" : "; " + wrote));
        terminal.out().println(String.format(Locale.ROOT, "final test accuracy: %.4f", accuracy.accuracy()));
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
        String change = trainer.iteration() <= 1
                ? "choose a smaller --init-std"
                : "choose a smaller --lr than "
                        + RunText.number(trainer.optimizer().learningRate());
        String wrote = files.wrote(false);
        terminal.err()
                .println("convolens: training stopped at batch " + trainer.iteration()
                        + " because the loss or its gradient is not a number any more: " + change
                        + (wrote.isEmpty() ? "" : " (" + wrote + ")"));
        return ExitCode.FAILED;
    }
}
