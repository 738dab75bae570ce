package convolens.view.control;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Runs code on the FX thread and waits for pulses, without sleeping. */
public final class Pulses {
    private static final int COUNT = 3;

    private Pulses() {}

    /** Runs on the FX thread and returns when it is done. */
    public static void run(Runnable action) {
        call(() -> {
            action.run();
            return null;
        });
    }

    /** Computes on the FX thread. */
    public static <T> T call(Callable<T> action) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return await(result);
    }

    /** Returns when events that have been fired are handled and what they changed is laid out and painted. */
    public static void settle() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses > COUNT) {
                    stop();
                    done.complete(null);
                }
            }
        }.start());
        await(done);
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (TimeoutException e) {
            throw new AssertionError("the FX thread did not answer", e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
