package convolens;

import convolens.cli.Cli;
import convolens.cli.terminal.Terminal;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Starts the program: without words or with a file of its own the window, with words the command line, which starts without JavaFX. Where no
 * window can be opened, the main job is done in the terminal.
 */
public final class Launcher {
    private static final Path WINDOWLESS_FOLDER = Path.of("convolens-run");

    private Launcher() {}

    /** Whether a desktop hands over a file of the program's own type, instead of a person words. */
    private static boolean isDocument(String[] args) {
        return args.length == 1 && args[0].endsWith(ConvolensApp.FILE_TYPE) && new File(args[0]).isFile();
    }

    public static void main(String[] args) {
        if (args.length > 0 && !isDocument(args)) {
            System.exit(new Cli(Terminal.ofProcess(), new LessonCamera(), new LessonMeter()).run(args));
        }
        StartTimes.reached("Java");
        Optional<String> noWindow = Toolkit.start();
        StartTimes.reached("toolkit");
        if (noWindow.isPresent()) {
            System.exit(new Cli(Terminal.ofProcess(), new LessonCamera(), new LessonMeter())
                    .runWithoutWindow(noWindow.get(), WINDOWLESS_FOLDER));
        }
        ConvolensApp.main(args);
    }
}
