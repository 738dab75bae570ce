package convolens.cli;

import convolens.cli.option.DataOptions;
import convolens.cli.option.ExitCode;
import convolens.cli.option.Expected;
import convolens.cli.option.HelpOption;
import convolens.cli.option.WrongInput;
import convolens.cli.terminal.Terminal;
import convolens.cli.terminal.TextGlyph;
import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.engine.gemm.Cpu;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import convolens.engine.train.Evaluation;
import convolens.interchange.ParameterFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convolens evaluate}: how well saved parameters answer. */
@Command(
        name = "evaluate",
        header = "Says how well saved parameters do on test images, and what they mix up.",
        description = "%nThe network is read off the shapes of the parameters.%n",
        footer = {"", "  convolens evaluate --params params.npz"},
        sortOptions = false,
        abbreviateSynopsis = true)
final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Option(
            names = "--params",
            required = true,
            paramLabel = "FILE.npz",
            description = "Parameters as train --save, or NumPy's savez, wrote them. Required.")
    private Path params;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of IDX files, plain or .gz, named as MNIST's are. Default: the MNIST that comes with"
                    + " Convolens.")
    private Path data;

    @Option(
            names = "--test",
            paramLabel = "N",
            converter = Expected.Positive.class,
            description = "Use the first N test images. Default: all.")
    private Integer test;

    @Option(
            names = "--stride",
            paramLabel = "N",
            converter = Expected.Positive.class,
            description = "Stride of the simple network's convolution. Default: what fits W2, 1 before others.")
    private Integer stride;

    @Option(
            names = "--pad",
            paramLabel = "N",
            converter = Expected.NotNegative.class,
            description = "Padding of the simple network's convolution. Default: what fits W2, 0 before others.")
    private Integer pad;

    private final Terminal terminal;

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DataException {
        Map<String, Tensor> parameters = ParameterFile.load(params);
        DataSet images = DataOptions.take(DataOptions.open(data), null, test);
        SavedNetwork saved = SavedNetwork.of(parameters, images, stride, pad);
        int threads = Runtime.getRuntime().availableProcessors();
        Network network = NetworkBuild.of(() -> saved.architecture().build(Cpu.of(threads), 0));
        try {
            network.setParameters(parameters);
        } catch (IllegalArgumentException e) {
            throw new WrongInput(params + " does not fit: " + e.getMessage(), e);
        }
        report(saved, images, network);
        return ExitCode.OK;
    }

    private void report(SavedNetwork saved, DataSet images, Network network) {
        terminal.out().println(RunText.describe(saved.architecture(), terminal.unicode()));
        if (!saved.remark().isEmpty()) {
            terminal.out().println(saved.remark());
        }
        terminal.out()
                .println(String.format(
                        Locale.ROOT,
                        "%s: %,d test images%n",
                        images.name(),
                        images.test().size()));
        Evaluation evaluation =
                Evaluation.of(network, images.test(), images.test().size());
        terminal.out()
                .println(String.format(
                        Locale.ROOT,
                        "accuracy %.4f (%,d of %,d)%nloss     %.4f%n",
                        evaluation.accuracy(),
                        evaluation.correct(),
                        evaluation.samples(),
                        evaluation.loss()));
        ConfusionText.of(evaluation.confusion(), images.classNames(), terminal.glyph(TextGlyph.NONE))
                .forEach(terminal.out()::println);
    }
}
