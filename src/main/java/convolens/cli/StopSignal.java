package convolens.cli;

import java.util.concurrent.CountDownLatch;

/**
 * Asks a run to stop at its next step.
 *
 * <p>Java ends as soon as what listens to Ctrl-C returns, whatever the run is doing. So a signal that listens waits, once
 * it was raised by the system, until the run has written its files and said so with {@link #close}.
 */
final class StopSignal implements AutoCloseable {
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread listener = new Thread(this::stopAndWait, "convolens-stop");
    private volatile boolean raised;

    /** Raises this signal when the system asks the program to end: Ctrl-C, a closed terminal, a shutdown. */
    StopSignal listen() {
        try {
            Runtime.getRuntime().addShutdownHook(listener);
        } catch (IllegalStateException e) {
            // The program is ending already.
            raise();
        }
        return this;
    }

    /** Asks the run to stop. */
    void raise() {
        raised = true;
    }

    /** Whether the run was asked to stop. */
    boolean isRaised() {
        return raised;
    }

    /** The run is over and its files are written: the program may end. */
    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(listener);
        } catch (IllegalStateException e) {
            // Too late to remove: the program is ending, and the listener was waiting for this very call.
        }
    }

    private void stopAndWait() {
        raise();
        try {
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
