package convolens.controller.filters;

import convolens.data.DataException;
import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Convolution;
import convolens.engine.layer.Layer;
import convolens.engine.network.Network;
import convolens.engine.train.Trainer;
import convolens.interchange.ShippedNetwork;
import convolens.run.FinalAccuracy;
import convolens.run.KeptRun;
import convolens.run.RunCheckpoint;
import convolens.run.RunFilters;
import convolens.run.RunPoint;
import convolens.run.RunSnapshot;
import convolens.run.RunState;
import convolens.run.TrainData;
import convolens.run.TrainSettings;
import java.util.ArrayList;
import java.util.List;

/** The run in which the chapter's network that comes with the program was trained: its curves, its filters before and after. */
public final class ShippedRun {
    private ShippedRun() {}

    /**
     * The run, finished.
     *
     * @throws DataException if the program was packaged without it
     */
    public static KeptRun read() throws DataException {
        ShippedNetwork shipped = ShippedNetwork.SIMPLE;
        List<RunPoint> points = shipped.curves();
        RunPoint last = points.get(points.size() - 1);
        Network trained = shipped.load(Cpu.single());
        Network fresh = shipped.untrained(Cpu.single());
        TrainData data = TrainData.MNIST;
        TrainSettings settings = TrainSettings.ofChapter(1)
                .withTrainCount(data.trainSize())
                .withTestCount(data.testSize())
                .withEpochs(last.epoch())
                .withSeed(ShippedNetwork.SEED);
        long samples = (long) data.trainSize() * last.epoch();
        return new KeptRun(
                settings,
                shipped.title(),
                RunState.FINISHED,
                data,
                new RunCheckpoint(
                        new Trainer.Progress(last.iteration(), samples, settings.batchSize(), points.size(), 0, false),
                        last.seconds(),
                        settings.optimizer().learningRate(),
                        last.iteration(),
                        trained.copyParameters(),
                        List.of()),
                last.iteration(),
                new float[0],
                1,
                points,
                List.of(),
                List.of(filters(fresh, points.get(0)), filters(trained, last)),
                List.of(snapshot(fresh, points.get(0)), snapshot(trained, last)),
                new FinalAccuracy(last.testAccuracy(), data.testSize()));
    }

    private static RunSnapshot snapshot(Network network, RunPoint at) {
        return new RunSnapshot(at.epoch(), at.iteration(), network.copyParameters());
    }

    private static RunFilters filters(Network network, RunPoint at) {
        List<RunFilters.Bank> banks = new ArrayList<>();
        for (Layer layer : network.layers()) {
            if (layer instanceof Convolution) {
                banks.add(new RunFilters.Bank(
                        layer.parameters().get(0).name(),
                        layer.parameters().get(0).value().copy(),
                        layer.parameters().get(1).value().copy()));
            }
        }
        return new RunFilters(at.epoch(), at.iteration(), banks);
    }
}
