package convolens.controller.units;

import convolens.controller.FramePump;
import convolens.controller.TaskRunner;
import convolens.controller.network.LoadedNetwork;
import convolens.engine.gemm.Cpu;
import convolens.engine.inspect.ActivationAscent;
import convolens.engine.network.LayerSpec;
import convolens.engine.network.Network;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.model.network.NetworkColumn;
import convolens.model.units.AscentFrame;
import convolens.model.units.AscentSetup;
import convolens.model.units.DeepUnitsModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes pictures that excite units, on a worker: first that of the unit that is looked at, step by step, with the learned and
 * with random weights; then, when the machine has nothing better to do, those of the other units of its layer.
 */
final class AscentWorks {
    private static final long FRAME_BYTES = 64L << 20;
    private static final int AT_ONCE = 8;
    private static final int KEPT = 16;

    /**
     * A layer of a network, and how pictures are made for its units.
     *
     * @param key tells networks apart
     * @param column which column of the scene
     * @param layer whose output is excited
     */
    record Job(Object key, LoadedNetwork network, int column, int layer, AscentSetup setup) {
        /** Excites the units of a column before its ReLU, where the gradient does not end when a unit is quiet. */
        static Job of(Object key, LoadedNetwork network, int column, NetworkColumn units, AscentSetup setup) {
            List<LayerSpec> layers = network.architecture().layers();
            int layer = units.last();
            while (layer > units.first()
                    && (layers.get(layer) instanceof LayerSpec.Relu
                            || layers.get(layer) instanceof LayerSpec.Relu6
                            || layers.get(layer) instanceof LayerSpec.Dropout)) {
                layer--;
            }
            return new Job(key, network, column, layer, setup);
        }

        private Object madeKey() {
            return List.of(key, column, setup);
        }

        private Tensor begin(int... units) {
            AscentSetup own = network.data().isEmpty() && setup.start() == AscentSetup.Start.PICTURE
                    ? setup.withStart(AscentSetup.Start.GREY)
                    : setup;
            return own.begin(
                    network.architecture().inputDim(), units, network.data().test()::image);
        }

        private ActivationAscent ascent(Network on, int... units) {
            return new ActivationAscent(on, layer, units, setup.settings(), begin(units));
        }
    }

    private final DeepUnitsModel model;
    private final TaskRunner runner;
    private final FramePump pump;
    private final Map<Object, Map<Integer, Tensor>> made = new LinkedHashMap<>();
    private TaskRunner.@Nullable Job tracing;
    private TaskRunner.@Nullable Job making;

    AscentWorks(DeepUnitsModel model, TaskRunner runner, FramePump pump) {
        this.model = model;
        this.runner = runner;
        this.pump = pump;
    }

    /** Whether the picture of the unit is being made. */
    boolean isTracing() {
        return tracing != null && !tracing.isCancelled() && !tracing.hasEnded();
    }

    /** Makes the picture of one unit, from the start. */
    void trace(Job job, int unit, Runnable done) {
        cancel();
        model.ascent().restart();
        model.ascent().showMade(made.getOrDefault(job.madeKey(), Map.of()));
        TaskRunner.Job[] own = new TaskRunner.Job[1];
        Consumer<AscentFrame> sink = pump.every(frames -> {
            if (own[0] == null || !own[0].isCancelled()) {
                model.ascent().grow(List.copyOf(frames));
            }
        });
        own[0] = runner.run(cancelled -> trace(job, unit, cancelled, sink), (@Nullable Tensor finished) -> {
            tracing = null;
            if (finished != null) {
                take(job, Map.of(unit, finished));
            }
            done.run();
        });
        tracing = own[0].hasEnded() ? null : own[0];
    }

    private static Tensor trace(Job job, int unit, BooleanSupplier cancelled, Consumer<AscentFrame> sink) {
        ActivationAscent learned = job.ascent(job.network().another(Cpu.single()), unit);
        ActivationAscent random = job.ascent(
                job.network().architecture().build(Cpu.single(), job.setup().seed()), unit);
        int steps = job.setup().steps();
        long bytes = 2L * Float.BYTES * learned.pictures().size() * (steps + 1);
        int each = (int) Math.max(1, (bytes + FRAME_BYTES - 1) / FRAME_BYTES);
        for (int step = 0; step <= steps; step++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            if (step > 0) {
                learned.step();
                random.step();
            }
            if (step % each == 0 || step == steps) {
                sink.accept(new AscentFrame(
                        step, picture(learned, 0), learned.values()[0], picture(random, 0), random.values()[0]));
            }
        }
        return picture(learned, 0);
    }

    private static Tensor picture(ActivationAscent of, int n) {
        Tensor all = of.pictures();
        int size = all.size() / all.dim(0);
        return Tensor.wrap(
                Shape.of(all.dim(1), all.dim(2), all.dim(3)), Arrays.copyOfRange(all.data(), n * size, (n + 1) * size));
    }

    /** Makes the pictures of the units that have none yet, in this order. */
    void makeAll(Job job, List<Integer> units) {
        if (making != null && !making.hasEnded() && !making.isCancelled()) {
            making.cancel();
        }
        Map<Integer, Tensor> known = made.getOrDefault(job.madeKey(), Map.of());
        List<Integer> missing =
                units.stream().filter(unit -> !known.containsKey(unit)).toList();
        if (missing.isEmpty()) {
            return;
        }
        making = runner.run(
                cancelled -> {
                    makeAll(job, missing, cancelled);
                    return missing.size();
                },
                (@Nullable Integer count) -> {});
    }

    private void makeAll(Job job, List<Integer> missing, BooleanSupplier cancelled) {
        Network network = job.network().another(Cpu.single());
        for (int from = 0; from < missing.size(); from += AT_ONCE) {
            List<Integer> now = missing.subList(from, Math.min(missing.size(), from + AT_ONCE));
            ActivationAscent ascent =
                    job.ascent(network, now.stream().mapToInt(Integer::intValue).toArray());
            for (int step = 0; step < job.setup().steps(); step++) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                ascent.step();
            }
            Map<Integer, Tensor> pictures = new HashMap<>();
            IntStream.range(0, now.size()).forEach(n -> pictures.put(now.get(n), picture(ascent, n)));
            pump.execute(() -> {
                if (!cancelled.getAsBoolean()) {
                    take(job, pictures);
                }
            });
        }
    }

    private void take(Job job, Map<Integer, Tensor> pictures) {
        Map<Integer, Tensor> all = new HashMap<>(made.getOrDefault(job.madeKey(), Map.of()));
        all.putAll(pictures);
        made.put(job.madeKey(), all);
        if (made.size() > KEPT) {
            made.remove(made.keySet().iterator().next());
        }
        model.ascent().showMade(all);
    }

    /** Makes no more pictures. */
    void cancel() {
        for (TaskRunner.Job job : new TaskRunner.@Nullable Job[] {tracing, making}) {
            if (job != null) {
                job.cancel();
            }
        }
        tracing = null;
        making = null;
    }
}
