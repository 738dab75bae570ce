package convolens.ui;

import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import org.testfx.api.FxToolkit;

/**
 * Frames of JavaFX that come when a test wants them: whoever waits for the clock of the toolkit, or as TestFX does 50 ms after
 * everything, sleeps for most of the time.
 */
public final class Frames {
    /** How long anything may take before it counts as never happening. */
    public static final int PATIENCE_SECONDS = 20;

    /** Between two looks at what should come from another thread. */
    private static final long LOOK_MS = 2;

    /** The longest that the FX thread may be busy with one thing, on any machine. */
    private static final int ANSWER_SECONDS = 120;

    /** What the toolkit does in each of its frames: time passes, what changed is laid out and handed on to be drawn. */
    private static final Method PULSE = method("com.sun.javafx.tk.quantum.QuantumToolkit", "pulse");

    private static final Method COLLECTOR = method("com.sun.javafx.tk.quantum.PaintCollector", "getInstance");
    private static final Method DRAWN =
            method("com.sun.javafx.tk.quantum.PaintCollector", "waitForRenderingToComplete");

    private Frames() {}

    private static Method method(String of, String name) {
        try {
            Method method = Class.forName(of).getDeclaredMethod(name);
            method.setAccessible(true);
            return method;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Starts JavaFX, if it does not run yet; no window closed later ends it. */
    public static synchronized void start() {
        try {
            if (!FxToolkit.isFXApplicationThreadRunning()) {
                FxToolkit.registerPrimaryStage();
            }
            Platform.setImplicitExit(false);
        } catch (TimeoutException e) {
            throw new AssertionError("JavaFX does not start", e);
        }
    }

    /** Lets a frame pass, and be drawn, as soon as the FX thread has done what it was given before. */
    public static void pass() {
        run(() -> {
            try {
                PULSE.invoke(Toolkit.getToolkit());
                DRAWN.invoke(COLLECTOR.invoke(null));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Waits until events are handled, and what they changed is laid out: two frames, and what they have put off. */
    public static void settle() {
        pass();
        pass();
        run(() -> {});
    }

    /** Lets frames pass until a condition, evaluated on the FX thread, holds. */
    public static void await(String what, Callable<Boolean> condition) {
        if (!come(condition, PATIENCE_SECONDS)) {
            throw new AssertionError("never happened: " + what);
        }
    }

    /** Lets frames pass until a condition, evaluated on the FX thread, holds or the time is over; whether it does. */
    public static boolean come(Callable<Boolean> condition, int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!call(condition)) {
            if (System.nanoTime() > end) {
                return false;
            }
            pass();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MS));
        }
        return true;
    }

    /** Lets frames pass one after the other, until it is closed, for what waits for them by itself. */
    public static Hurry hurry() {
        AtomicBoolean isOver = new AtomicBoolean();
        Thread frames = new Thread(
                () -> {
                    while (!isOver.get()) {
                        pass();
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MS));
                    }
                },
                "frames");
        frames.setDaemon(true);
        frames.start();
        return () -> isOver.set(true);
    }

    /** Frames that pass on their own. */
    @FunctionalInterface
    public interface Hurry extends AutoCloseable {
        @Override
        void close();
    }

    /** Runs on the FX thread. */
    public static void run(Runnable action) {
        call(() -> {
            action.run();
            return null;
        });
    }

    /** Computes on the FX thread; what is thrown there is thrown here. */
    public static <T> T call(Callable<T> query) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable asking = () -> {
            try {
                result.complete(query.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        };
        if (Platform.isFxApplicationThread()) {
            asking.run();
        } else {
            Platform.runLater(asking);
        }
        try {
            return result.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw Frames.<RuntimeException>unchecked(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("the FX thread does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What was thrown on the FX thread, as it is. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable thrown) {
        return (E) thrown;
    }
}
