package convolens.cli.bench;

import java.util.List;
import java.util.Map;

/**
 * Measures what scenes ask of the thread that paints. The command line knows no window; who starts the program gives it
 * this.
 */
public interface SceneMeter {

    /** The window cannot be opened. The message is one sentence: why, and what would be right. */
    final class NoWindow extends Exception {
        private static final long serialVersionUID = 1L;

        public NoWindow(String sentence) {
            super(sentence);
        }
    }

    /**
     * What was measured.
     *
     * @param ready the milliseconds from pointing at the scene's entry until it is ready to be opened; 0 if it was not
     *     pointed at
     * @param first the milliseconds from the wish to see the scene until it is painted, the first time
     * @param step whether each of the numbers is the costliest frame of a step; otherwise each is a frame
     * @param milliseconds in the order of time
     */
    record Measured(double ready, double first, boolean step, double[] milliseconds) {}

    /** A window in which scenes are measured one after the other. */
    interface Session extends AutoCloseable {
        /**
         * Lets a scene play, in its most demanding state.
         *
         * @param steps how many steps are measured
         * @param atOnce whether the scene is opened without being pointed at first, as by a key
         */
        Measured measure(String lesson, int steps, boolean atOnce);

        /** Closes the window. */
        @Override
        void close();
    }

    /**
     * Starts the program anew, in a process and a home of its own, and ends it when its scene is on the screen.
     *
     * @return the stages of the start in their order, with the milliseconds after which each was reached
     * @throws NoWindow if it does not come so far
     */
    Map<String, Long> start() throws NoWindow;

    /** The stems of the scenes there are. */
    List<String> lessons();

    /**
     * Opens a window, painted in software.
     *
     * @throws NoWindow if there is no display
     */
    Session open() throws NoWindow;
}
