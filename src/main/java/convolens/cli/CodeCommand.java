package convolens.cli;

import convolens.cli.option.ExitCode;
import convolens.cli.option.Expected;
import convolens.cli.option.HelpOption;
import convolens.cli.option.NetworkKind;
import convolens.cli.option.WrongInput;
import convolens.cli.terminal.Terminal;
import convolens.data.DataException;
import convolens.engine.network.AlexNet;
import convolens.engine.network.Architecture;
import convolens.engine.network.Vgg16;
import convolens.export.NetworkCode;
import convolens.export.NetworkCode.Dialect;
import convolens.interchange.ArchitectureJson;
import convolens.interchange.FileKind;
import convolens.interchange.NetworkFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convolens code}: a network as a program for other tools. */
@Command(
        name = "code",
        header = "Prints a network as a Python program.",
        description = "%nEvery layer is followed by the shape that leaves it. The program's function load takes the"
                + " parameters that train --save wrote, and gives the same scores.%n",
        footer = {
            "",
            "  convolens code pytorch --network deep",
            "  convolens code numpy --network mine.npz > mine.py",
        },
        sortOptions = false,
        abbreviateSynopsis = true)
final class CodeCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private HelpOption help;

    @Parameters(
            paramLabel = "TOOL",
            converter = Expected.Tool.class,
            description = "numpy: classes in the style of the book. pytorch: torch.nn.Sequential. keras:"
                    + " keras.Sequential.")
    @SuppressWarnings("NullAway.Init")
    private Dialect dialect;

    @Option(
            names = "--network",
            paramLabel = "NAME|FILE",
            description =
                    "simple, deep or lenet for digits as those of MNIST; alexnet or vgg16 as printed; FILE.npz: a network as train --save"
                            + " writes it; FILE.onnx: one of another tool; FILE.json: one as the editor of the window saves it."
                            + " Default: simple.")
    private String network = NetworkKind.SIMPLE.word();

    private final Terminal terminal;

    CodeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DataException {
        String code;
        try {
            code = NetworkCode.of(architecture(), dialect);
        } catch (IllegalArgumentException e) {
            throw new WrongInput(e.getMessage(), e);
        }
        terminal.out().print(code);
        return ExitCode.OK;
    }

    private Architecture architecture() throws DataException {
        for (NetworkKind kind : NetworkKind.values()) {
            if (kind.word().equalsIgnoreCase(network)) {
                return kind.ofBook();
            }
        }
        if (network.equalsIgnoreCase("alexnet")) {
            return AlexNet.of(AlexNet.PICTURE, AlexNet.CLASSES);
        }
        if (network.equalsIgnoreCase("vgg16")) {
            return Vgg16.of(Vgg16.PICTURE, Vgg16.CLASSES);
        }
        Path file = Path.of(network);
        String name = network.toLowerCase(Locale.ROOT);
        if (FileKind.of(file) == FileKind.NPZ && !name.endsWith(".npz")) {
            return ArchitectureJson.read(file);
        }
        return FileKind.of(file) == FileKind.JSON
                ? ArchitectureJson.read(file)
                : NetworkFile.load(file).network(file, null).architecture();
    }
}
