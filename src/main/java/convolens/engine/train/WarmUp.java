package convolens.engine.train;

import convolens.engine.gemm.Cpu;
import convolens.engine.gemm.Gemm;
import convolens.engine.network.Architecture;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lets Java compile what training runs before there is anything to train: some steps of a network of the same kind on a
 * few made-up images, whose result nobody sees.
 *
 * <p>In a fresh JVM the first mini-batch takes as long as hundreds of later ones, nearly all of it in vector operations
 * that are not compiled yet. They are compiled after some small batches, which can be learned while the data set is still being
 * read. Once for each kind of network and JVM; later runs return at once, or when the first is done.
 */
public final class WarmUp implements Runnable {
    private static final Set<List<Class<?>>> WARM = new HashSet<>();
    private static final int FEW = 16;
    private static final int STEPS_OF_FEW = 60;
    private static final int MANY = 100;
    private static final int STEPS_OF_MANY = 40;

    private final Architecture architecture;
    private final int threads;

    /**
     * @param architecture a network of modest size
     * @param threads how many threads compute
     */
    public WarmUp(Architecture architecture, int threads) {
        this.architecture = architecture;
        this.threads = threads;
    }

    /** Starts on a thread of its own, which does not keep the program from ending. */
    public Thread start() {
        Thread thread = new Thread(this, "convolens-warm-up");
        thread.setDaemon(true);
        // Nobody depends on it: a run that cannot have the memory for this says so itself.
        thread.setUncaughtExceptionHandler((t, e) -> {});
        thread.start();
        return thread;
    }

    @Override
    public void run() {
        // Plain Java is compiled soon enough.
        if (Gemm.best().lanes() > 1) {
            // whoever comes while another is at it waits for the end
            synchronized (WARM) {
                if (WARM.add(kinds())) {
                    train();
                }
            }
        }
    }

    private List<Class<?>> kinds() {
        return architecture.layers().stream().<Class<?>>map(Object::getClass).toList();
    }

    /** Learns, whatever there is to compile. */
    void train() {
        Network network = architecture.build(Cpu.of(threads), 0);
        Optimizer optimizer = OptimizerSettings.of(OptimizerSettings.Kind.ADAM).create();
        steps(network, optimizer, FEW, STEPS_OF_FEW);
        steps(network, optimizer, MANY, STEPS_OF_MANY);
    }

    private static void steps(Network network, Optimizer optimizer, int samples, int steps) {
        int[] dim = network.input().toArray();
        Tensor x = Tensor.zeros(samples, dim[0], dim[1], dim[2]);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = i % 17 / 17f;
        }
        int[] labels = new int[samples];
        for (int step = 0; step < steps; step++) {
            network.gradient(x, labels);
            optimizer.update(network.parameters());
            network.scores(x);
        }
    }
}
