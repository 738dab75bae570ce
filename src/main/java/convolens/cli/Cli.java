package convolens.cli;

import convolens.cli.bench.BenchCommand;
import convolens.cli.bench.SceneMeter;
import convolens.cli.option.ExitCode;
import convolens.cli.option.Failure;
import convolens.cli.option.HelpOption;
import convolens.cli.option.WrongInput;
import convolens.cli.terminal.Terminal;
import convolens.cli.terminal.Version;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command line. It understands words, runs what they ask for, and returns the exit code: 0 done, 1 done with a bad
 * result or failed, 2 not understood, 130 stopped by Ctrl-C.
 */
public final class Cli {
    /** How the program is called: the start scripts of the package say so, Maven does not. */
    private static final String CALL =
            System.getProperty("convolens.call", "./mvnw -q javafx:run -Djavafx.args=\"WORDS\"");

    private final Terminal terminal;
    private final SceneCamera camera;
    private final SceneMeter meter;
    private final LongSupplier nanoTime;
    private final StopSignal stop;

    /** The commands, writing to this terminal. One object runs one command. */
    public Cli(Terminal terminal, SceneCamera camera, SceneMeter meter) {
        this(terminal, camera, meter, System::nanoTime, new StopSignal());
    }

    Cli(Terminal terminal, SceneCamera camera, SceneMeter meter, LongSupplier nanoTime, StopSignal stop) {
        this.terminal = terminal;
        this.camera = camera;
        this.meter = meter;
        this.nanoTime = nanoTime;
        this.stop = stop;
    }

    /** Runs a command; whatever happens, the user reads at most one sentence about it. */
    public int run(String... words) {
        return guarded(() -> commands().execute(words));
    }

    /**
     * Does the main job where no window can be opened.
     *
     * @param reason why not, and what to set or install: a sentence without its full stop
     * @param folder where the files go
     */
    public int runWithoutWindow(String reason, Path folder) {
        return guarded(() -> {
            try {
                return new WindowlessRun(terminal, nanoTime, stop)
                        .run(reason, folder, CALL, WindowlessRun.Scale.CHAPTER);
            } catch (Exception e) {
                return failed(e);
            }
        });
    }

    private int guarded(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (Throwable e) {
            return unexpected(e);
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    private CommandLine commands() {
        CommandLine root = new CommandLine(new Root())
                .addSubcommand(new TrainCommand(terminal, nanoTime, stop))
                .addSubcommand(new ExperimentCommand(terminal, nanoTime, stop))
                .addSubcommand(new EvaluateCommand(terminal))
                .addSubcommand(new PredictCommand(terminal))
                .addSubcommand(new CodeCommand(terminal))
                .addSubcommand(new ConvertCommand(terminal))
                .addSubcommand(new GradientCheckCommand(terminal))
                .addSubcommand(new BenchCommand(terminal, nanoTime, meter))
                .addSubcommand(new SnapshotCommand(terminal, camera))
                .addSubcommand(new ExercisesCommand(terminal, camera));
        return root.setOut(terminal.out())
                .setErr(terminal.err())
                .setExpandAtFiles(false)
                .setColorScheme(Help.defaultColorScheme(terminal.ansi() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setUsageHelpWidth(Math.max(60, Math.min(100, terminal.width())))
                .setExecutionStrategy(this::runLast)
                .setParameterExceptionHandler((e, words) -> notUnderstood(e))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e));
    }

    // Where options stand in groups, picocli itself takes the last of several values without a word.
    private int runLast(ParseResult parsed) {
        CommandLine command =
                parsed.asCommandLineList().get(parsed.asCommandLineList().size() - 1);
        for (OptionSpec option : command.getCommandSpec().options()) {
            String name = option.longestName();
            long times = parsed.originalArgs().stream()
                    .filter(word -> word.equals(name) || word.startsWith(name + "="))
                    .count();
            if (times > 1 && !option.isMultiValue()) {
                throw new ParameterException(command, name + " is given twice, but can have only one value");
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private int notUnderstood(ParameterException e) {
        return say(Sentences.of(e), ExitCode.WRONG_INPUT);
    }

    private int failed(Exception e) {
        if (e instanceof WrongInput
                || e instanceof IOException
                || e instanceof SceneCamera.NoPicture
                || e instanceof SceneMeter.NoWindow) {
            return say(String.valueOf(e.getMessage()), ExitCode.WRONG_INPUT);
        }
        return e instanceof Failure ? say(String.valueOf(e.getMessage()), ExitCode.FAILED) : unexpected(e);
    }

    private int unexpected(Throwable e) {
        String where;
        try {
            Path details = Files.createTempFile("convolens-error-", ".txt");
            try (PrintWriter out = new PrintWriter(details.toFile(), StandardCharsets.UTF_8)) {
                out.println(String.join(System.lineSeparator(), new Version().getVersion()));
                e.printStackTrace(out);
            }
            where = "the details are in " + details;
        } catch (IOException unwritable) {
            where = "it was " + e;
        }
        return say("the program has a fault and cannot go on: " + where, ExitCode.FAILED);
    }

    private int say(String sentence, int code) {
        terminal.err().println("convolens: " + Sentences.oneLine(sentence));
        return code;
    }

    /** {@code convolens} itself. */
    @Command(
            name = "convolens",
            versionProvider = Version.class,
            header = "Watch, step and train a convolutional neural network.",
            description = "%nWithout a command, opens the window; with one, works in the terminal.%n",
            synopsisSubcommandLabel = "COMMAND",
            commandListHeading = "%nCommands:%n",
            footer = {
                "",
                "\"convolens COMMAND --help\" explains a command. Exit code: 0 done, 1 done with a bad result"
                        + " or failed, 2 wrong input, 130 stopped by Ctrl-C."
            })
    private static final class Root {
        @Option(
                names = {"-V", "--version"},
                versionHelp = true,
                description = "Show the versions of Convolens, Java and the libraries.")
        private boolean version;

        @Mixin
        private HelpOption help;
    }
}
