package convolens.controller.histogram;

import convolens.controller.train.TrainImages;
import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.engine.gemm.Cpu;
import convolens.engine.inspect.NetworkHistograms;
import convolens.engine.network.Architecture;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import convolens.interchange.ShippedNetwork;
import convolens.model.histogram.HistogramNames;
import convolens.model.histogram.HistogramsModel;
import convolens.model.train.RunModel;
import convolens.run.RunPoint;
import convolens.run.RunSnapshot;
import convolens.run.TrainData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A network that is measured at many moments, always on the same images: the first {@value #IMAGES} of the run's training
 * images. So any kept run shows gradients and activations, which nobody has recorded.
 */
final class ProbedNetwork {
    static final int IMAGES = 100;

    private final Architecture architecture;
    private volatile @Nullable Network network;
    private final HistogramNames names;
    private final Tensor images = Tensor.empty();
    private final int[] labels;
    private final List<RunSnapshot> moments;

    private ProbedNetwork(Architecture architecture, DataSet data, int trainCount, List<RunSnapshot> moments) {
        Network built = architecture.build(Cpu.single(), 0);
        this.architecture = architecture;
        this.network = built;
        this.names = HistogramNames.of(architecture, built);
        this.labels = new int[Math.min(IMAGES, Math.min(trainCount, data.train().size()))];
        this.moments = moments;
        data.train().read(0, labels.length, images, labels);
    }

    /** That of a run. */
    static ProbedNetwork of(RunModel run, TrainImages images) throws DataException {
        DataSet data = images.open(run.settings().folder());
        Architecture architecture = run.settings().network().architecture(TrainData.of(data));
        return new ProbedNetwork(architecture, data, run.settings().trainCount(), List.of());
    }

    /** One that comes with the program, as it was before its first step and as it is. */
    static ProbedNetwork of(ShippedNetwork shipped, TrainImages images) throws DataException {
        DataSet data = images.open("");
        List<RunPoint> points = shipped.curves();
        RunPoint last = points.get(points.size() - 1);
        List<RunSnapshot> moments = List.of(
                new RunSnapshot(0, 0, shipped.untrained(Cpu.single()).copyParameters()),
                new RunSnapshot(
                        last.epoch(),
                        last.iteration(),
                        shipped.load(Cpu.single()).copyParameters()));
        return new ProbedNetwork(shipped.architecture(), data, data.train().size(), moments);
    }

    /** The chapter's network at so many moments as a run keeps, on the straight way from its first parameters to its last. */
    static ProbedNetwork atMostMoments(TrainImages images) throws DataException {
        ProbedNetwork ends = of(ShippedNetwork.SIMPLE, images);
        Map<String, Tensor> first = ends.moments.get(0).parameters();
        List<RunSnapshot> moments = new ArrayList<>();
        for (int i = 0; i < RunSnapshot.MOST; i++) {
            float share = (float) i / (RunSnapshot.MOST - 1);
            Map<String, Tensor> between = new LinkedHashMap<>();
            ends.moments.get(1).parameters().forEach((name, last) -> {
                Tensor value = last.copy();
                float[] from = Objects.requireNonNull(first.get(name)).data();
                for (int k = 0; k < value.size(); k++) {
                    value.data()[k] = from[k] + share * (value.data()[k] - from[k]);
                }
                between.put(name, value);
            });
            moments.add(new RunSnapshot(i, i, between));
        }
        DataSet data = images.open("");
        return new ProbedNetwork(
                ShippedNetwork.SIMPLE.architecture(), data, data.train().size(), moments);
    }

    /** The moments at which it can be measured without a run. */
    List<RunSnapshot> moments() {
        return moments;
    }

    HistogramNames names() {
        return names;
    }

    /** On how many images it is measured. */
    int images() {
        return labels.length;
    }

    /** Measures it at a moment. Not while another thread does. */
    HistogramsModel.Moment measure(RunSnapshot at) {
        Network measured = network;
        if (measured == null) {
            measured = architecture.build(Cpu.single(), 0);
            network = measured;
        }
        measured.setParameters(at.parameters());
        return new HistogramsModel.Moment(at.epochs(), at.iteration(), NetworkHistograms.of(measured, images, labels));
    }

    /** Gives back the memory that measuring takes, some 25 MB; the next time to measure takes it again. */
    void rest() {
        network = null;
    }
}
