package convolens.engine.train;

import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Trains a network one mini-batch at a time.
 *
 * <p>It has no thread, no clock and no output: whoever calls {@link #step} decides when and where, and a run can be
 * paused between any two steps. An epoch is as many samples as the training set has. Source: section 7.5, the printed
 * Trainer.
 */
public final class Trainer {

    /**
     * How far a run is: with the parameters and what the optimizer remembers, all that is needed to go on elsewhere.
     *
     * @param iteration how many steps have been made
     * @param samplesLearned how many samples they had
     * @param batchSize samples in the mini-batches from now on
     * @param evaluations how many evaluations the printed schedule has made
     * @param untilEvaluation how many steps it waits until the next
     * @param evaluationDue whether the network is to be evaluated before it learns on
     */
    public record Progress(
            int iteration,
            long samplesLearned,
            int batchSize,
            int evaluations,
            int untilEvaluation,
            boolean evaluationDue) {

        /** @throws IllegalArgumentException if a number is below 0, or the batch size below 1 */
        public Progress {
            if (iteration < 0 || samplesLearned < 0 || batchSize < 1 || evaluations < 0 || untilEvaluation < 0) {
                throw new IllegalArgumentException("no run is at iteration " + iteration + ", sample " + samplesLearned
                        + ", batch size " + batchSize + ", evaluation " + evaluations + ", " + untilEvaluation
                        + " steps before the next");
            }
        }
    }

    private final Network network;
    private final Optimizer optimizer;
    private final BatchSource batches;
    private final Samples train;
    private final Samples test;
    private final TrainerSettings settings;
    private final Tensor x = Tensor.empty();
    private int[] labels;
    private int batchSize;
    private int iteration;
    private long samplesLearned;
    private int untilEvaluation;
    private int evaluations;
    private boolean evaluationDue;
    private List<Evaluator> underWay = List.of();

    /**
     * @param network modified by every step
     * @param optimizer modified by every step
     * @param batches where the mini-batches come from
     * @param train the training samples in their order, for the train accuracy
     * @param test the test samples, for the test accuracy
     * @param settings how to go about it
     * @throws IllegalArgumentException if there is no sample to learn from
     */
    public Trainer(
            Network network,
            Optimizer optimizer,
            BatchSource batches,
            Samples train,
            Samples test,
            TrainerSettings settings) {
        if (batches.size() < 1) {
            throw new IllegalArgumentException("there is no sample to learn from");
        }
        this.network = network;
        this.optimizer = optimizer;
        this.batches = batches;
        this.train = train;
        this.test = test;
        this.settings = settings;
        setBatchSize(settings.batchSize());
    }

    /** The network being trained; not to be used while {@link #step} runs. */
    public Network network() {
        return network;
    }

    /**
     * The optimizer. Its learning rate may be changed between steps; where there is a cool-down, that is the rate before
     * it, and what is left of the cool-down multiplies the new one.
     */
    public Optimizer optimizer() {
        return optimizer;
    }

    /** The settings of the start. */
    public TrainerSettings settings() {
        return settings;
    }

    /** How many samples an epoch has. */
    public int trainingSamples() {
        return batches.size();
    }

    /** What the test accuracy is found with. */
    public Samples test() {
        return test;
    }

    /** Answers all test samples with the network as it is now, piece by piece. */
    public Evaluator evaluatorOfAllTests() {
        return new Evaluator(network, test, test.size());
    }

    /** How many steps have been made. */
    public int iteration() {
        return iteration;
    }

    /** How many epochs have been learned, fractions included. */
    public double epochs() {
        return (double) samplesLearned / batches.size();
    }

    /** The learning rate in effect in the next step. */
    public double learningRate() {
        return optimizer.learningRate() * rateFactor();
    }

    private double rateFactor() {
        return settings.rateFactor((double) samplesLearned / samplesOfRun());
    }

    private long samplesOfRun() {
        return (long) settings.epochs() * batches.size();
    }

    /** Whether the run has learned all its epochs. */
    public boolean isFinished() {
        return samplesLearned >= samplesOfRun();
    }

    /** Samples in the mini-batches from now on. */
    public int batchSize() {
        return batchSize;
    }

    /**
     * Changes the size of the mini-batches, from the next step on.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public void setBatchSize(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("the batch size must be at least 1, but is " + size);
        }
        batchSize = size;
        if (labels == null || labels.length < size) {
            labels = new int[size];
        }
    }

    /** How many steps the whole run has at the batch size of now. */
    public int iterations() {
        long left = Math.max(0, samplesOfRun() - samplesLearned);
        long steps = batches.crossesEpochs()
                ? ceil(left, batchSize)
                : left / batches.size() * ceil(batches.size(), batchSize) + ceil(left % batches.size(), batchSize);
        return (int) Math.min(iteration + steps, Integer.MAX_VALUE);
    }

    /** How far the run is. */
    public Progress progress() {
        return new Progress(iteration, samplesLearned, batchSize, evaluations, untilEvaluation, evaluationDue);
    }

    /**
     * Goes on where another trainer of the same settings was, bit for bit as that one would have. To be called before
     * the first step, with that one's parameters already in the network and its states in the optimizer.
     */
    public void resume(Progress progress) {
        iteration = progress.iteration();
        samplesLearned = progress.samplesLearned();
        evaluations = progress.evaluations();
        untilEvaluation = progress.untilEvaluation();
        evaluationDue = progress.evaluationDue();
        setBatchSize(progress.batchSize());
        batches.skip(samplesLearned);
        network.skip(samplesLearned);
    }

    /** Evaluates the network as it is now: the point of the curves before the first step, or at any pause. */
    public EpochReport evaluate() {
        demandEvaluation();
        return evaluateDue(() -> false).orElseThrow();
    }

    /** Makes an evaluation of the network as it is now due. */
    public void demandEvaluation() {
        evaluationDue = true;
        underWay = List.of();
    }

    /** Whether {@link #evaluateDue} has something to do before the next {@link #learn}. */
    public boolean isEvaluationDue() {
        return evaluationDue;
    }

    /**
     * Makes the evaluation that is due, which takes long where there are many samples.
     *
     * @param rest asked between any two batches whether to return; the next call goes on from there, and what comes out
     *     is the same as without a rest
     * @return the point of the curves; empty if it was asked to rest, or nothing is due
     */
    public Optional<EpochReport> evaluateDue(BooleanSupplier rest) {
        if (!evaluationDue) {
            return Optional.empty();
        }
        if (underWay.isEmpty()) {
            underWay = List.of(
                    new Evaluator(network, train, Math.min(settings.evaluateTrain(), train.size())),
                    new Evaluator(network, test, Math.min(settings.evaluateTest(), test.size())));
        }
        for (Evaluator evaluator : underWay) {
            while (!evaluator.isDone()) {
                if (rest.getAsBoolean()) {
                    return Optional.empty();
                }
                evaluator.advance();
            }
        }
        Evaluation onTrain = underWay.get(0).result();
        Evaluation onTest = underWay.get(1).result();
        evaluationDue = false;
        underWay = List.of();
        int epoch = settings.schedule() == TrainerSettings.Schedule.BOOK ? evaluations : (int) epochs();
        return Optional.of(new EpochReport(epoch, iteration, onTrain.loss(), onTrain.accuracy(), onTest.accuracy()));
    }

    /** {@link #learn() Learns} one mini-batch, and evaluates where an epoch ends. */
    public StepReport step() {
        StepReport report = learn();
        return evaluateDue(() -> false).map(report::endingWith).orElse(report);
    }

    /**
     * Learns one mini-batch; where an epoch ends, an evaluation is due then. Where the loss or a gradient is not finite,
     * the parameters are left as they were.
     *
     * @throws IllegalStateException if an evaluation is due
     */
    public StepReport learn() {
        if (evaluationDue) {
            throw new IllegalStateException("after step " + iteration + " an evaluation is due before the next step");
        }
        int epochBefore = (int) epochs();
        double factor = rateFactor();
        int n = batches.next(batchSize, x, labels);
        double loss = network.gradient(x, labels);
        iteration++;
        samplesLearned += n;
        boolean isFinite = Double.isFinite(loss)
                && network.parameters().stream().allMatch(p -> p.gradient().isFinite());
        if (isFinite) {
            optimizer.update(network.parameters(), factor);
            if (isEvaluated(epochBefore)) {
                demandEvaluation();
            }
        }
        return new StepReport(iteration, epochs(), n, loss, isFinite, Optional.empty());
    }

    /** Whether an evaluation follows the step just made. */
    private boolean isEvaluated(int epochBefore) {
        if (settings.schedule() == TrainerSettings.Schedule.EPOCH_END) {
            return (int) epochs() > epochBefore;
        }
        boolean now = untilEvaluation == 0;
        untilEvaluation = now ? Math.max(batches.size() / batchSize, 1) - 1 : untilEvaluation - 1;
        evaluations += now ? 1 : 0;
        return now;
    }

    private static long ceil(long count, int size) {
        return (count + size - 1) / size;
    }
}
