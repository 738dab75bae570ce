package convolens.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convolens bench}: how fast the program is on this machine. */
@Command(
        name = "bench",
        header = "Measures how fast the program is.",
        description = "%nWith --ui, what a step of each scene costs the thread that paints, in software rendering. Close"
                + " other programs first.%n",
        footer = {"", "  convolens bench --ui", "  convolens bench --ui --lesson Stride,Channels --json scenes.json"},
        sortOptions = false,
        abbreviateSynopsis = true)
final class BenchCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Mixin
    private SceneBenchOptions scenes;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON too.")
    private Path json;

    private final Terminal terminal;
    private final SceneMeter meter;

    BenchCommand(Terminal terminal, SceneMeter meter) {
        this.terminal = terminal;
        this.meter = meter;
    }

    @Override
    public Integer call() throws SceneMeter.NoWindow {
        if (!scenes.wanted()) {
            throw new WrongInput("bench needs to know what to measure: --ui measures the scenes");
        }
        return new SceneBench(terminal, meter).run(scenes.lessons(), scenes.steps(), OutputFile.of("--json", json));
    }
}
