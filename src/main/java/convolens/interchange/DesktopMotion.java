package convolens.interchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the desktop is asked for less motion. Linux: gtk-enable-animations in the settings.ini of GTK 4 or 3, else
 * GNOME's org.gnome.desktop.interface enable-animations; macOS: reduceMotion of com.apple.universalaccess; Windows:
 * SPI_GETCLIENTAREAANIMATION, which is the second bit of the fifth byte of UserPreferencesMask. Whatever cannot be found
 * out asks for nothing.
 */
public final class DesktopMotion {
    private static final int ANSWER_SECONDS = 2;
    private static final Pattern GTK =
            Pattern.compile("(?m)^\\s*gtk-enable-animations\\s*=\\s*(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MASK = Pattern.compile("REG_BINARY\\s+(?:[0-9A-F]{2}){4}([0-9A-F]{2})");
    private static final int CLIENT_AREA_ANIMATION = 0x02;

    private DesktopMotion() {}

    /** Whether this desktop asks for it. Reads a file or two and may start a small program: not for the FX thread. */
    public static boolean isReduced() {
        return isReduced(System.getProperty("os.name"), AppFolders.ofThisUser().config(), DesktopMotion::answer);
    }

    /**
     * Whether a desktop asks for it.
     *
     * @param system the name of the operating system, as in the property os.name
     * @param config where this program keeps its settings on Linux, beside those of GTK
     * @param ask what a program prints
     */
    static boolean isReduced(String system, Path config, Function<List<String>, Optional<String>> ask) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            return ask.apply(List.of("defaults", "read", "com.apple.universalaccess", "reduceMotion"))
                    .map(String::strip)
                    .equals(Optional.of("1"));
        }
        if (os.startsWith("windows")) {
            return ask.apply(List.of("reg", "query", "HKCU\\Control Panel\\Desktop", "/v", "UserPreferencesMask"))
                    .map(MASK::matcher)
                    .filter(Matcher::find)
                    .filter(found -> (Integer.parseInt(found.group(1), 16) & CLIENT_AREA_ANIMATION) == 0)
                    .isPresent();
        }
        return gtk(config.resolveSibling("gtk-4.0/settings.ini"))
                .or(() -> gtk(config.resolveSibling("gtk-3.0/settings.ini")))
                .or(() -> ask.apply(List.of("gsettings", "get", "org.gnome.desktop.interface", "enable-animations")))
                .map(said -> said.strip().toLowerCase(Locale.ROOT))
                .filter(said -> said.equals("false") || said.equals("0"))
                .isPresent();
    }

    private static Optional<String> gtk(Path file) {
        try {
            Matcher line = GTK.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            return line.find() ? Optional.of(line.group(1)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> answer(List<String> command) {
        try {
            Process asked = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            asked.getOutputStream().close();
            if (!asked.waitFor(ANSWER_SECONDS, TimeUnit.SECONDS)) {
                asked.destroyForcibly();
                return Optional.empty();
            }
            return asked.exitValue() == 0
                    ? Optional.of(new String(asked.getInputStream().readNBytes(1 << 12), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
