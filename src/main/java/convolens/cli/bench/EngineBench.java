package convolens.cli.bench;

import convolens.data.Batches;
import convolens.data.DataSet;
import convolens.engine.gemm.Cpu;
import convolens.engine.gemm.Gemm;
import convolens.engine.gemm.Meter;
import convolens.engine.gemm.Phase;
import convolens.engine.network.Architecture;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import convolens.engine.train.BatchSource;
import convolens.engine.train.Evaluation;
import convolens.engine.train.Optimizer;
import convolens.engine.train.OptimizerSettings;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Trains a network and finds out what the time goes into: first as every user trains it, then once more with a meter in
 * it.
 */
final class EngineBench {
    private static final int BATCH = 100;
    private static final long SEED = 1;
    private static final int EVALUATIONS = 3;

    private final Architecture architecture;
    private final int threads;
    private final int epochs;
    private final LongSupplier nanoTime;
    private final Tensor x = Tensor.empty();
    private final int[] labels = new int[BATCH];

    /**
     * @param architecture which network
     * @param threads how many threads compute
     * @param epochs how many epochs are measured after the first, at least 1
     * @param nanoTime a clock that never goes back
     */
    EngineBench(Architecture architecture, int threads, int epochs, LongSupplier nanoTime) {
        this.architecture = architecture;
        this.threads = threads;
        this.epochs = epochs;
        this.nanoTime = nanoTime;
    }

    /** Measures. */
    BenchReport.OfNetwork run(String name, DataSet data) {
        int images = data.train().size();
        Network network = architecture.build(Cpu.of(threads), SEED);
        Run run = new Run(network, data);
        double first = run.epoch(Meter.OFF);
        List<Double> later = new ArrayList<>();
        long bytes = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            long before = allocatedBytes();
            later.add(run.epoch(Meter.OFF));
            bytes = allocatedBytes() - before;
        }
        double best = Collections.min(later);
        BenchReport.OfPhase evaluation = evaluation(network, data, best);
        List<BenchReport.OfPhase> phases = new ArrayList<>(phases(data));
        phases.add(evaluation);
        int steps = (images + BATCH - 1) / BATCH;
        return new BenchReport.OfNetwork(name, images, BATCH, first, later, best, first / best, bytes / steps, phases);
    }

    /** A network being trained. */
    private final class Run {
        private final Network network;
        private final BatchSource batches;
        private final Optimizer optimizer =
                OptimizerSettings.of(OptimizerSettings.Kind.ADAM).create();

        Run(Network network, DataSet data) {
            this.network = network;
            this.batches = Batches.shuffledEpochs(data.train(), SEED);
        }

        /** The seconds of one epoch. */
        double epoch(Meter meter) {
            long start = nanoTime.getAsLong();
            for (int learned = 0; learned < batches.size(); ) {
                learned += batches.next(BATCH, x, labels);
                network.gradient(x, labels);
                long since = meter.start();
                optimizer.update(network.parameters());
                meter.lap(Phase.OPTIMIZER, 0, since);
            }
            return (nanoTime.getAsLong() - start) / 1e9;
        }
    }

    private List<BenchReport.OfPhase> phases(DataSet data) {
        PhaseMeter meter = new PhaseMeter(nanoTime, threads);
        Network network = architecture.build(new Cpu(threads, Gemm.best(), meter), SEED);
        Arithmetic arithmetic = Arithmetic.of(network);
        Run run = new Run(network, data);
        run.epoch(meter);
        double best = Double.POSITIVE_INFINITY;
        List<BenchReport.OfPhase> phases = List.of();
        for (int epoch = 0; epoch < epochs; epoch++) {
            meter.clear();
            double seconds = run.epoch(meter);
            if (seconds < best) {
                best = seconds;
                phases = phases(meter, arithmetic, seconds, data.train().size());
            }
        }
        return phases;
    }

    private List<BenchReport.OfPhase> phases(PhaseMeter meter, Arithmetic arithmetic, double epoch, int images) {
        List<BenchReport.OfPhase> phases = new ArrayList<>();
        double rest = epoch;
        for (Phase phase : Phase.values()) {
            // The optimizer works on one thread; all others share.
            double seconds = meter.seconds(phase) / (phase == Phase.OPTIMIZER ? 1 : threads);
            double operations = phase == Phase.MULTIPLY_FORWARD
                    ? arithmetic.forward()
                    : phase == Phase.MULTIPLY_BACKWARD ? arithmetic.backward() : 0;
            phases.add(of(title(phase), seconds, operations * images, epoch));
            rest -= seconds;
        }
        phases.add(of("other layers, batches, waiting", rest, 0, epoch));
        phases.add(of(
                "epoch, while it is being measured",
                epoch,
                (arithmetic.forward() + arithmetic.backward()) * images,
                epoch));
        return phases;
    }

    private BenchReport.OfPhase evaluation(Network network, DataSet data, double epoch) {
        int count = data.test().size();
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < EVALUATIONS; i++) {
            long start = nanoTime.getAsLong();
            Evaluation.of(network, data.test(), count);
            best = Math.min(best, (nanoTime.getAsLong() - start) / 1e9);
        }
        String title = String.format(Locale.ROOT, "besides: evaluation of %,d images", count);
        return of(title, best, Arithmetic.of(network).forward() * count, epoch);
    }

    private static BenchReport.OfPhase of(String title, double seconds, double operations, double epoch) {
        double rate = operations == 0 || seconds == 0 ? 0 : operations / seconds / 1e9;
        return new BenchReport.OfPhase(title, seconds, rate, seconds / epoch);
    }

    private static String title(Phase phase) {
        return switch (phase) {
            case IM2COL -> "im2col";
            case COL2IM -> "col2im";
            case MULTIPLY_FORWARD -> "multiply forward";
            case MULTIPLY_BACKWARD -> "multiply backward";
            case POOLING -> "pooling, with bias and ReLU";
            case RELU -> "ReLU, with bias";
            case OPTIMIZER -> "optimizer";
        };
    }

    /** What all living threads have allocated, 0 where this JVM does not tell. */
    private static long allocatedBytes() {
        if (!(ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean bean)
                || !bean.isThreadAllocatedMemorySupported()) {
            return 0;
        }
        long sum = 0;
        for (long bytes : bean.getThreadAllocatedBytes(bean.getAllThreadIds())) {
            sum += Math.max(0, bytes);
        }
        return sum;
    }
}
