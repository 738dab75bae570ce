package convolens.data.source;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Somebody waits for files to be read.
 *
 * @param cancelled asks to give up
 * @param progress is told how much has been read, from 0 to 1, from any thread
 */
public record Reading(BooleanSupplier cancelled, DoubleConsumer progress) {
    /** Nobody gives up, and nobody wants to know. */
    public static final Reading QUIET = new Reading(() -> false, share -> {});

    /** @throws CancellationException if it was asked to give up */
    public void check() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("the data are no longer wanted");
        }
    }

    /** The bytes that the elements of one array may take. */
    static long room() {
        return Math.min(Integer.MAX_VALUE - 16L, Runtime.getRuntime().maxMemory() / 2);
    }
}
