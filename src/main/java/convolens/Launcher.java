package convolens;

import convolens.cli.Cli;
import convolens.cli.Terminal;

/**
 * Starts the program: without words the window, with words the command line. Names no class of JavaFX, so that the
 * command line starts without it.
 */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        if (args.length > 0) {
            System.exit(new Cli(Terminal.ofProcess()).run(args));
        }
        ConvolensApp.main(args);
    }
}
