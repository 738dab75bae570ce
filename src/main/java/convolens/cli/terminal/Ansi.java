package convolens.cli.terminal;

/** Sequences that colour text on a terminal; the colours are those of the window's roles, as near as 256 come. */
public enum Ansi {
    /** Train, input. */
    BLUE("38;5;32"),
    /** Test, filters. */
    ORANGE("38;5;166"),
    /** What matters less. */
    FAINT("2"),
    /** What matters more. */
    BOLD("1");

    /** Deletes from the cursor to the end of the line. */
    public static final String CLEAR_LINE = "\u001b[K";

    private final String code;

    Ansi(String code) {
        this.code = code;
    }

    /** The text in this style. */
    String of(String text) {
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }

    /** Moves the cursor up. */
    public static String up(int lines) {
        return "\u001b[" + lines + "A";
    }
}
