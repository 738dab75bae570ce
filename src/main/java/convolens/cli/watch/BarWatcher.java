package convolens.cli.watch;

import convolens.cli.terminal.Ansi;
import convolens.cli.terminal.ProgressLine;
import convolens.cli.terminal.RunProgress;
import convolens.cli.terminal.Terminal;
import convolens.run.RunPoint;
import java.util.List;

/** A progress bar, overwritten in place. */
public final class BarWatcher implements RunWatcher {
    private final Terminal terminal;
    private int length;

    public BarWatcher(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void progressed(RunProgress progress) {
        String line = ProgressLine.bar(progress, terminal);
        // Without deleting to the end of the line, what is left of a longer line must be overwritten.
        String rest = terminal.ansi() ? Ansi.CLEAR_LINE : " ".repeat(Math.max(0, length - line.length()));
        length = line.length();
        terminal.out().print("\r" + line + rest);
        terminal.out().flush();
    }

    @Override
    public void evaluated(RunProgress progress, List<RunPoint> points) {
        progressed(progress);
    }

    @Override
    public void ended() {
        if (length > 0) {
            terminal.out().println();
        }
    }
}
