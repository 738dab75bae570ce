package convolens.run;

import convolens.data.Batches;
import convolens.data.DataSet;
import convolens.data.PixelShuffle;
import convolens.data.Split;
import convolens.engine.gemm.Cpu;
import convolens.engine.network.Architecture;
import convolens.engine.network.Network;
import convolens.engine.train.BatchSource;
import convolens.engine.train.OptimizerSettings;
import convolens.engine.train.Samples;
import convolens.engine.train.Trainer;
import convolens.engine.train.TrainerSettings;
import convolens.engine.train.TrainerSettings.Schedule;
import java.util.Optional;

/**
 * Everything that determines a run: the same plan gives the same run, bit for bit, whatever the number of threads.
 *
 * @param data what to learn from, and what to answer
 * @param shuffle sends the pixels of every image to other places; empty where they stay
 * @param architecture which network
 * @param optimizer by which rule
 * @param trainer how
 * @param seed where weights, the order of images and dropout masks come from
 * @param threads how many threads compute
 */
public record RunPlan(
        DataSet data,
        Optional<PixelShuffle> shuffle,
        Architecture architecture,
        OptimizerSettings optimizer,
        TrainerSettings trainer,
        long seed,
        int threads) {

    /** A plan that leaves the pixels in their places. */
    public RunPlan(
            DataSet data,
            Architecture architecture,
            OptimizerSettings optimizer,
            TrainerSettings trainer,
            long seed,
            int threads) {
        this(data, Optional.empty(), architecture, optimizer, trainer, seed, threads);
    }

    /**
     * A fresh network of this plan.
     *
     * @throws IllegalArgumentException if it does not work out for these images
     * @throws OutOfMemoryError if its parameters do not fit the memory
     */
    public Network network() {
        return architecture.build(Cpu.of(threads), seed);
    }

    /** A trainer with a {@linkplain #network fresh network}. */
    public Trainer start() {
        return start(network());
    }

    /** @param network trained from now on */
    public Trainer start(Network network) {
        BatchSource batches = trainer.schedule() == Schedule.BOOK
                ? Batches.withReplacement(data.train(), seed)
                : Batches.shuffledEpochs(data.train(), seed);
        return new Trainer(
                network,
                optimizer.create(),
                shuffle.map(s -> s.over(batches)).orElse(batches),
                over(data.train()),
                over(data.test()),
                trainer);
    }

    private Samples over(Split samples) {
        return shuffle.isPresent() ? shuffle.get().over(samples) : samples;
    }
}
