package convolens.cli;

import convolens.cli.option.ExitCode;
import convolens.cli.option.Expected;
import convolens.cli.option.HelpOption;
import convolens.cli.terminal.Terminal;
import convolens.cli.terminal.TextTable;
import convolens.engine.gemm.Cpu;
import convolens.engine.inspect.GradientCheck;
import convolens.engine.inspect.GradientCheckSettings;
import convolens.engine.inspect.ParameterCheck;
import convolens.engine.network.Architecture;
import convolens.engine.network.Network;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code convolens gradient-check}: a small network of the chapter's kind, one random image, every number of every
 * parameter. Source: section 5.7.4, and the check that goes with chapter 7's network.
 */
@Command(
        name = "gradient-check",
        header = "Compares the gradients of backpropagation with numerical ones.",
        description = "%nA small network of the chapter's kind (10 filters 3x3 on a 10x10 image) is checked number by"
                + " number against central differences. Where a ReLU or a maximum switches within the difference, the"
                + " slope of the other side counts. Exit code 1 if a parameter fails.%n",
        sortOptions = false)
final class GradientCheckCommand implements Callable<Integer> {
    private static final Architecture PLAN =
            new SimpleConvNet(Shape.of(1, 10, 10), 10, 3, 1, 0, 10, 10, 0.01).architecture();
    private static final int LABEL = 1;

    @Mixin
    private HelpOption help;

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = Expected.Seed.class,
            description = "Where weights and image come from. Default: 1.")
    private long seed = 1;

    private final Terminal terminal;

    GradientCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Network network = PLAN.build(Cpu.single(), seed);
        return report(GradientCheck.of(network, image(), new int[] {LABEL}, GradientCheckSettings.all()));
    }

    private Tensor image() {
        Tensor x = Tensor.zeros(1, 1, 10, 10);
        Random random = new Random(seed);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = random.nextFloat();
        }
        return x;
    }

    /** Writes the table and returns the exit code. */
    int report(List<ParameterCheck> checks) {
        TextTable table = new TextTable();
        table.add(List.of("parameter", "shape", "numbers", "at a kink", "mean |error|", "largest relative", "result"));
        for (ParameterCheck check : checks) {
            table.add(List.of(
                    check.name(),
                    check.shape().toString(),
                    Integer.toString(check.checked()),
                    Integer.toString(check.kinks()),
                    String.format(Locale.ROOT, "%.2e", check.meanAbsoluteError()),
                    String.format(Locale.ROOT, "%.2e", check.maxRelativeError()),
                    result(check)));
        }
        table.lines().forEach(terminal.out()::println);
        List<String> failed = checks.stream()
                .filter(check -> !check.passed())
                .map(ParameterCheck::name)
                .toList();
        terminal.out()
                .println(
                        failed.isEmpty()
                                ? "every gradient agrees to " + GradientCheckSettings.DEFAULT_TOLERANCE + " (seed "
                                        + seed + ")"
                                : "the gradient of " + String.join(", ", failed) + " is wrong (seed " + seed + ")");
        return failed.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    private static String result(ParameterCheck check) {
        if (check.failures() > 0) {
            return check.failures() + " WRONG";
        }
        return check.passed() ? "ok" : check.unjudged() + " UNJUDGED";
    }
}
