package convolens.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;

/**
 * Brings what workers publish to the FX thread, once per pulse, and lets time pass for whatever moves.
 *
 * <p>{@link #latest}, {@link #every} and {@link #execute} may be used from any thread; what they carry arrives in the
 * order of publishing. A pump made by {@link #onPulses} owns the program's one animation timer, which runs only while
 * there is something to do. A pump made by {@link #byHand} moves when {@link #pulse} is called, so that tests are
 * deterministic.
 */
public final class FramePump implements Executor {
    /**
     * The longest time that one pulse lets pass, so that nothing leaps after the computer was asleep. Longer than painting
     * takes on any machine: what is shortened here is how far playing lags behind its clock.
     */
    public static final double LONGEST_FRAME = 2;

    /** Where software paints, every second pulse moves something: each costs there what a graphics card does otherwise. */
    static final double SHORTEST_FRAME_IN_SOFTWARE = 0.025;

    /** What happens in every pulse while it is wanted. */
    @FunctionalInterface
    public interface Frame {
        /**
         * Lets time pass.
         *
         * @param seconds since the pulse before, at most {@link #LONGEST_FRAME}; 0 in the first
         * @return whether another pulse is wanted
         */
        boolean pass(double seconds);
    }

    private final Object lock = new Object();
    private final List<Frame> frames = new ArrayList<>();
    private List<Runnable> arrived = new ArrayList<>();
    private final AtomicReference<Runnable> alarm = new AtomicReference<>();
    private Runnable wake = () -> {};
    private long lastPulse = -1;
    private double shortestFrame;

    private FramePump() {}

    /** A pump that is moved by calling {@link #pulse}. */
    public static FramePump byHand() {
        return new FramePump();
    }

    /** A pump that is moved by the pulses of the JavaFX toolkit. */
    public static FramePump onPulses() {
        FramePump pump = new FramePump();
        AnimationTimer timer = new AnimationTimer() {
            private boolean isKnown;

            @Override
            public void handle(long nanos) {
                if (!isKnown) {
                    isKnown = true;
                    // the one thing that a window can do with a graphics card only
                    pump.sparing(Platform.isSupported(ConditionalFeature.SCENE3D) ? 0 : SHORTEST_FRAME_IN_SOFTWARE);
                }
                if (!pump.pulse(nanos)) {
                    stop();
                    pump.sleep();
                }
            }
        };
        pump.wake = () -> Platform.runLater(timer::start);
        pump.sleep();
        return pump;
    }

    /** Lets time pass at once for what moves only after so many seconds, whatever pulses come in between. */
    void sparing(double seconds) {
        shortestFrame = seconds;
    }

    private void sleep() {
        alarm.set(wake);
        lastPulse = -1;
        synchronized (lock) {
            if (arrived.isEmpty()) {
                return;
            }
        }
        request();
    }

    /** Asks for a pulse. Needed by a {@link Frame} that said it wants none and now does. */
    public void request() {
        Runnable ring = alarm.getAndSet(null);
        if (ring != null) {
            ring.run();
        }
    }

    /** Adds what happens in every pulse. Only on the FX thread. */
    public void addFrame(Frame frame) {
        frames.add(frame);
        request();
    }

    /** Nothing moves any more: what has been added passes no time. Only on the FX thread. */
    public void still() {
        frames.clear();
    }

    /** Runs a task on the FX thread in the next pulse, after what has been published before. */
    @Override
    public void execute(Runnable task) {
        synchronized (lock) {
            arrived.add(task);
        }
        request();
    }

    /** A channel on which the sink sees, in each pulse, only the last value of those published since the pulse before. */
    public <T> Consumer<T> latest(Consumer<? super T> sink) {
        return every(values -> sink.accept(values.get(values.size() - 1)), true);
    }

    /** A channel on which the sink sees, in each pulse, all values published since the pulse before, in order. */
    public <T> Consumer<T> every(Consumer<? super List<T>> sink) {
        return every(sink, false);
    }

    private <T> Consumer<T> every(Consumer<? super List<T>> sink, boolean lastOnly) {
        List<T> waiting = new ArrayList<>();
        Runnable drain = () -> {
            List<T> values;
            synchronized (waiting) {
                values = List.copyOf(waiting);
                waiting.clear();
            }
            sink.accept(values);
        };
        return value -> {
            boolean first;
            synchronized (waiting) {
                first = waiting.isEmpty();
                if (lastOnly) {
                    waiting.clear();
                }
                waiting.add(value);
            }
            if (first) {
                execute(drain);
            }
        };
    }

    /**
     * One pulse: delivers what has arrived, then lets time pass. Only on the FX thread.
     *
     * @param nanos the time of the pulse, from any origin
     * @return whether another pulse is wanted
     */
    public boolean pulse(long nanos) {
        List<Runnable> batch;
        synchronized (lock) {
            batch = arrived;
            arrived = new ArrayList<>();
        }
        batch.forEach(FramePump::runGuarded);
        double since = lastPulse < 0 ? 0 : (nanos - lastPulse) / 1e9;
        if (lastPulse >= 0 && since < shortestFrame) {
            return true;
        }
        double seconds = Math.min(LONGEST_FRAME, since);
        lastPulse = nanos;
        boolean wanted = !batch.isEmpty();
        for (Frame frame : List.copyOf(frames)) {
            wanted |= frame.pass(seconds);
        }
        return wanted;
    }

    /** One failing receiver must not keep the others from what they wait for. */
    private static void runGuarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            Thread current = Thread.currentThread();
            current.getUncaughtExceptionHandler().uncaughtException(current, e);
        }
    }
}
