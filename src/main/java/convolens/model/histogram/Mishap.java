package convolens.model.histogram;

import convolens.engine.train.OptimizerSettings;
import convolens.run.TrainNetwork;
import convolens.run.TrainSettings;

/** A short run of the chapter's network in which one setting is wrong on purpose, so that its histograms show how that looks. */
public enum Mishap {
    /** σ = 0.0001 at the beginning: nothing comes through the layers, and SGD does not move. */
    SMALL_WEIGHTS(1e-4, OptimizerSettings.Kind.SGD, 0.01),
    /** σ = 1 at the beginning: the scores are in the hundreds, and each step is small beside the weights. */
    LARGE_WEIGHTS(1, OptimizerSettings.Kind.ADAM, 0.001),
    /** Momentum with a rate of 0.3: the weights are thrown far apart. */
    HIGH_RATE(0.01, OptimizerSettings.Kind.MOMENTUM, 0.3),
    /** Adam with a rate of 0.03: the first steps push all units of a ReLU below 0, where no gradient brings them back. */
    DEAD_UNITS(0.01, OptimizerSettings.Kind.ADAM, 0.03);

    private static final int TRAIN = 2_000;
    private static final int TEST = 500;
    private static final int EPOCHS = 12;

    private final double initStd;
    private final OptimizerSettings.Kind optimizer;
    private final double rate;

    Mishap(double initStd, OptimizerSettings.Kind optimizer, double rate) {
        this.initStd = initStd;
        this.optimizer = optimizer;
        this.rate = rate;
    }

    /** The run: {@value #EPOCHS} epochs of the first {@value #TRAIN} digits, without a cool-down. */
    public TrainSettings settings(int threads) {
        return TrainSettings.ofChapter(threads)
                .withTrainCount(TRAIN)
                .withTestCount(TEST)
                .withEpochs(EPOCHS)
                .withCoolDown(0)
                .withNetwork(TrainNetwork.CHAPTER.withInitStd(initStd))
                .withOptimizer(OptimizerSettings.of(optimizer).withLearningRate(rate));
    }
}
