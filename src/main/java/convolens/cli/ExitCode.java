package convolens.cli;

/** What a command returns to the system. */
final class ExitCode {
    static final int OK = 0;
    /** The command ran, and what it found is bad, or the program has a fault. */
    static final int FAILED = 1;
    /** The command was not understood, or its input cannot be used. */
    static final int WRONG_INPUT = 2;
    /** Stopped by Ctrl-C: 128 plus the number of the signal, as shells count. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
