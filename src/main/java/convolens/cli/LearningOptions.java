package convolens.cli;

import convolens.cli.option.Expected;
import convolens.cli.option.WrongInput;
import convolens.engine.train.OptimizerSettings;
import convolens.engine.train.TrainerSettings;
import picocli.CommandLine.Option;

/** How to learn. */
public final class LearningOptions {
    @Option(
            names = "--epochs",
            paramLabel = "N",
            converter = Expected.Positive.class,
            description = "How often the network sees every training image. Default: 20.")
    private int epochs = 20;

    @Option(
            names = "--batch",
            paramLabel = "N",
            converter = Expected.Positive.class,
            description = "Images in a mini-batch. Default: 100.")
    private int batch = 100;

    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            converter = Expected.Optimizer.class,
            description = "sgd, momentum, nesterov, adagrad, rmsprop or adam (6.1). Default: adam.")
    private OptimizerSettings.Kind optimizer = OptimizerSettings.Kind.ADAM;

    @Option(
            names = "--lr",
            paramLabel = "X",
            converter = Expected.Rate.class,
            description = "Learning rate. Default: 0.001 for adam and rmsprop, 0.01 for the others.")
    private Double learningRate;

    @Option(
            names = "--cool-down",
            paramLabel = "SHARE",
            converter = Expected.Share.class,
            description = "The last share of the run, over which the learning rate falls to 0, from 0 (constant) to 1."
                    + " Default: 0.25, and 0 with --book-mode.")
    private Double coolDown;

    @Option(
            names = "--book-mode",
            description = "Learn as the printed Trainer does: draw images with replacement, evaluate the first 1,000 of"
                    + " each kind, after the first step of every epoch, keep the learning rate constant.")
    private boolean bookMode;

    public OptimizerSettings optimizer() {
        OptimizerSettings standard = OptimizerSettings.of(optimizer);
        return learningRate == null ? standard : standard.withLearningRate(learningRate);
    }

    /** @throws WrongInput if a batch has more images than there are, or the book's mode is asked to cool down */
    public TrainerSettings trainer(int trainingImages) {
        if (batch > trainingImages) {
            throw new WrongInput(
                    "--batch must be at most " + trainingImages + ", the number of training images, but is " + batch);
        }
        if (bookMode && coolDown != null && coolDown > 0) {
            throw new WrongInput(
                    "--cool-down must be 0 with --book-mode, which keeps the learning rate constant, but is "
                            + RunText.number(coolDown));
        }
        if (bookMode) {
            return TrainerSettings.book(batch, epochs);
        }
        return TrainerSettings.of(batch, epochs)
                .withCoolDown(coolDown == null ? TrainerSettings.DEFAULT_COOL_DOWN : coolDown);
    }
}
