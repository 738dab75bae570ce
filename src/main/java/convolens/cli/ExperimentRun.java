package convolens.cli;

import convolens.cli.experiment.ExperimentReport;
import convolens.cli.experiment.ExperimentText;
import convolens.cli.option.ExitCode;
import convolens.cli.option.OutputFile;
import convolens.cli.option.WrongInput;
import convolens.cli.terminal.Terminal;
import convolens.cli.watch.BarWatcher;
import convolens.cli.watch.LineWatcher;
import convolens.cli.watch.RunWatcher;
import convolens.cli.watch.WatchedRun;
import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.export.ExperimentCsv;
import convolens.run.FinalAccuracy;
import convolens.run.RunPlan;
import convolens.run.RunSession;
import convolens.run.TrainData;
import convolens.run.TrainingWork;
import convolens.run.experiment.Experiment;
import convolens.run.experiment.ExperimentRow;
import convolens.run.experiment.Trial;
import convolens.run.experiment.TrialResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An experiment from its first run to its files and its table. */
final class ExperimentRun {
    private final Terminal terminal;
    private final LongSupplier nanoTime;
    private final StopSignal stop;
    private final @Nullable OutputFile csv;
    private final @Nullable OutputFile json;
    private final Map<Trial, TrialResult> results = new HashMap<>();

    /**
     * @param csv for the table; null if it is not wanted
     * @param json for the table with the curves; null if it is not wanted
     */
    ExperimentRun(
            Terminal terminal,
            LongSupplier nanoTime,
            StopSignal stop,
            @Nullable OutputFile csv,
            @Nullable OutputFile json) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.stop = stop;
        this.csv = csv;
        this.json = json;
    }

    /**
     * Makes the runs one after the other.
     *
     * @return the exit code
     */
    int run(Experiment experiment, DataSet images) throws DataException {
        TrainData data = TrainData.of(images);
        List<Trial> trials = experiment.trials(data);
        ExperimentText.headline(experiment, data).forEach(terminal.out()::println);
        stop.listen();
        try {
            for (int i = 0; i < trials.size() && !stop.isRaised(); i++) {
                Trial trial = trials.get(i);
                terminal.out()
                        .println("run " + (i + 1) + " of " + trials.size() + ": "
                                + trial.combination().words() + ", seed " + trial.seed());
                Optional<TrialResult> result = learn(trial, trial.settings().plan(images, data));
                result.ifPresent(done -> results.put(trial, done));
                write(experiment, data);
            }
            return tell(experiment, data, trials);
        } finally {
            stop.close();
        }
    }

    /** One run; empty if it was stopped. */
    private Optional<TrialResult> learn(Trial trial, RunPlan plan) throws DataException {
        RunWatcher watcher = terminal.isInteractive() ? new BarWatcher(terminal) : new LineWatcher(terminal);
        WatchedRun run = new WatchedRun(plan.trainer(), watcher);
        RunSession session = new RunSession(new TrainingWork(plan::start, null, nanoTime, run));
        session.command(RunSession.Command.RUN);
        try {
            RunSession.Outcome outcome = session.run(stop::isRaised);
            FinalAccuracy accuracy = outcome.accuracy();
            if (accuracy == null && outcome.end() != RunSession.End.DIVERGED) {
                return Optional.empty();
            }
            return Optional.of(new TrialResult(
                    trial,
                    TrialResult.secondsPerEpoch(run.points()),
                    accuracy == null ? Double.NaN : accuracy.accuracy(),
                    run.points()));
        } catch (OutOfMemoryError e) {
            throw new WrongInput(
                    "the run with " + trial.combination().words()
                            + " does not fit the memory: choose a smaller --batch or"
                            + " fewer filters, or give Java more with -Xmx",
                    e);
        } finally {
            watcher.ended();
        }
    }

    private List<ExperimentRow> rows(Experiment experiment, TrainData data) {
        return ExperimentRow.of(experiment, data, trial -> Optional.ofNullable(results.get(trial)));
    }

    private void write(Experiment experiment, TrainData data) {
        List<ExperimentRow> rows = rows(experiment, data);
        if (csv != null) {
            csv.writeText(ExperimentCsv.of(experiment, rows));
        }
        if (json != null) {
            json.writeText(ExperimentReport.of(experiment, data, rows).json() + "\n");
        }
    }

    private int tell(Experiment experiment, TrainData data, List<Trial> trials) {
        List<ExperimentRow> rows = rows(experiment, data);
        ExperimentText.table(experiment, rows).forEach(terminal.out()::println);
        String wrote = Stream.of(csv, json)
                .filter(Objects::nonNull)
                .map(file -> file.path().toString())
                .collect(Collectors.joining(" and "));
        if (results.size() < trials.size()) {
            terminal.out()
                    .println("stopped after " + results.size() + " of " + trials.size() + " runs; "
                            + (wrote.isEmpty() ? "nothing was to be written" : "wrote " + wrote));
            return ExitCode.INTERRUPTED;
        }
        if (!wrote.isEmpty()) {
            terminal.out().println("wrote " + wrote);
        }
        int diverged = rows.stream().mapToInt(ExperimentRow::diverged).sum();
        if (diverged > 0) {
            terminal.err()
                    .println("convolens: the loss of " + diverged + " of " + trials.size()
                            + (diverged == 1 ? " runs is" : " runs are")
                            + " not a number any more, and the table leaves them out: choose a smaller learning rate");
            return ExitCode.FAILED;
        }
        return ExitCode.OK;
    }
}
