package convolens.controller.shuffle;

import convolens.data.Batches;
import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.data.PixelShuffle;
import convolens.engine.gemm.Cpu;
import convolens.engine.network.Network;
import convolens.engine.network.Sequential;
import convolens.engine.tensor.Tensor;
import convolens.engine.train.BatchSource;
import convolens.engine.train.Evaluation;
import convolens.engine.train.OptimizerSettings;
import convolens.engine.train.Samples;
import convolens.engine.train.Trainer;
import convolens.engine.train.TrainerSettings;
import convolens.model.shuffle.Contender;
import convolens.model.shuffle.ShuffleNetworks;
import convolens.model.shuffle.ShufflePoint;
import convolens.model.shuffle.ShuffleSettings;
import convolens.model.shuffle.ShuffledPixelsModel;
import convolens.model.shuffle.SwapCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The worker's side of a comparison: four trainers that take turns at every mini-batch, so that they advance together.
 * {@link #run} is called by one thread at a time; {@link #command} by the FX thread.
 */
final class ShuffleSession {
    private static final int POINTS_PER_EPOCH = 4;
    private static final int CHECKED = 200;

    /** What the user wishes. */
    enum Command {
        RUN,
        STEP,
        PAUSE,
        STOP
    }

    /** Why {@link #run} returned. */
    enum End {
        PAUSED,
        FINISHED,
        STOPPED,
        DIVERGED
    }

    /** How far the four are. */
    record Progress(int iteration, int iterations, double epochs) {}

    /** Where the images come from. */
    @FunctionalInterface
    interface Source {
        DataSet open() throws DataException;
    }

    private final ShuffleSettings settings;
    private final Source source;
    private final Consumer<Progress> progress;
    private final Consumer<ShufflePoint> points;
    private final List<Trainer> trainers = new ArrayList<>();
    private final List<Samples> tests = new ArrayList<>();
    private PixelShuffle shuffle;
    private Network reordered;
    private int lastPoint = -1;
    private volatile Command command = Command.PAUSE;

    /**
     * @param source opens the data set
     * @param progress takes how far the four are, after every mini-batch
     * @param points takes what is found out a few times in every epoch
     */
    ShuffleSession(
            ShuffleSettings settings, Source source, Consumer<Progress> progress, Consumer<ShufflePoint> points) {
        this.settings = settings;
        this.source = source;
        this.progress = progress;
        this.points = points;
    }

    Command command() {
        return command;
    }

    void command(Command next) {
        command = next;
    }

    /**
     * Does what is wished.
     *
     * @param cancelled asks to return as {@link Command#PAUSE} does
     */
    End run(BooleanSupplier cancelled) throws DataException {
        if (trainers.isEmpty()) {
            prepare();
            point();
        }
        while (!trainers.get(0).isFinished()) {
            Command now = command;
            if (now == Command.STOP) {
                point();
                return End.STOPPED;
            }
            if (now == Command.PAUSE || cancelled.getAsBoolean()) {
                return End.PAUSED;
            }
            if (now == Command.STEP) {
                command = Command.PAUSE;
            }
            if (!step()) {
                return End.DIVERGED;
            }
        }
        point();
        return End.FINISHED;
    }

    /** One mini-batch for each of the four; returns whether all losses are still numbers. */
    private boolean step() {
        boolean finite = true;
        for (Trainer trainer : trainers) {
            finite &= trainer.step().isFinite();
        }
        Trainer first = trainers.get(0);
        progress.accept(new Progress(first.iteration(), first.iterations(), first.epochs()));
        int stepsPerEpoch = Math.max(1, settings.trainCount() / settings.batchSize());
        if (first.iteration() % Math.max(1, stepsPerEpoch / POINTS_PER_EPOCH) == 0) {
            point();
        }
        return finite;
    }

    private void prepare() throws DataException {
        DataSet data = source.open();
        DataSet part = data.take(
                Math.min(settings.trainCount(), data.train().size()),
                Math.min(settings.testCount(), data.test().size()));
        int classes = data.classNames().size();
        shuffle = settings.shuffle(data.imageShape().dim(1) * data.imageShape().dim(2));
        TrainerSettings plain =
                new TrainerSettings(settings.batchSize(), settings.epochs(), 0, 0, TrainerSettings.Schedule.EPOCH_END);
        Cpu cpu = Cpu.of(Math.max(1, Math.min(2, Runtime.getRuntime().availableProcessors())));
        for (Contender contender : Contender.values()) {
            Sequential row = ShuffleNetworks.of(contender.isConv(), data.imageShape(), classes);
            Network network = row.build(cpu, settings.seed());
            if (contender == Contender.AFFINE_SHUFFLED && settings.sameStart()) {
                shuffle.applyToRows(network.parameter("W1").value());
            }
            BatchSource batches = Batches.shuffledEpochs(part.train(), settings.seed());
            Samples train = part.train();
            Samples test = part.test();
            if (contender.isShuffled()) {
                batches = shuffle.over(batches);
                train = shuffle.over(train);
                test = shuffle.over(test);
            }
            tests.add(test);
            trainers.add(new Trainer(
                    network, OptimizerSettings.of(OptimizerSettings.Kind.ADAM).create(), batches, train, test, plain));
        }
        reordered = ShuffleNetworks.of(false, data.imageShape(), classes).build(cpu, settings.seed());
    }

    private void point() {
        Trainer first = trainers.get(0);
        if (first.iteration() == lastPoint) {
            return;
        }
        lastPoint = first.iteration();
        List<Double> accuracies = new ArrayList<>();
        List<List<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < trainers.size(); i++) {
            Network network = trainers.get(i).network();
            Samples test = tests.get(i);
            accuracies.add(Evaluation.of(network, test, test.size()).accuracy());
            answers.add(answers(network, test, Math.min(ShuffledPixelsModel.DIGITS, test.size())));
        }
        points.accept(new ShufflePoint(first.epochs(), first.iteration(), accuracies, answers, check()));
    }

    /** Answers shuffled digits by the affine net that knows none, with the rows of its first weights reordered alike. */
    private SwapCheck check() {
        Network original = trainers.get(Contender.AFFINE_ORIGINAL.ordinal()).network();
        reordered.setParameters(original.copyParameters());
        shuffle.applyToRows(reordered.parameter("W1").value());
        Samples plain = tests.get(Contender.AFFINE_ORIGINAL.ordinal());
        Samples shuffled = tests.get(Contender.AFFINE_SHUFFLED.ordinal());
        int count = Math.min(CHECKED, plain.size());
        Tensor here = scores(original, plain, count);
        Tensor there = scores(reordered, shuffled, count);
        float largest = 0;
        for (int i = 0; i < here.size(); i++) {
            largest = Math.max(largest, Math.abs(here.data()[i] - there.data()[i]));
        }
        int equal = 0;
        for (int i = 0; i < count; i++) {
            equal += best(here, i) == best(there, i) ? 1 : 0;
        }
        return new SwapCheck(count, equal, largest);
    }

    private static List<Integer> answers(Network network, Samples test, int count) {
        Tensor scores = scores(network, test, count);
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            answers.add(best(scores, i));
        }
        return answers;
    }

    private static Tensor scores(Network network, Samples test, int count) {
        Tensor x = Tensor.empty();
        test.read(0, count, x, new int[count]);
        return network.scores(x).copy();
    }

    private static int best(Tensor scores, int row) {
        int classes = scores.dim(1);
        int best = 0;
        for (int k = 1; k < classes; k++) {
            best = scores.get(row, k) > scores.get(row, best) ? k : best;
        }
        return best;
    }
}
