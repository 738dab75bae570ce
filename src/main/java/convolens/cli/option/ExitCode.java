package convolens.cli.option;

/** What a command returns to the system. */
public final class ExitCode {
    public static final int OK = 0;
    /** The command ran, and what it found is bad, or the program has a fault. */
    public static final int FAILED = 1;
    /** The command was not understood, or its input cannot be used. */
    public static final int WRONG_INPUT = 2;
    /** Stopped by Ctrl-C: 128 plus the number of the signal, as shells count. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
