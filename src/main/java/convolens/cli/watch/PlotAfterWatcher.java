package convolens.cli.watch;

import convolens.cli.terminal.RunProgress;
import convolens.cli.terminal.Terminal;
import convolens.cli.terminal.TextPlot;
import convolens.run.RunPoint;
import java.util.List;

/** Another way of watching, and the curves when the run is over. */
public final class PlotAfterWatcher implements RunWatcher {
    private final Terminal terminal;
    private final RunWatcher watcher;
    private List<RunPoint> points = List.of();
    private int epochs;

    public PlotAfterWatcher(Terminal terminal, RunWatcher watcher) {
        this.terminal = terminal;
        this.watcher = watcher;
    }

    @Override
    public void progressed(RunProgress progress) {
        watcher.progressed(progress);
    }

    @Override
    public void evaluated(RunProgress progress, List<RunPoint> all) {
        points = all;
        epochs = progress.epochs();
        watcher.evaluated(progress, all);
    }

    @Override
    public void ended() {
        watcher.ended();
        if (!points.isEmpty()) {
            TextPlot.of(points, epochs, terminal).forEach(terminal.out()::println);
        }
    }
}
