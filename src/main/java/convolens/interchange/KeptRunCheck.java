package convolens.interchange;

import convolens.engine.gemm.Cpu;
import convolens.engine.network.Network;
import convolens.engine.tensor.Shape;
import convolens.engine.train.Optimizer;
import convolens.engine.train.Trainer;
import convolens.run.KeptRun;
import convolens.run.RunEvent;
import convolens.run.RunFilters;
import convolens.run.RunLosses;
import convolens.run.RunPoint;
import convolens.run.RunState;
import convolens.run.TrainField;
import convolens.run.TrainLimits;
import convolens.run.TrainSettings;

/** Makes sure that a run read from a file is one that this program could have written. */
final class KeptRunCheck {
    private KeptRunCheck() {}

    /** @throws RuntimeException if something in it would go wrong later */
    static void require(KeptRun save) {
        requireSettings(save);
        requireProgress(save);
        requireCurves(save);
        requireNumbers(save);
    }

    /** {@link #require} for what a list shows. */
    static void requireSettings(KeptRun save) {
        TrainSettings settings = save.settings();
        require(settings.folder() != null && save.name() != null, "it lacks a name");
        require(
                new TrainLimits(save.data(), Long.MAX_VALUE)
                        .correct(settings)
                        .settings()
                        .equals(settings),
                "its settings do not work");
    }

    private static void requireProgress(KeptRun save) {
        Trainer.Progress at = save.checkpoint().progress();
        long all = (long) save.settings().epochs() * save.settings().trainCount();
        require(
                at.samplesLearned() <= all + at.batchSize()
                        && at.iteration() <= at.samplesLearned()
                        && at.batchSize() <= save.settings().trainCount()
                        && at.iteration() <= save.iterations()
                        && save.checkpoint().seconds() >= 0,
                "its progress makes no sense");
        require(save.state() == RunState.PAUSED || save.state().isOver(), "its state makes no sense");
    }

    private static void requireCurves(KeptRun save) {
        require(save.stepsPerLoss() >= 1 && save.losses().length <= RunLosses.CAPACITY, "its losses are too many");
        int epoch = 0;
        for (RunPoint point : save.points()) {
            require(point.epoch() >= epoch && point.epoch() <= save.settings().epochs(), "its points are out of order");
            epoch = point.epoch();
        }
        double epochs = 0;
        for (RunEvent event : save.events()) {
            require(
                    event.epochs() >= epochs
                            && event.epochs() <= save.settings().epochs()
                            && (event.field() == TrainField.LEARNING_RATE || event.field() == TrainField.BATCH_SIZE),
                    "its events are out of order");
            epochs = event.epochs();
        }
        double before = 0;
        for (RunFilters filters : save.history()) {
            require(filters.epochs() >= before && !filters.banks().isEmpty(), "its filters are out of order");
            before = filters.epochs();
        }
    }

    /** Whether the numbers fit the network shows in a network. */
    private static void requireNumbers(KeptRun save) {
        TrainSettings settings = save.settings();
        Network network = settings.network().architecture(save.data()).build(Cpu.single(), settings.seed());
        network.setParameters(save.checkpoint().parameters());
        Optimizer optimizer = settings.optimizer().create();
        optimizer.setLearningRate(save.checkpoint().learningRate());
        optimizer.restore(save.checkpoint().states(), save.checkpoint().optimizerSteps());
        optimizer.update(network.parameters());
        for (RunFilters filters : save.history()) {
            for (RunFilters.Bank bank : filters.banks()) {
                Shape wanted = network.parameter(bank.name()).shape();
                require(
                        bank.weights().shape().equals(wanted)
                                && bank.bias().shape().equals(Shape.of(wanted.dim(0)))
                                && wanted.rank() == 4,
                        "its filters " + bank.name() + " have another shape");
            }
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
