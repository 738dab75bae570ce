package convolens.engine.train;

import convolens.engine.gemm.Cpu;
import convolens.engine.gemm.Gemm;
import convolens.engine.network.Architecture;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets Java compile what training runs before there is anything to train: some steps of a network of the same kind on a
 * few made-up images, whose result nobody sees.
 *
 * <p>In a fresh JVM the first mini-batch takes as long as hundreds of later ones, nearly all of it in vector operations
 * that are not compiled yet. They are compiled after some small batches, which can be learned while the data set is still being
 * read. Once for each kind of network and JVM, from where an earlier one was ended; later runs return at once, or when the first is done.
 */
public final class WarmUp implements Runnable, AutoCloseable {
    /** How many steps each kind of network has learned. */
    private static final Map<List<Class<?>>, Integer> LEARNED = new HashMap<>();

    private static final int FEW = 16;
    private static final int STEPS_OF_FEW = 60;
    private static final int MANY = 100;
    private static final int STEPS_OF_MANY = 40;

    private final Architecture architecture;
    private final int threads;
    private volatile boolean ended;
    private @Nullable Thread started;

    /**
     * @param architecture a network of modest size
     * @param threads how many threads compute
     */
    public WarmUp(Architecture architecture, int threads) {
        this.architecture = architecture;
        this.threads = threads;
    }

    /** Starts on a thread of its own, which does not keep the program from ending. */
    public void start() {
        Thread thread = new Thread(this, "convolens-warm-up");
        thread.setDaemon(true);
        // Nobody depends on it: a run that cannot have the memory for this says so itself.
        thread.setUncaughtExceptionHandler((t, e) -> {});
        thread.start();
        started = thread;
    }

    /**
     * Waits until all is compiled, or ends where the run that comes has fewer images to learn than this has: such a
     * run is over sooner without it.
     *
     * @param images how many images the run learns, each as often as it does
     */
    public void awaitFor(long images) throws InterruptedException {
        ended = images < FEW * STEPS_OF_FEW + MANY * STEPS_OF_MANY;
        if (started != null) {
            started.join();
        }
    }

    /** Ends after the step that it is at. */
    @Override
    public void close() {
        ended = true;
    }

    @Override
    public void run() {
        // Plain Java is compiled soon enough.
        if (Gemm.best().lanes() > 1) {
            // whoever comes while another is at it waits for the end
            synchronized (LEARNED) {
                int learned = LEARNED.getOrDefault(kinds(), 0);
                if (learned < STEPS_OF_FEW + STEPS_OF_MANY) {
                    LEARNED.put(kinds(), train(learned));
                }
            }
        }
    }

    private List<Class<?>> kinds() {
        return architecture.layers().stream().<Class<?>>map(Object::getClass).toList();
    }

    /**
     * Learns, until the last step or until it is ended.
     *
     * @param step how many steps were learned before
     * @return how many were when it stopped
     */
    int train(int step) {
        Network network = architecture.build(Cpu.of(threads), 0);
        Optimizer optimizer = OptimizerSettings.of(OptimizerSettings.Kind.ADAM).create();
        int at = step;
        for (; at < STEPS_OF_FEW + STEPS_OF_MANY && !ended; at++) {
            learn(network, optimizer, at < STEPS_OF_FEW ? FEW : MANY);
        }
        return at;
    }

    private static void learn(Network network, Optimizer optimizer, int samples) {
        int[] dim = network.input().toArray();
        Tensor x = Tensor.zeros(samples, dim[0], dim[1], dim[2]);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = i % 17 / 17f;
        }
        network.gradient(x, new int[samples]);
        optimizer.update(network.parameters());
        network.scores(x);
    }
}
