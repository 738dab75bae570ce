package convolens.cli;

import convolens.cli.option.CardOptions;
import convolens.cli.option.ExitCode;
import convolens.cli.option.HelpOption;
import convolens.cli.option.OutputFile;
import convolens.cli.option.WrongInput;
import convolens.cli.terminal.Terminal;
import convolens.data.DataException;
import convolens.data.image.ModelCard;
import convolens.engine.gemm.Cpu;
import convolens.engine.network.Architecture;
import convolens.interchange.ArchitectureJson;
import convolens.interchange.FileKind;
import convolens.interchange.NetworkFile;
import convolens.interchange.SavedNetwork;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code convolens convert}: a network from one format into another. */
@Command(
        name = "convert",
        header = "Writes a network in another format.",
        description =
                "%n.onnx: operator set 13, for ONNX Runtime, PyTorch and others. .npz: NumPy's arrays with the"
                        + " description of the layers. .json: that description alone. What is read again is what was written.%n",
        footer = {"", "  convolens convert params.npz params.onnx", "  convolens convert other.onnx other.npz"},
        sortOptions = false,
        abbreviateSynopsis = true)
final class ConvertCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private HelpOption help;

    @Parameters(index = "0", paramLabel = "IN", description = "A network: FILE.npz, FILE.onnx or FILE.json.")
    @SuppressWarnings("NullAway.Init")
    private Path in;

    @Parameters(index = "1", paramLabel = "OUT", description = "Where it goes: FILE.onnx, FILE.npz or FILE.json.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CardOptions card;

    private final Terminal terminal;

    ConvertCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DataException {
        String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".onnx") && !name.endsWith(".npz") && !name.endsWith(".json")) {
            throw new WrongInput("OUT must end in .onnx, .npz or .json, but is \"" + out + "\"");
        }
        OutputFile target = Objects.requireNonNull(OutputFile.of("OUT", out));
        Architecture architecture;
        if (FileKind.of(in) == FileKind.JSON) {
            if (FileKind.of(out) != FileKind.JSON) {
                throw new WrongInput(in + " describes a network without its parameters, which " + out
                        + " would hold: expected a .npz or .onnx file");
            }
            architecture = ArchitectureJson.read(in);
            target.writeNetwork(architecture, Map.of(), ModelCard.NONE);
        } else {
            NetworkFile file = NetworkFile.load(in);
            SavedNetwork saved = file.network(in, null);
            architecture = saved.architecture();
            // what the file holds is checked as it is before it answers
            NetworkFile.build(in, saved, Cpu.single());
            ModelCard said = card.on(file.card(), architecture.inputDim().dim(0), architecture.classes());
            target.writeNetwork(architecture, saved.parameters(), said);
        }
        terminal.out()
                .println(String.format(
                        Locale.ROOT,
                        "%s: %d layers, %,d parameters, written to %s",
                        in,
                        architecture.layers().size(),
                        architecture.parameterCount(),
                        out));
        return ExitCode.OK;
    }
}
