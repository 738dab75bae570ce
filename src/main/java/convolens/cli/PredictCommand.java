package convolens.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.annotations.SerializedName;
import convolens.cli.option.CardOptions;
import convolens.cli.option.ExitCode;
import convolens.cli.option.Expected;
import convolens.cli.option.HelpOption;
import convolens.cli.option.OutputFile;
import convolens.cli.option.WrongInput;
import convolens.cli.terminal.Terminal;
import convolens.data.DataException;
import convolens.data.image.ImageFile;
import convolens.data.image.ModelCard;
import convolens.data.image.NetworkImage;
import convolens.data.image.NetworkImage.Choice;
import convolens.engine.gemm.Cpu;
import convolens.engine.layer.SoftmaxWithLoss;
import convolens.engine.network.Architecture;
import convolens.engine.network.Network;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.interchange.NetworkFile;
import convolens.interchange.PreprocessedNetwork;
import convolens.interchange.SavedNetwork;
import convolens.interchange.ShippedNetwork;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convolens predict}: what a network answers to pictures. */
@Command(
        name = "predict",
        header = "Says what a trained network sees in pictures.",
        description = "%nA line for each picture: its name, the class, and the probability of every class; of the five"
                + " likeliest where there are more than 20 classes. What is drawn dark on light is inverted, and a"
                + " picture of another size than the network's images is cropped to what is drawn and"
                + " placed as MNIST's digits are.%n",
        footer = {
            "",
            "  convolens predict seven.png",
            "  convolens predict --params params.npz --json digits/*.png",
            "  convolens predict --params other.onnx --preprocess imagenet --classes names.txt cat.jpg",
            "  convolens predict --params other.onnx --input x.npy --save scores.npy"
        },
        sortOptions = false,
        abbreviateSynopsis = true)
final class PredictCommand implements Callable<Integer> {
    private static final int LARGEST = 560;

    /** With more classes, a line of all their probabilities cannot be read. */
    private static final int MOST_WRITTEN = 20;

    private static final int LIKELIEST = 5;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private HelpOption help;

    @Parameters(paramLabel = "PICTURE", arity = "0..*", description = "PNG, JPEG, GIF, BMP, WebP or TIFF files.")
    private List<Path> pictures = List.of();

    @Option(
            names = "--params",
            paramLabel = "FILE",
            description = "A network as train --save writes it (.npz), or of another tool (.onnx). Default: the trained"
                    + " DeepConvNet that comes with Convolens.")
    private @Nullable Path params;

    @Option(
            names = "--input",
            paramLabel = "FILE.npy",
            description =
                    "Instead of pictures, an array (N, C, H, W) or (N, H, W, C) as NumPy saves it, taken as it is;"
                            + " of a FILE.npz the array x.")
    private @Nullable Path input;

    @Option(
            names = "--save",
            paramLabel = "FILE.npy",
            description = "With --input, write the output (N, K) as NumPy opens it, instead of a line for each sample:"
                    + " scores, or what the file of another tool ends in.")
    private @Nullable Path save;

    @Option(
            names = "--invert",
            paramLabel = "WHEN",
            converter = Expected.YesOrNo.class,
            description = "Exchange light and dark: yes, no or auto. Default: auto, where the border is light.")
    private Choice invert = Choice.AUTO;

    @Option(
            names = "--frame",
            paramLabel = "WHEN",
            converter = Expected.YesOrNo.class,
            description = "Crop to what is drawn and centre it: yes, no (the whole picture is scaled) or auto."
                    + " Default: auto, where the size differs.")
    private Choice frame = Choice.AUTO;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CardOptions card;

    @Option(names = "--json", description = "Print an array of objects with file, class and probabilities instead.")
    private boolean json;

    private final Terminal terminal;

    PredictCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What is printed of a picture as JSON, the name where classes have names; the probabilities are those of class 0, 1, … */
    private record Answer(
            String file,
            @SerializedName("class") int number,
            @Nullable String name,
            float[] probabilities) {}

    /** A network for pictures from 0 to 1, and what goes with it. */
    private record Asked(Network network, ModelCard card) {}

    @Override
    public Integer call() throws DataException {
        if (input == null && save != null) {
            throw new WrongInput("--save belongs to --input, but there is none");
        }
        if (pictures.isEmpty() == (input == null)) {
            throw new WrongInput(
                    input == null
                            ? "predict needs PICTURE files, or an array with --input"
                            : "predict takes PICTURE files or --input, but got both");
        }
        if (input != null && card.isGiven()) {
            throw new WrongInput("--preprocess and --classes belong to pictures; --input is taken as it is");
        }
        OutputFile saved = OutputFile.of("--save", save);
        if (input != null) {
            return new ArrayPrediction(terminal).run(input, params, saved);
        }
        Asked network = network();
        List<Answer> answers = new ArrayList<>();
        // whatever is wrong with one of the pictures is known before anything is printed
        try {
            for (Path picture : pictures) {
                answers.add(answer(network, picture));
            }
        } catch (OutOfMemoryError e) {
            throw new DataException(
                    params + " needs more memory to answer than is left: expected a smaller network, or"
                            + " Java with a larger -Xmx",
                    e);
        }
        for (Answer answer : answers) {
            if (!Float.isFinite(answer.probabilities[answer.number])) {
                terminal.err()
                        .println("convolens: the network answers no number to " + answer.file + ", because " + params
                                + " holds numbers that are none or too large: expected the parameters of a run that did not"
                                + " diverge");
                return ExitCode.FAILED;
            }
        }
        if (json) {
            terminal.out()
                    .println(new GsonBuilder()
                            .setPrettyPrinting()
                            .disableHtmlEscaping()
                            .create()
                            .toJson(answers));
        } else {
            answers.forEach(answer -> terminal.out().println(line(answer, network.card.classes())));
        }
        return ExitCode.OK;
    }

    private Asked network() throws DataException {
        NetworkFile file = params == null ? ShippedNetwork.DEEP.read() : NetworkFile.load(params);
        Object name = params == null ? ShippedNetwork.DEEP.file() : params;
        SavedNetwork saved = file.network(name, null);
        Architecture architecture = saved.architecture();
        ModelCard said = card.on(file.card(), architecture.inputDim().dim(0), architecture.classes());
        SavedNetwork prepared = PreprocessedNetwork.of(saved, said.preprocessing());
        return new Asked(NetworkFile.build(name, prepared, Cpu.single()), said);
    }

    private Answer answer(Asked asked, Path picture) throws DataException {
        Shape input = asked.network.input();
        int size = Math.max(LARGEST, 2 * Math.max(input.dim(1), input.dim(2)));
        Tensor read = ImageFile.read(picture, size).pixels();
        Tensor image = NetworkImage.of(
                        read, input, invert, frame, asked.card.preprocessing().fit())
                .pixels();
        image.reshape(1, input.dim(0), input.dim(1), input.dim(2));
        SoftmaxWithLoss softmax = new SoftmaxWithLoss();
        softmax.forward(asked.network.scores(image), new int[1]);
        float[] probabilities = softmax.probabilities().toArray();
        int best = 0;
        for (int k = 1; k < probabilities.length; k++) {
            best = probabilities[k] > probabilities[best] ? k : best;
        }
        List<String> names = asked.card.classes();
        return new Answer(picture.toString(), best, names.isEmpty() ? null : names.get(best), probabilities);
    }

    private static String line(Answer answer, List<String> names) {
        StringBuilder line = new StringBuilder(
                answer.file + ": " + answer.number + (answer.name == null ? " " : " " + answer.name + " "));
        if (answer.probabilities.length > MOST_WRITTEN) {
            return line.append(likeliest(answer.probabilities, names)).toString();
        }
        for (float probability : answer.probabilities) {
            line.append(String.format(Locale.ROOT, " %.4f", probability));
        }
        return line.toString();
    }

    /** The likeliest classes: " 0.4211, then 829 streetcar 0.1042, 340 zebra 0.0210 …, of 1000". */
    private static String likeliest(float[] probabilities, List<String> names) {
        List<String> first = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -probabilities[k]))
                .limit(LIKELIEST)
                .map(k -> (names.isEmpty() ? k + " " : k + " " + names.get(k) + " ")
                        + String.format(Locale.ROOT, "%.4f", probabilities[k]))
                .toList();
        String best = first.get(0).substring(first.get(0).lastIndexOf(' '));
        return best + ", then " + String.join(", ", first.subList(1, first.size())) + ", of " + probabilities.length;
    }
}
