package convolens.cli.watch;

import convolens.cli.terminal.ProgressLine;
import convolens.cli.terminal.RunProgress;
import convolens.cli.terminal.Terminal;
import convolens.run.RunPoint;
import java.util.List;

/** A line for every evaluation: what a file or a pipe gets. */
public final class LineWatcher implements RunWatcher {
    private final Terminal terminal;

    public LineWatcher(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void progressed(RunProgress progress) {}

    @Override
    public void evaluated(RunProgress progress, List<RunPoint> points) {
        terminal.out().println(ProgressLine.plain(progress));
    }

    @Override
    public void ended() {}
}
