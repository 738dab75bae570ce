package convolens.cli;

import convolens.cli.option.WrongInput;
import convolens.cli.terminal.TextGlyph;
import convolens.data.Batches;
import convolens.data.DataSet;
import convolens.engine.gemm.Cpu;
import convolens.engine.network.Architecture;
import convolens.engine.network.DeepConvNet;
import convolens.engine.network.Network;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.train.BatchSource;
import convolens.engine.train.OptimizerSettings;
import convolens.engine.train.Trainer;
import convolens.engine.train.TrainerSettings;
import convolens.engine.train.TrainerSettings.Schedule;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Everything that determines a run: the same plan gives the same run, bit for bit, whatever the number of threads.
 *
 * @param data what to learn from
 * @param architecture which network
 * @param optimizer by which rule
 * @param trainer how
 * @param seed where weights, the order of images and dropout masks come from
 * @param threads how many threads compute
 */
public record TrainPlan(
        DataSet data,
        Architecture architecture,
        OptimizerSettings optimizer,
        TrainerSettings trainer,
        long seed,
        int threads) {

    /**
     * A fresh network of this plan with its trainer.
     *
     * @throws WrongInput if the network does not work out, or it or a batch cannot fit the memory
     */
    Trainer start() {
        return new Trainer(
                withRoomForBatch(network(architecture, threads, seed)),
                optimizer.create(),
                batches(),
                data.train(),
                data.test(),
                trainer);
    }

    /** {@link Architecture#build}, what is wrong with it being the user's to change. */
    static Network network(Architecture architecture, int threads, long seed) {
        try {
            return architecture.build(Cpu.of(threads), seed);
        } catch (IllegalArgumentException e) {
            throw new WrongInput(e.getMessage(), e);
        } catch (OutOfMemoryError e) {
            throw new WrongInput(
                    "the network does not fit the memory: choose fewer filters or hidden units, or give Java more with"
                            + " -Xmx",
                    e);
        }
    }

    private Network withRoomForBatch(Network network) {
        try {
            network.shapes(trainer.batchSize());
            return network;
        } catch (IllegalArgumentException e) {
            throw new WrongInput(
                    "--batch must be smaller than " + trainer.batchSize() + " for this network: " + e.getMessage(), e);
        }
    }

    /** What is about to happen, in two lines. */
    String headline(Network network, boolean unicode) {
        return String.format(
                Locale.ROOT,
                "%s: %,d training and %,d test images%n%s, %,d parameters; %s, learning rate %s, batch %d, seed %d, %s",
                data.name(),
                data.train().size(),
                data.test().size(),
                describe(architecture, unicode),
                network.parameterCount(),
                optimizer.kind().title(),
                number(optimizer.learningRate()),
                trainer.batchSize(),
                seed,
                threads == 1 ? "1 thread" : threads + " threads");
    }

    /** A network in a few words. */
    static String describe(Architecture architecture, boolean unicode) {
        if (architecture instanceof SimpleConvNet simple) {
            String size = simple.filterSize() + TextGlyph.TIMES.text(unicode) + simple.filterSize();
            return "simple network: " + simple.filterNum() + " filters " + size + ", stride " + simple.stride()
                    + ", padding " + simple.pad() + ", " + simple.hiddenSize() + " hidden, " + simple.outputSize()
                    + " classes";
        }
        if (architecture instanceof DeepConvNet deep) {
            return "deep network: 6 convolutions, " + deep.hiddenSize() + " hidden, " + deep.outputSize() + " classes";
        }
        return architecture.toString();
    }

    /** A number as one would type it: 0.001, not 1.0E-3. */
    public static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    private BatchSource batches() {
        return trainer.schedule() == Schedule.BOOK
                ? Batches.withReplacement(data.train(), seed)
                : Batches.shuffledEpochs(data.train(), seed);
    }
}
