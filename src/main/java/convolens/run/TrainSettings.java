package convolens.run;

import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.data.source.DataSource;
import convolens.engine.train.OptimizerSettings;
import convolens.engine.train.TrainerSettings;
import convolens.engine.train.TrainerSettings.Schedule;

/**
 * Everything that determines a training run, but for what is changed while it runs: the same settings give the same
 * run, bit for bit, whatever the threads.
 *
 * @param folder where the images are and how they are read, as {@link DataSource#text} says it; "" for MNIST
 * @param trainCount how many training images are used, from the first
 * @param testCount how many test images are used, from the first
 * @param network the network
 * @param optimizer the optimizer
 * @param coolDown the last share of the run, over which the learning rate falls to 0; 0 keeps it constant, and {@link
 *     Schedule#BOOK} always does
 * @param batchSize images in a mini-batch
 * @param epochs how many epochs it learns
 * @param seed where weights, the order of images and dropout masks come from
 * @param schedule when it evaluates; {@link Schedule#BOOK} also draws images with replacement
 * @param threads how many threads compute
 */
public record TrainSettings(
        String folder,
        int trainCount,
        int testCount,
        TrainNetwork network,
        OptimizerSettings optimizer,
        double coolDown,
        int batchSize,
        int epochs,
        long seed,
        Schedule schedule,
        int threads) {

    /** The chapter's run on 5,000 training and 1,000 test images, as the book suggests where time is short. */
    public static TrainSettings ofChapter(int threads) {
        return new TrainSettings(
                "",
                5_000,
                1_000,
                TrainNetwork.CHAPTER,
                OptimizerSettings.of(OptimizerSettings.Kind.ADAM),
                TrainerSettings.DEFAULT_COOL_DOWN,
                100,
                20,
                1,
                Schedule.EPOCH_END,
                threads);
    }

    /** Whether the learning rate falls at the end of the run. */
    public boolean coolsDown() {
        return schedule != Schedule.BOOK && coolDown > 0;
    }

    /** Whether the data are the MNIST that comes with the program. */
    public boolean isMnist() {
        return folder.isEmpty();
    }

    /** The path of the data, without how they are read; "" for MNIST. */
    public String dataPath() {
        return DataSource.pathOf(folder);
    }

    /** What the trainer is told. */
    public TrainerSettings trainer() {
        return schedule == Schedule.BOOK
                ? TrainerSettings.book(batchSize, epochs)
                : TrainerSettings.of(batchSize, epochs).withCoolDown(coolDown);
    }

    /**
     * The plan of a run with these settings.
     *
     * @param data the data set
     * @param expected what the data set was like when the settings were made
     * @throws DataException if it is another now
     */
    public RunPlan plan(DataSet data, TrainData expected) throws DataException {
        TrainData found = TrainData.of(data);
        if (!found.image().equals(expected.image())
                || found.classes() != expected.classes()
                || found.trainSize() < trainCount
                || found.testSize() < testCount) {
            throw new DataException(data.name() + " has changed since the run was set up: expected at least "
                    + trainCount + " and " + testCount + " images " + expected.image() + " of " + expected.classes()
                    + " classes, but found " + found.trainSize() + " and " + found.testSize() + " images "
                    + found.image() + " of " + found.classes());
        }
        return new RunPlan(
                data.take(trainCount, testCount), network.architecture(expected), optimizer, trainer(), seed, threads);
    }

    public TrainSettings withFolder(String value) {
        return new TrainSettings(
                value, trainCount, testCount, network, optimizer, coolDown, batchSize, epochs, seed, schedule, threads);
    }

    public TrainSettings withTrainCount(int value) {
        return new TrainSettings(
                folder, value, testCount, network, optimizer, coolDown, batchSize, epochs, seed, schedule, threads);
    }

    public TrainSettings withTestCount(int value) {
        return new TrainSettings(
                folder, trainCount, value, network, optimizer, coolDown, batchSize, epochs, seed, schedule, threads);
    }

    public TrainSettings withNetwork(TrainNetwork value) {
        return new TrainSettings(
                folder, trainCount, testCount, value, optimizer, coolDown, batchSize, epochs, seed, schedule, threads);
    }

    public TrainSettings withOptimizer(OptimizerSettings value) {
        return new TrainSettings(
                folder, trainCount, testCount, network, value, coolDown, batchSize, epochs, seed, schedule, threads);
    }

    public TrainSettings withCoolDown(double value) {
        return new TrainSettings(
                folder, trainCount, testCount, network, optimizer, value, batchSize, epochs, seed, schedule, threads);
    }

    public TrainSettings withBatchSize(int value) {
        return new TrainSettings(
                folder, trainCount, testCount, network, optimizer, coolDown, value, epochs, seed, schedule, threads);
    }

    public TrainSettings withEpochs(int value) {
        return new TrainSettings(
                folder, trainCount, testCount, network, optimizer, coolDown, batchSize, value, seed, schedule, threads);
    }

    public TrainSettings withSeed(long value) {
        return new TrainSettings(
                folder,
                trainCount,
                testCount,
                network,
                optimizer,
                coolDown,
                batchSize,
                epochs,
                value,
                schedule,
                threads);
    }

    public TrainSettings withSchedule(Schedule value) {
        return new TrainSettings(
                folder, trainCount, testCount, network, optimizer, coolDown, batchSize, epochs, seed, value, threads);
    }

    public TrainSettings withThreads(int value) {
        return new TrainSettings(
                folder, trainCount, testCount, network, optimizer, coolDown, batchSize, epochs, seed, schedule, value);
    }
}
