package convolens.run;

import convolens.data.DataException;
import convolens.engine.train.EpochReport;
import convolens.engine.train.Evaluator;
import convolens.engine.train.StepReport;
import convolens.engine.train.Trainer;
import convolens.engine.train.TrainerSettings.Schedule;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the training of one network has to do. Each piece is timed, and what comes out is told to the listener. Changes
 * and requests may come from any thread; they are answered between two pieces.
 */
public final class TrainingWork implements RunWork {
    private static final double NANOS = 1e9;
    private static final int IMAGES_BETWEEN_NEWS = 1_000;

    /** Where the trainer comes from. */
    @FunctionalInterface
    public interface Start {
        /**
         * A trainer that has made no step.
         *
         * @throws DataException if the data set cannot be used
         */
        Trainer trainer() throws DataException;
    }

    private final Start start;
    private final @Nullable RunCheckpoint origin;
    private final LongSupplier nanoTime;
    private final RunListener listener;
    private final RunPace pace = new RunPace();
    private @Nullable Trainer prepared;
    private double seconds;
    private volatile double wantedRate = Double.NaN;
    private volatile int wantedBatch;
    private volatile boolean filtersWanted;
    private volatile boolean parametersWanted;
    private volatile boolean checkpointWanted;

    /**
     * @param start makes the trainer, when there is time for it
     * @param origin where an earlier session left the run; null for a new one
     * @param nanoTime a clock that never goes back
     * @param listener takes what is found out
     */
    public TrainingWork(Start start, @Nullable RunCheckpoint origin, LongSupplier nanoTime, RunListener listener) {
        this.start = start;
        this.origin = origin;
        this.nanoTime = nanoTime;
        this.listener = listener;
    }

    /** Changes the learning rate from the next step on. */
    public void changeLearningRate(double rate) {
        wantedRate = rate;
    }

    /** Changes the size of the mini-batches from the next step on. */
    public void changeBatchSize(int size) {
        wantedBatch = size;
    }

    /** Asks for a copy of the filters, once. */
    public void requestFilters() {
        filtersWanted = true;
    }

    /** Asks for a copy of the parameters, once. */
    public void requestParameters() {
        parametersWanted = true;
    }

    /** Asks for a checkpoint, once. */
    public void requestCheckpoint() {
        checkpointWanted = true;
    }

    /** The point at which the run is; null before it began. Only while nobody works. */
    public @Nullable RunCheckpoint checkpoint() {
        if (prepared == null) {
            return origin;
        }
        applyChanges(prepared);
        return RunCheckpoint.of(prepared, seconds);
    }

    @Override
    public void prepare() throws DataException {
        if (prepared != null) {
            return;
        }
        Trainer made = start.trainer();
        if (origin != null) {
            origin.applyTo(made);
            seconds = origin.seconds();
        } else if (made.settings().schedule() == Schedule.EPOCH_END) {
            made.demandEvaluation();
        } else {
            // the printed trainer has no point before its first step, but the filters begin there all the same
            tellHistory(made);
        }
        prepared = made;
    }

    @Override
    public boolean isEvaluationDue() {
        return trainer().isEvaluationDue();
    }

    @Override
    public boolean isFinished() {
        return trainer().isFinished() && !trainer().isEvaluationDue();
    }

    @Override
    public boolean step() {
        Trainer trainer = trainer();
        applyChanges(trainer);
        long before = nanoTime.getAsLong();
        StepReport report = trainer.learn();
        long after = nanoTime.getAsLong();
        double took = (after - before) / NANOS;
        seconds += took;
        pace.step(report.samples(), took);
        double epochsLeft = Math.max(0, trainer.settings().epochs() - report.epochs());
        RunPace.Reading reading = pace.read(epochsLeft * trainer.trainingSamples(), Math.ceil(epochsLeft));
        listener.step(new RunStep(report, trainer.iterations(), seconds, reading), after);
        return report.isFinite();
    }

    @Override
    public boolean evaluate(BooleanSupplier rest) {
        Trainer trainer = trainer();
        long before = nanoTime.getAsLong();
        Optional<EpochReport> report = trainer.evaluateDue(rest);
        double took = (nanoTime.getAsLong() - before) / NANOS;
        pace.evaluation(took, report.isPresent());
        // the clock of a run begins with its first step
        seconds += trainer.iteration() > 0 ? took : 0;
        if (report.isPresent()) {
            listener.point(RunPoint.of(report.get(), seconds));
            tellHistory(trainer);
        }
        return report.map(r -> Double.isFinite(r.trainLoss())).orElse(true);
    }

    private void tellHistory(Trainer trainer) {
        listener.history(RunFilters.of(trainer));
        if (RunSnapshot.isKept(trainer.network())) {
            listener.snapshot(RunSnapshot.of(trainer));
        }
    }

    @Override
    public void pieceDone() {
        if (filtersWanted) {
            filtersWanted = false;
            listener.filters(RunFilters.of(trainer()));
        }
        if (parametersWanted) {
            parametersWanted = false;
            listener.parameters(trainer().network().copyParameters());
        }
        if (checkpointWanted) {
            checkpointWanted = false;
            listener.checkpoint(RunCheckpoint.of(trainer(), seconds));
        }
    }

    @Override
    public @Nullable FinalAccuracy rest(RunSession.End end, BooleanSupplier impatient) {
        listener.checkpoint(RunCheckpoint.of(trainer(), seconds));
        listener.filters(RunFilters.of(trainer()));
        boolean answersAll = end == RunSession.End.FINISHED || end == RunSession.End.STOPPED;
        return answersAll ? evaluateAll(impatient) : null;
    }

    private @Nullable FinalAccuracy evaluateAll(BooleanSupplier impatient) {
        Evaluator evaluator = trainer().evaluatorOfAllTests();
        int all = evaluator.samples();
        while (!evaluator.isDone()) {
            if (impatient.getAsBoolean()) {
                return null;
            }
            if (evaluator.answered() % IMAGES_BETWEEN_NEWS == 0) {
                listener.evaluated((double) evaluator.answered() / all, nanoTime.getAsLong());
            }
            evaluator.advance();
        }
        listener.evaluated(1, nanoTime.getAsLong());
        return new FinalAccuracy(evaluator.result().accuracy(), all);
    }

    /** Sets what was asked for and marks what differs; NaN and 0 change nothing. */
    private void applyChanges(Trainer trainer) {
        double rate = trainer.optimizer().learningRate();
        double nextRate = wantedRate;
        if (!Double.isNaN(nextRate) && nextRate != rate) {
            trainer.optimizer().setLearningRate(nextRate);
            mark(trainer, TrainField.LEARNING_RATE, rate, nextRate);
        }
        int size = trainer.batchSize();
        int nextSize = wantedBatch;
        if (nextSize > 0 && nextSize != size) {
            trainer.setBatchSize(nextSize);
            mark(trainer, TrainField.BATCH_SIZE, size, nextSize);
        }
    }

    private void mark(Trainer trainer, TrainField field, double before, double after) {
        listener.event(new RunEvent(field, trainer.epochs(), trainer.iteration(), seconds, before, after));
    }

    private Trainer trainer() {
        if (prepared == null) {
            throw new IllegalStateException("the run is not prepared");
        }
        return prepared;
    }
}
