package convolens;

import convolens.cli.Cli;
import convolens.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Starts the program: without words the window, with words the command line, which starts without JavaFX. Where no
 * window can be opened, the main job is done in the terminal.
 */
public final class Launcher {
    private static final Path WINDOWLESS_FOLDER = Path.of("convolens-run");

    private Launcher() {}

    public static void main(String[] args) {
        if (args.length > 0) {
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
