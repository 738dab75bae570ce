package convolens.cli;

import convolens.cli.option.DataOptions;
import convolens.cli.option.ExitCode;
import convolens.cli.option.Expected;
import convolens.cli.option.HelpOption;
import convolens.cli.option.OutputFile;
import convolens.cli.option.WrongInput;
import convolens.cli.terminal.Terminal;
import convolens.cli.terminal.TextGlyph;
import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.engine.gemm.Cpu;
import convolens.engine.network.Network;
import convolens.engine.train.Answers;
import convolens.engine.train.Evaluation;
import convolens.export.MistakesCsv;
import convolens.interchange.NetworkFile;
import convolens.interchange.PreprocessedNetwork;
import convolens.interchange.RenamedParameter;
import convolens.interchange.SavedNetwork;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convolens evaluate}: how well saved parameters answer. */
@Command(
        name = "evaluate",
        header = "Says how well saved parameters do on test images, and what they mix up.",
        description =
                "%nThe network is the one that the file describes, or is read off the shapes of the parameters.%n",
        footer = {"", "  convolens evaluate --params params.npz"},
        sortOptions = false,
        abbreviateSynopsis = true)
final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Option(
            names = "--params",
            required = true,
            paramLabel = "FILE",
            description = "Parameters as train --save, or NumPy's savez, wrote them (.npz), the book's (.pkl), or a"
                    + " network of another tool (.onnx). Required.")
    private Path params;

    @ArgGroup(validate = false)
    private DataOptions.Where data = new DataOptions.Where();

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

    @Option(
            names = "--mistakes",
            paramLabel = "FILE.csv",
            description = "Write every wrong answer, the most confident first:"
                    + " index,label,answer,confidence,probability_of_label.")
    private Path mistakes;

    private final Terminal terminal;

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DataException {
        OutputFile wrong = OutputFile.of("--mistakes", mistakes);
        NetworkFile file = NetworkFile.load(params);
        if (!file.renamed().isEmpty()) {
            terminal.out()
                    .println("read as PyTorch's: "
                            + file.renamed().stream()
                                    .map(RenamedParameter::toString)
                                    .collect(Collectors.joining(", ")));
        }
        DataSet images = DataOptions.take(data.open(terminal.out()::println), null, test);
        SavedNetwork.Images kind = new SavedNetwork.Images(
                images.name(), images.imageShape(), images.classNames().size());
        SavedNetwork saved = network(file, kind);
        List<String> ignored = new ArrayList<>(file.ignored());
        file.parameters().keySet().stream()
                .filter(name -> !saved.parameters().containsKey(name))
                .forEach(ignored::add);
        Network network = NetworkFile.build(
                params,
                PreprocessedNetwork.of(saved, file.card().preprocessing()),
                Cpu.of(Runtime.getRuntime().availableProcessors()));
        int code = report(saved, images, network, ignored);
        if (wrong != null) {
            Answers answers = Answers.of(network, images.test(), (done, soFar) -> true);
            wrong.writeText(MistakesCsv.of(answers));
            terminal.out()
                    .println(String.format(
                            Locale.ROOT,
                            "wrote the %,d wrong answers to %s",
                            answers.size() - answers.correct(),
                            wrong.path()));
        }
        return code;
    }

    private SavedNetwork network(NetworkFile file, SavedNetwork.Images images) throws DataException {
        if (file.architecture().isEmpty()) {
            return SavedNetwork.of(file.parameters(), images, stride, pad);
        }
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("--stride", stride);
        options.put("--pad", pad);
        WrongInput.unlessAbsent(options, "belongs to parameters alone, but " + params + " says its network itself");
        return file.network(params, images);
    }

    private int report(SavedNetwork saved, DataSet images, Network network, List<String> ignored) {
        terminal.out().println(RunText.describe(saved.architecture(), terminal.unicode()));
        if (!saved.remark().isEmpty()) {
            terminal.out().println(saved.remark());
        }
        if (!ignored.isEmpty()) {
            terminal.out().println("not used of the file: " + String.join(", ", ignored));
        }
        terminal.out()
                .println(String.format(
                        Locale.ROOT,
                        "%s: %,d test images%s%n",
                        images.name(),
                        images.test().size(),
                        RunText.pixels(images.pixelRange())));
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
        if (Double.isFinite(evaluation.loss())) {
            return ExitCode.OK;
        }
        terminal.err()
                .println(
                        "convolens: the loss is no number, because " + params
                                + " holds numbers that are none or too large: expected the parameters of a run that did not diverge");
        return ExitCode.FAILED;
    }
}
