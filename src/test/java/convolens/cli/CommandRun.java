package convolens.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.LongSupplier;

/** A command run in this process: its exit code and what it wrote. */
record CommandRun(int code, String out, String err) {

    /** As if the output went to a file. */
    static CommandRun of(String... words) {
        return on(0, System::nanoTime, new StopSignal(), words);
    }

    /** On a terminal of so many columns, 0 for none, by a given clock, stopped by a given signal. */
    static CommandRun on(int columns, LongSupplier nanoTime, StopSignal stop, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), columns, true, false);
        int code = new Cli(terminal, nanoTime, stop).run(words);
        return new CommandRun(code, out.toString(), err.toString());
    }

    List<String> lines() {
        return out.lines().toList();
    }

    String lastLine() {
        return lines().get(lines().size() - 1);
    }
}
