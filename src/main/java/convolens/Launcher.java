package convolens;

/** Starts the program. Names no class of JavaFX, so that it loads where there is none to open a window with. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        ConvolensApp.main(args);
    }
}
