package convolens.cli.watch;

import convolens.cli.terminal.RunProgress;
import convolens.run.RunPoint;
import java.util.List;

/** Shows how a run goes on. All calls come from the thread that trains. */
public interface RunWatcher {
    /** How far the run is: a few times a second. */
    void progressed(RunProgress progress);

    /**
     * The network was evaluated.
     *
     * @param progress how far the run is now
     * @param points every evaluation so far, the last one included
     */
    void evaluated(RunProgress progress, List<RunPoint> points);

    /** Nothing more will come, and the cursor may be left where a new line begins. */
    void ended();
}
