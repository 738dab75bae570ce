package convolens.controller.shuffle;

import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.data.PixelShuffle;
import convolens.engine.gemm.Cpu;
import convolens.engine.network.Network;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.train.Evaluation;
import convolens.engine.train.OptimizerSettings;
import convolens.engine.train.Samples;
import convolens.engine.train.Trainer;
import convolens.engine.train.TrainerSettings;
import convolens.engine.train.TrainerSettings.Schedule;
import convolens.model.shuffle.Contender;
import convolens.model.shuffle.ShuffleNetworks;
import convolens.model.shuffle.ShufflePoint;
import convolens.model.shuffle.ShuffleSettings;
import convolens.model.shuffle.ShuffledPixelsModel;
import convolens.model.shuffle.SwapCheck;
import convolens.run.FinalAccuracy;
import convolens.run.RunPlan;
import convolens.run.RunSession;
import convolens.run.RunWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a comparison has to do: four trainers take turns at every mini-batch, so that they advance together. */
final class ShuffleWork implements RunWork {
    private static final int POINTS_PER_EPOCH = 4;
    private static final int CHECKED = 200;

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
    private @Nullable PixelShuffle shuffle;
    private @Nullable Network reordered;
    private int lastPoint = -1;
    private boolean pointDue;

    /**
     * @param source opens the data set
     * @param progress takes how far the four are, after every mini-batch
     * @param points takes what is found out a few times in every epoch
     */
    ShuffleWork(ShuffleSettings settings, Source source, Consumer<Progress> progress, Consumer<ShufflePoint> points) {
        this.settings = settings;
        this.source = source;
        this.progress = progress;
        this.points = points;
    }

    @Override
    public boolean isFinished() {
        return trainers.get(0).isFinished() && !pointDue;
    }

    @Override
    public boolean isEvaluationDue() {
        return pointDue;
    }

    @Override
    public boolean evaluate(BooleanSupplier rest) {
        point();
        return true;
    }

    /** One mini-batch for each of the four. */
    @Override
    public boolean step() {
        boolean finite = true;
        for (Trainer trainer : trainers) {
            finite &= trainer.step().isFinite();
        }
        Trainer first = trainers.get(0);
        progress.accept(new Progress(first.iteration(), first.iterations(), first.epochs()));
        int stepsPerEpoch = Math.max(1, settings.trainCount() / settings.batchSize());
        pointDue = first.isFinished() || first.iteration() % Math.max(1, stepsPerEpoch / POINTS_PER_EPOCH) == 0;
        return finite;
    }

    @Override
    public @Nullable FinalAccuracy rest(RunSession.End end, BooleanSupplier impatient) {
        if (end == RunSession.End.STOPPED) {
            point();
        }
        return null;
    }

    @Override
    public void prepare() throws DataException {
        if (!trainers.isEmpty()) {
            return;
        }
        DataSet all = source.open();
        DataSet data = all.take(
                Math.min(settings.trainCount(), all.train().size()),
                Math.min(settings.testCount(), all.test().size()));
        Shape image = data.imageShape();
        int classes = data.classNames().size();
        shuffle = settings.shuffle(image.dim(1) * image.dim(2));
        int threads = Math.max(1, Math.min(2, Runtime.getRuntime().availableProcessors()));
        for (Contender contender : Contender.values()) {
            RunPlan plan = new RunPlan(
                    data,
                    contender.isShuffled() ? Optional.of(shuffle) : Optional.empty(),
                    ShuffleNetworks.of(contender.isConv(), image, classes),
                    OptimizerSettings.of(OptimizerSettings.Kind.ADAM),
                    new TrainerSettings(settings.batchSize(), settings.epochs(), 0, 0, Schedule.EPOCH_END),
                    settings.seed(),
                    threads);
            Network network = plan.network();
            if (contender == Contender.AFFINE_SHUFFLED && settings.sameStart()) {
                shuffle.applyToRows(network.parameter("W1").value());
            }
            trainers.add(plan.start(network));
        }
        reordered = ShuffleNetworks.of(false, image, classes).build(Cpu.of(threads), settings.seed());
        pointDue = true;
    }

    private void point() {
        pointDue = false;
        Trainer first = trainers.get(0);
        if (first.iteration() == lastPoint) {
            return;
        }
        lastPoint = first.iteration();
        List<Double> accuracies = new ArrayList<>();
        List<List<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < trainers.size(); i++) {
            Network network = trainers.get(i).network();
            Samples test = trainers.get(i).test();
            accuracies.add(Evaluation.of(network, test, test.size()).accuracy());
            answers.add(answers(network, test, Math.min(ShuffledPixelsModel.DIGITS, test.size())));
        }
        points.accept(new ShufflePoint(first.epochs(), first.iteration(), accuracies, answers, check()));
    }

    /** Answers shuffled digits by the affine net that knows none, with the rows of its first weights reordered alike. */
    private SwapCheck check() {
        Network original = trainers.get(Contender.AFFINE_ORIGINAL.ordinal()).network();
        Network reordered = Objects.requireNonNull(this.reordered);
        reordered.setParameters(original.copyParameters());
        Objects.requireNonNull(shuffle).applyToRows(reordered.parameter("W1").value());
        Samples plain = trainers.get(Contender.AFFINE_ORIGINAL.ordinal()).test();
        Samples shuffled = trainers.get(Contender.AFFINE_SHUFFLED.ordinal()).test();
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
