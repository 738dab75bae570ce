package convolens.run;

import convolens.engine.network.Architecture;
import convolens.engine.tensor.WindowGeometry;
import convolens.engine.train.OptimizerSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * Which settings work with a data set and a memory, so that none can be chosen that does not.
 *
 * @param data the data set
 * @param memory the bytes that a run may take
 */
public record TrainLimits(TrainData data, long memory) {
    /** The most numbers that a network may learn. */
    public static final int MAX_PARAMETERS = 8_000_000;

    /** The most hidden units, however small the images. */
    public static final int MAX_HIDDEN = 1_000;

    private static final int LARGEST_PAD = 10;
    private static final int LARGEST_BATCH = 1_000;
    private static final int SMALLEST_DEEP_IMAGE = 4;

    /** Values, gradients, two states of an optimizer, and a copy of values and states that is being saved. */
    private static final long BYTES_PER_PARAMETER = 4 * 7;

    /** The floats of all activations and their gradients that the deep network keeps for each pixel. */
    private static final int DEEP_FLOATS_PER_PIXEL = 300;

    /** The values that a setting can take, both ends included. */
    public record Span(double min, double max) {
        /** The nearest value that lies inside. */
        public double clamp(double value) {
            return Double.isNaN(value) ? min : Math.max(min, Math.min(max, value));
        }
    }

    /**
     * Settings that work.
     *
     * @param settings the nearest to those that were asked for
     * @param corrections where they differ, in the order of the fields' dependence
     */
    public record Corrected(TrainSettings settings, List<TrainCorrection> corrections) {}

    /** The values that a numeric setting can take while the others stay. */
    public Span span(TrainField field, TrainSettings s) {
        TrainNetwork net = s.network();
        int side = Math.min(data.height(), data.width());
        return switch (field) {
            case LEARNING_RATE -> new Span(1e-6, 10);
            case MOMENTUM, DECAY, BETA1, BETA2 -> new Span(0, 0.9999);
            case BATCH_SIZE -> new Span(1, largestBatch(s));
            case FILTERS -> new Span(1, Math.max(1, Math.min(100, MAX_PARAMETERS / pooledCells(net))));
            // the 2×2 pooling that follows needs two rows and two columns of windows
            case FILTER_SIZE -> new Span(1, Math.max(1, side + 2 * net.pad() - net.stride()));
            case STRIDE -> new Span(1, Math.max(1, side + 2 * net.pad() - net.filterSize()));
            case PAD -> new Span(Math.max(0, (net.filterSize() + net.stride() - side + 1) / 2), LARGEST_PAD);
            case HIDDEN -> new Span(1, Math.max(1, Math.min(MAX_HIDDEN, MAX_PARAMETERS / flatInput(net))));
            case INIT_STD, COOL_DOWN -> new Span(0, 1);
            case DROPOUT -> new Span(0, 0.9);
            case TRAIN_COUNT -> new Span(1, data.trainSize());
            case TEST_COUNT -> new Span(1, data.testSize());
            case EPOCHS -> new Span(1, 1_000);
            case SEED -> new Span(0, 999_999);
            case THREADS -> new Span(1, 64);
            case OPTIMIZER -> new Span(0, OptimizerSettings.Kind.values().length - 1);
            case NETWORK -> new Span(0, TrainNetwork.Kind.values().length - 1);
            case SCHEDULE -> new Span(0, 1);
        };
    }

    /** Whether the deep network's three poolings leave something of the images, and not too much. */
    public boolean allowsDeep() {
        return Math.min(data.height(), data.width()) >= SMALLEST_DEEP_IMAGE && deepInput() <= MAX_PARAMETERS;
    }

    /** Whether a network works out for the images, and is not too large. */
    public boolean allows(TrainNetwork net) {
        return switch (net.kind()) {
            case SIMPLE -> true;
            case DEEP -> allowsDeep();
            case LENET -> worksOut(net);
            case OWN -> net.own() != null && worksOut(net);
        };
    }

    private boolean worksOut(TrainNetwork net) {
        try {
            Architecture architecture = net.architecture(data);
            return architecture.classes() == data.classes() && architecture.parameterCount() <= MAX_PARAMETERS;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The nearest settings that work. Fields that others depend on are corrected first. */
    public Corrected correct(TrainSettings asked) {
        List<TrainCorrection> corrections = new ArrayList<>();
        TrainSettings s = asked;
        TrainNetwork net = s.network();
        if (!allows(net)) {
            corrections.add(
                    new TrainCorrection(TrainField.NETWORK, net.kind().ordinal(), TrainNetwork.Kind.SIMPLE.ordinal()));
            s = s.withNetwork(net.withKind(TrainNetwork.Kind.SIMPLE));
        }
        s = geometry(s, corrections);
        s = s.withNetwork(
                s.network().withFilters(whole(TrainField.FILTERS, s, s.network().filters(), corrections)));
        s = s.withNetwork(
                s.network().withHidden(whole(TrainField.HIDDEN, s, s.network().hidden(), corrections)));
        s = s.withNetwork(
                s.network().withInitStd(real(TrainField.INIT_STD, s, s.network().initStd(), corrections)));
        s = s.withNetwork(
                s.network().withDropout(real(TrainField.DROPOUT, s, s.network().dropout(), corrections)));
        s = s.withTrainCount(whole(TrainField.TRAIN_COUNT, s, s.trainCount(), corrections));
        s = s.withTestCount(whole(TrainField.TEST_COUNT, s, s.testCount(), corrections));
        s = s.withCoolDown(real(TrainField.COOL_DOWN, s, s.coolDown(), corrections));
        s = s.withBatchSize(whole(TrainField.BATCH_SIZE, s, s.batchSize(), corrections));
        s = s.withEpochs(whole(TrainField.EPOCHS, s, s.epochs(), corrections));
        s = s.withSeed((long) real(TrainField.SEED, s, s.seed(), corrections));
        return new Corrected(s.withOptimizer(optimizer(s, corrections)), List.copyOf(corrections));
    }

    private TrainSettings geometry(TrainSettings asked, List<TrainCorrection> corrections) {
        TrainSettings s = asked;
        TrainNetwork net = s.network();
        // a filter as small as can be leaves padding and stride their widest choice; then the filter must fit them
        TrainSettings loose = s.withNetwork(net.withFilterSize(1).withStride(1));
        int pad = whole(TrainField.PAD, loose, net.pad(), corrections);
        int stride =
                whole(TrainField.STRIDE, loose.withNetwork(loose.network().withPad(pad)), net.stride(), corrections);
        s = s.withNetwork(net.withPad(pad).withStride(stride));
        return s.withNetwork(s.network()
                .withFilterSize(whole(TrainField.FILTER_SIZE, s, s.network().filterSize(), corrections)));
    }

    private OptimizerSettings optimizer(TrainSettings s, List<TrainCorrection> corrections) {
        OptimizerSettings o = s.optimizer();
        return new OptimizerSettings(
                o.kind(),
                real(TrainField.LEARNING_RATE, s, o.learningRate(), corrections),
                real(TrainField.MOMENTUM, s, o.momentum(), corrections),
                real(TrainField.DECAY, s, o.decay(), corrections),
                real(TrainField.BETA1, s, o.beta1(), corrections),
                real(TrainField.BETA2, s, o.beta2(), corrections));
    }

    private int whole(TrainField field, TrainSettings s, int value, List<TrainCorrection> corrections) {
        return (int) real(field, s, value, corrections);
    }

    private double real(TrainField field, TrainSettings s, double value, List<TrainCorrection> corrections) {
        double used = span(field, s).clamp(value);
        if (used != value && field.isUsedBy(s)) {
            corrections.add(new TrainCorrection(field, value, used));
        }
        return used;
    }

    private int largestBatch(TrainSettings s) {
        long forSamples = memory - BYTES_PER_PARAMETER * MAX_PARAMETERS / 8;
        long fits = Math.max(1, forSamples / (4 * floatsPerSample(s.network())));
        return (int) Math.max(1, Math.min(Math.min(LARGEST_BATCH, fits), s.trainCount()));
    }

    private long floatsPerSample(TrainNetwork net) {
        if (net.kind() == TrainNetwork.Kind.DEEP) {
            return (long) DEEP_FLOATS_PER_PIXEL * data.height() * data.width();
        }
        if (net.kind() != TrainNetwork.Kind.SIMPLE) {
            // outputs, their gradients, and what layers keep from one pass to the other
            return worksOut(net)
                    ? net.architecture(data).shapes(1).stream()
                            .mapToLong(shape -> 3L * shape.size())
                            .sum()
                    : 1;
        }
        // the outputs of convolution and ReLU and their gradients; the four pooled maps are a quarter each
        return 5L * net.filters() * convolution(net).windows();
    }

    /** PH·PW: the cells that pooling leaves of one feature map. */
    private long pooledCells(TrainNetwork net) {
        if (net.kind() != TrainNetwork.Kind.SIMPLE) {
            return 1;
        }
        WindowGeometry g = convolution(net);
        return Math.max(1, (long) (g.outputHeight() / 2) * (g.outputWidth() / 2));
    }

    /** The inputs of the hidden affine layer. */
    private long flatInput(TrainNetwork net) {
        if (net.kind() != TrainNetwork.Kind.SIMPLE) {
            return deepInput();
        }
        return Math.max(1, net.filters() * pooledCells(net));
    }

    /** Two poolings, a padding that adds two, and a third pooling leave this much of 64 feature maps. */
    private long deepInput() {
        return 64L * ((data.height() / 4 + 2) / 2) * ((data.width() / 4 + 2) / 2);
    }

    private WindowGeometry convolution(TrainNetwork net) {
        int pad = Math.max(0, Math.min(LARGEST_PAD, net.pad()));
        int side = Math.min(data.height(), data.width()) + 2 * pad;
        int filter = Math.max(1, Math.min(side, net.filterSize()));
        return WindowGeometry.square(data.height(), data.width(), filter, Math.max(1, net.stride()), pad);
    }
}
