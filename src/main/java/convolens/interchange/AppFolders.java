package convolens.interchange;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The folders in which the program keeps what it remembers. They need not exist yet.
 *
 * <p>Linux: the XDG Base Directory Specification; macOS: Application Support; Windows: APPDATA and LOCALAPPDATA.
 *
 * @param config settings
 * @param data runs, parameters and other things that are large
 */
public record AppFolders(Path config, Path data) {
    /** The system property that puts everything into one folder of its own. */
    public static final String HOME_PROPERTY = "convolens.home";

    /** The folders on this machine. */
    public static AppFolders ofThisMachine() {
        String home = System.getProperty(HOME_PROPERTY);
        return home != null && !home.isBlank() ? new AppFolders(Path.of(home), Path.of(home)) : ofThisUser();
    }

    /** The folders on this machine, wherever this program has been told to keep its own. */
    static AppFolders ofThisUser() {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System::getenv);
    }

    /**
     * The folders on a machine.
     *
     * @param system the name of the operating system, as in the property os.name
     * @param home the user's own folder
     * @param environment the value of an environment variable, or null
     */
    public static AppFolders of(String system, Path home, UnaryOperator<String> environment) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            Path support =
                    home.resolve("Library").resolve("Application Support").resolve("Convolens");
            return new AppFolders(support, support);
        }
        if (os.startsWith("windows")) {
            Path roaming = folder(environment, "APPDATA")
                    .orElse(home.resolve("AppData").resolve("Roaming"));
            Path local = folder(environment, "LOCALAPPDATA")
                    .orElse(home.resolve("AppData").resolve("Local"));
            return new AppFolders(roaming.resolve("Convolens"), local.resolve("Convolens"));
        }
        Path config = folder(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config"));
        Path data = folder(environment, "XDG_DATA_HOME")
                .orElse(home.resolve(".local").resolve("share"));
        return new AppFolders(config.resolve("convolens"), data.resolve("convolens"));
    }

    /** The specification asks to ignore relative paths. */
    private static Optional<Path> folder(UnaryOperator<String> environment, String variable) {
        try {
            return Optional.ofNullable(environment.apply(variable))
                    .filter(value -> !value.isBlank())
                    .map(Path::of)
                    .filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
