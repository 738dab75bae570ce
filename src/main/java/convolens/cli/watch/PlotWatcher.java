package convolens.cli.watch;

import convolens.cli.terminal.Ansi;
import convolens.cli.terminal.RunProgress;
import convolens.cli.terminal.Terminal;
import convolens.cli.terminal.TextPlot;
import convolens.run.RunPoint;
import java.util.List;

/** The curves as they grow, with the progress bar below them: redrawn in place with every evaluation. */
public final class PlotWatcher implements RunWatcher {
    private final Terminal terminal;
    private final BarWatcher bar;
    private int drawn;

    public PlotWatcher(Terminal terminal) {
        this.terminal = terminal;
        this.bar = new BarWatcher(terminal);
    }

    @Override
    public void progressed(RunProgress progress) {
        bar.progressed(progress);
    }

    @Override
    public void evaluated(RunProgress progress, List<RunPoint> points) {
        StringBuilder picture = new StringBuilder("\r");
        if (drawn > 0) {
            picture.append(Ansi.up(drawn));
        }
        List<String> lines = TextPlot.of(points, progress.epochs(), terminal);
        for (String line : lines) {
            picture.append(line).append(Ansi.CLEAR_LINE).append(System.lineSeparator());
        }
        picture.append(Ansi.CLEAR_LINE).append(System.lineSeparator());
        drawn = lines.size() + 1;
        terminal.out().print(picture);
        bar.progressed(progress);
    }

    @Override
    public void ended() {
        bar.ended();
    }
}
