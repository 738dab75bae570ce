package convolens.controller;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What is done when the process is asked to end without its window being closed: SIGTERM, Ctrl-C in the terminal it was
 * started from, the end of the desktop session. The process waits for it, but the toolkit does not: its thread answers
 * no more by then.
 */
public final class Termination implements AutoCloseable {
    private final Thread hook;

    /** What is done then, on a thread of its own. */
    @FunctionalInterface
    public interface Last {
        /** Does it. */
        void run() throws IOException;
    }

    /** @param last what is done then */
    public Termination(Last last) {
        hook = new Thread(() -> finish(last), "termination");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private static void finish(Last last) {
        PrintStream terminal = System.err;
        // the toolkit prints what it meets while it is taken down under its own thread
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            last.run();
        } catch (IOException e) {
            terminal.println(e.getMessage());
        }
    }

    /** The window is closed in the ordinary way: nothing more is to be done. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // then the hook runs, and finds everything closed
        }
    }
}
