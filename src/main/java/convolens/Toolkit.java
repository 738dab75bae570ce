package convolens;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Platform;

/** JavaFX's part of the machine: starts it, or says why it does not start. */
final class Toolkit {
    private static final Pattern LIBRARY =
            Pattern.compile("(lib[\\w+-]+\\.so[.\\d]*): cannot open|/(lib[^/\\s:]+): file");
    private static final String INSTALL =
            "install GTK 3 (on Debian and Ubuntu \"apt install libgtk-3-0\", on Fedora \"dnf install gtk3\")";

    private Toolkit() {}

    /**
     * Starts JavaFX, whose own complaints about a start that fails are kept from the terminal.
     *
     * @return empty if windows can be opened, otherwise why not and what to set or install: a sentence without its full
     *     stop
     */
    static Optional<String> start() {
        PrintStream terminal = System.err;
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
        try {
            Platform.startup(() -> {});
            System.setErr(terminal);
            terminal.print(complaints.toString(StandardCharsets.UTF_8));
            return Optional.empty();
        } catch (IllegalStateException alreadyRunning) {
            return Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            return Optional.of("No window can be opened: "
                    + cause(e, complaints.toString(StandardCharsets.UTF_8), System.getenv("DISPLAY")));
        } finally {
            System.setErr(terminal);
        }
    }

    static String cause(Throwable failure, String complaints, String display) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains("DISPLAY")) {
            return display == null || display.isEmpty()
                    ? "DISPLAY is not set (set it to a display, for example with \"export DISPLAY=:0\", or install xvfb and"
                            + " start with xvfb-run)"
                    : "the display " + display + " does not answer (set DISPLAY to one that does)";
        }
        if (message.contains("GTK")) {
            return "GTK 3 is missing: " + INSTALL;
        }
        if (message.contains("UnsatisfiedLinkError")) {
            Matcher library = LIBRARY.matcher(complaints);
            return (library.find()
                            ? "the library " + (library.group(1) == null ? library.group(2) : library.group(1))
                            : "a library of the desktop")
                    + " is missing: " + INSTALL;
        }
        return "JavaFX does not start (" + message.lines().findFirst().orElse("") + ")";
    }
}
