package convolens.controller.train;

import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.engine.train.EpochReport;
import convolens.engine.train.Evaluator;
import convolens.engine.train.StepReport;
import convolens.engine.train.Trainer;
import convolens.engine.train.TrainerSettings.Schedule;
import convolens.model.train.RunEvent;
import convolens.model.train.RunModel.FinalAccuracy;
import convolens.model.train.RunPoint;
import convolens.model.train.TrainData;
import convolens.model.train.TrainField;
import convolens.model.train.TrainSettings;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * What one run has to do, piece by piece: get ready, learn a mini-batch, evaluate. Each piece is timed, and what comes
 * out is put into the feed. Used by one thread at a time.
 */
final class TrainWork {
    private static final double NANOS = 1e9;
    private static final int IMAGES_BETWEEN_NEWS = 1_000;

    /** Where the images come from. */
    @FunctionalInterface
    interface Source {
        DataSet open(String folder) throws DataException;
    }

    private final TrainSettings settings;
    private final TrainData expected;
    private final TrainCheckpoint origin;
    private final Source source;
    private final LongSupplier nanoTime;
    private final TrainFeed feed;
    private final TrainPace pace = new TrainPace();
    private DataSet data;
    private Trainer trainer;
    private double seconds;

    /**
     * @param settings of the run
     * @param expected what the data set must be like
     * @param origin where an earlier session left the run; null for a new one
     * @param source opens the data set
     * @param nanoTime a clock that never goes back
     * @param feed takes what is found out
     */
    TrainWork(
            TrainSettings settings,
            TrainData expected,
            TrainCheckpoint origin,
            Source source,
            LongSupplier nanoTime,
            TrainFeed feed) {
        this.settings = settings;
        this.expected = expected;
        this.origin = origin;
        this.source = source;
        this.nanoTime = nanoTime;
        this.feed = feed;
    }

    /**
     * Opens the data set and makes the network, the first time.
     *
     * @throws DataException if the data set cannot be used
     */
    void prepare() throws DataException {
        if (trainer != null) {
            return;
        }
        DataSet all = source.open(settings.folder());
        TrainSetup.requireAsExpected(all, expected, settings);
        data = all.take(settings.trainCount(), settings.testCount());
        Trainer made = TrainSetup.trainer(settings, expected, data);
        if (origin != null) {
            origin.applyTo(made);
            seconds = origin.seconds();
        } else if (settings.schedule() == Schedule.EPOCH_END) {
            made.demandEvaluation();
        } else {
            // the printed trainer has no point before its first step, but the filters begin there all the same
            feed.history(TrainSetup.filters(made));
        }
        trainer = made;
    }

    boolean isEvaluationDue() {
        return trainer.isEvaluationDue();
    }

    /** Whether all epochs are learned, and evaluated. */
    boolean isFinished() {
        return trainer.isFinished() && !trainer.isEvaluationDue();
    }

    /**
     * Learns one mini-batch.
     *
     * @return whether loss and gradients are still numbers
     */
    boolean step() {
        long before = nanoTime.getAsLong();
        StepReport report = trainer.learn();
        long after = nanoTime.getAsLong();
        double took = (after - before) / NANOS;
        seconds += took;
        pace.step(report.samples(), took);
        double epochsLeft = Math.max(0, settings.epochs() - report.epochs());
        TrainPace.Reading reading = pace.read(epochsLeft * settings.trainCount(), Math.ceil(epochsLeft));
        feed.step(new TrainUpdate.Step(report, trainer.iterations(), seconds, reading), after);
        return report.isFinite();
    }

    /**
     * Makes the evaluation that is due, or a part of it.
     *
     * @param rest asks to return between two batches
     * @return whether the loss over the training images is still a number, as far as that is known
     */
    boolean evaluate(BooleanSupplier rest) {
        long before = nanoTime.getAsLong();
        Optional<EpochReport> report = trainer.evaluateDue(rest);
        double took = (nanoTime.getAsLong() - before) / NANOS;
        pace.evaluation(took, report.isPresent());
        // the clock of a run begins with its first step
        seconds += trainer.iteration() > 0 ? took : 0;
        report.ifPresent(this::point);
        return report.map(r -> Double.isFinite(r.trainLoss())).orElse(true);
    }

    private void point(EpochReport report) {
        feed.point(RunPoint.of(report, seconds));
        feed.history(TrainSetup.filters(trainer));
    }

    /**
     * Answers all test images.
     *
     * @param rest asks to give up between two batches
     * @return how well; null if it was asked to give up
     */
    FinalAccuracy evaluateAll(BooleanSupplier rest) {
        int all = data.test().size();
        Evaluator evaluator = new Evaluator(trainer.network(), data.test(), all);
        while (!evaluator.isDone()) {
            if (rest.getAsBoolean()) {
                return null;
            }
            if (evaluator.answered() % IMAGES_BETWEEN_NEWS == 0) {
                feed.evaluated((double) evaluator.answered() / all, nanoTime.getAsLong());
            }
            evaluator.advance();
        }
        feed.evaluated(1, nanoTime.getAsLong());
        return new FinalAccuracy(evaluator.result().accuracy(), all);
    }

    /** Sets the learning rate and marks the change; NaN changes nothing. */
    void changeLearningRate(double rate) {
        double before = trainer.optimizer().learningRate();
        if (!Double.isNaN(rate) && rate != before) {
            trainer.optimizer().setLearningRate(rate);
            mark(TrainField.LEARNING_RATE, before, rate);
        }
    }

    /** Sets the size of the mini-batches and marks the change; 0 changes nothing. */
    void changeBatchSize(int size) {
        int before = trainer.batchSize();
        if (size > 0 && size != before) {
            trainer.setBatchSize(size);
            mark(TrainField.BATCH_SIZE, before, size);
        }
    }

    private void mark(TrainField field, double before, double after) {
        feed.event(new RunEvent(field, trainer.epochs(), trainer.iteration(), seconds, before, after));
    }

    /** Puts a copy of the filters into the feed. */
    void showFilters() {
        feed.filters(TrainSetup.filters(trainer));
    }

    /** The point at which the run is; null before it began. */
    TrainCheckpoint checkpoint() {
        return trainer == null ? origin : TrainCheckpoint.of(trainer, seconds);
    }

    boolean isPrepared() {
        return trainer != null;
    }
}
