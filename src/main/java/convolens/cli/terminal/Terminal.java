package convolens.cli.terminal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Where a command writes to.
 *
 * @param out what was asked for
 * @param err what went wrong
 * @param columns how many characters a line of the terminal has; 0 where {@code out} is a file or a pipe
 * @param unicode whether {@code out} can show the characters of {@link TextGlyph}
 * @param ansi whether {@code out} understands colours and movements of the cursor
 */
public record Terminal(PrintWriter out, PrintWriter err, int columns, boolean unicode, boolean ansi) {
    private static final int DEFAULT_COLUMNS = 80;
    private static final int FEWEST_COLUMNS = 40;

    /** The output of this process. */
    public static Terminal ofProcess() {
        Charset charset = charset();
        int columns = columns(System.getenv(), Terminal::consoleIsTerminal);
        return new Terminal(
                new PrintWriter(new FileOutputStream(FileDescriptor.out), true, charset),
                new PrintWriter(new FileOutputStream(FileDescriptor.err), true, charset),
                columns,
                charset.newEncoder().canEncode(TextGlyph.all()),
                columns > 0 && understandsAnsi(System.getenv(), System.getProperty("os.name")));
    }

    /** Whether somebody watches: the output may be overwritten in place. */
    public boolean isInteractive() {
        return columns > 0;
    }

    /** A character to draw with. */
    public String glyph(TextGlyph glyph) {
        return glyph.text(unicode);
    }

    /** How wide a text may be. */
    public int width() {
        return isInteractive() ? columns : DEFAULT_COLUMNS;
    }

    /**
     * The width of the terminal, 0 if there is none. CONVOLENS_TERMINAL has it where the program runs behind a pipe that
     * ends in a terminal, as under Maven.
     */
    static int columns(Map<String, String> environment, BooleanSupplier console) {
        String given = environment.get("CONVOLENS_TERMINAL");
        if (given != null && given.matches("[1-9][0-9]{0,4}")) {
            return Math.max(FEWEST_COLUMNS, Integer.parseInt(given));
        }
        return console.getAsBoolean() ? DEFAULT_COLUMNS : 0;
    }

    static boolean understandsAnsi(Map<String, String> environment, String system) {
        if (environment.containsKey("NO_COLOR") || "dumb".equals(environment.get("TERM"))) {
            return false;
        }
        boolean windows = system.toLowerCase(Locale.ROOT).startsWith("windows");
        return !windows || environment.containsKey("WT_SESSION") || environment.containsKey("TERM");
    }

    // From Java 22 on there is always a console, and isTerminal tells whether it is one.
    private static boolean consoleIsTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static Charset charset() {
        for (String property : List.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")) {
            String name = System.getProperty(property);
            if (name != null && Charset.isSupported(name)) {
                return Charset.forName(name);
            }
        }
        return Charset.defaultCharset();
    }
}
