package convolens.controller.train;

import convolens.data.Batches;
import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Convolution;
import convolens.engine.layer.Layer;
import convolens.engine.layer.Parameter;
import convolens.engine.network.Network;
import convolens.engine.train.BatchSource;
import convolens.engine.train.Trainer;
import convolens.engine.train.TrainerSettings.Schedule;
import convolens.model.train.RunFilters;
import convolens.model.train.TrainData;
import convolens.model.train.TrainSettings;
import java.util.ArrayList;
import java.util.List;

/** From the settings of a run to its trainer, and from a trainer to its filters. */
final class TrainSetup {
    private TrainSetup() {}

    /** @throws DataException if the settings were made for other data */
    static void requireAsExpected(DataSet data, TrainData expected, TrainSettings settings) throws DataException {
        if (!data.imageShape().equals(expected.image())
                || data.classNames().size() != expected.classes()
                || data.train().size() < settings.trainCount()
                || data.test().size() < settings.testCount()) {
            throw new DataException(data.name() + " has changed since the run was set up: expected at least "
                    + settings.trainCount() + " and " + settings.testCount() + " images " + expected.image() + " of "
                    + expected.classes() + " classes, but found "
                    + data.train().size() + " and " + data.test().size() + " images " + data.imageShape() + " of "
                    + data.classNames().size());
        }
    }

    /** A fresh network of these settings with its trainer. */
    static Trainer trainer(TrainSettings settings, TrainData expected, DataSet data) {
        Network network = settings.network().architecture(expected).build(Cpu.of(settings.threads()), settings.seed());
        BatchSource batches = settings.schedule() == Schedule.BOOK
                ? Batches.withReplacement(data.train(), settings.seed())
                : Batches.shuffledEpochs(data.train(), settings.seed());
        return new Trainer(
                network, settings.optimizer().create(), batches, data.train(), data.test(), settings.trainer());
    }

    /** A copy of the filters as they are now. */
    static RunFilters filters(Trainer trainer) {
        List<RunFilters.Bank> banks = new ArrayList<>();
        for (Layer layer : trainer.network().layers()) {
            if (layer instanceof Convolution) {
                Parameter weights = layer.parameters().get(0);
                Parameter bias = layer.parameters().get(1);
                banks.add(new RunFilters.Bank(
                        weights.name(), weights.value().copy(), bias.value().copy()));
            }
        }
        return new RunFilters(trainer.epochs(), trainer.iteration(), banks);
    }
}
