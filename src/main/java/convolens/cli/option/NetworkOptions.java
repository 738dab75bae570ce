package convolens.cli.option;

import convolens.data.DataException;
import convolens.engine.network.Architecture;
import convolens.engine.network.DeepConvNet;
import convolens.engine.network.LeNet5;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.WindowGeometry;
import convolens.interchange.ArchitectureJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which network, and with which arguments. */
public final class NetworkOptions {
    private static final SimpleConvNet CHAPTER = SimpleConvNet.ofChapter(Shape.of(1, 28, 28), 10);

    @Option(
            names = "--network",
            paramLabel = "NAME|FILE",
            description =
                    "simple: the chapter's network, Conv-ReLU-Pool-Affine-ReLU-Affine-Softmax (7.5). deep: six 3x3"
                            + " convolutions with dropout (8.1). lenet: LeNet-5 (7.6). FILE.json: a network of your"
                            + " own, as the editor of the window saves it. Default: simple.")
    private String network = NetworkKind.SIMPLE.word();

    @Option(
            names = "--filters",
            paramLabel = "N",
            converter = Expected.Positive.class,
            description = "Filters of the convolution. Default: 30. (simple)")
    private @Nullable Integer filters;

    @Option(
            names = "--filter-size",
            paramLabel = "N",
            converter = Expected.Positive.class,
            description = "Height and width of a filter. Default: 5. (simple)")
    private @Nullable Integer filterSize;

    @Option(
            names = "--stride",
            paramLabel = "N",
            converter = Expected.Positive.class,
            description = "Stride of the convolution. Default: 1. (simple)")
    private @Nullable Integer stride;

    @Option(
            names = "--pad",
            paramLabel = "N",
            converter = Expected.NotNegative.class,
            description = "Padding of the convolution. Default: 0. (simple)")
    private @Nullable Integer pad;

    @Option(
            names = "--hidden",
            paramLabel = "N",
            converter = Expected.Positive.class,
            description = "Units of the hidden affine layer. Default: 100, with deep 50.")
    private @Nullable Integer hidden;

    @Option(
            names = "--init-std",
            paramLabel = "X",
            converter = Expected.Spread.class,
            description = "Standard deviation of the fresh weights. Default: 0.01; deep follows He instead. (simple)")
    private @Nullable Double initStd;

    /**
     * A network of the same layers and modest size.
     *
     * @throws WrongInput if there is no such network
     * @throws DataException if its file does not describe one
     */
    public Architecture ofBook() throws DataException {
        Optional<NetworkKind> kind = kind();
        return kind.isPresent() ? kind.get().ofBook() : ArchitectureJson.read(Path.of(network));
    }

    /**
     * The plan for images and classes of a data set.
     *
     * @throws WrongInput if an option belongs to another network, or the network does not fit the images
     * @throws DataException if its file does not describe one
     */
    public Architecture architecture(Shape image, int classes) throws DataException {
        Optional<NetworkKind> kind = kind();
        try {
            if (kind.isEmpty()) {
                return ofFile(image, classes);
            }
            return switch (kind.get()) {
                case SIMPLE -> simple(image, classes);
                case DEEP -> deep(image, classes);
                case LENET -> {
                    requireNone(hidden(), "belongs to --network simple or deep: the layers of LeNet-5 are fixed");
                    yield LeNet5.of(image, classes);
                }
            };
        } catch (IllegalArgumentException e) {
            throw new WrongInput(e.getMessage(), e);
        }
    }

    private Architecture simple(Shape image, int classes) {
        SimpleConvNet plan = new SimpleConvNet(
                image,
                Objects.requireNonNullElse(filters, CHAPTER.filterNum()),
                Objects.requireNonNullElse(filterSize, CHAPTER.filterSize()),
                Objects.requireNonNullElse(stride, CHAPTER.stride()),
                Objects.requireNonNullElse(pad, CHAPTER.pad()),
                Objects.requireNonNullElse(hidden, CHAPTER.hiddenSize()),
                classes,
                Objects.requireNonNullElse(initStd, CHAPTER.weightInitStd()));
        WindowGeometry convolution =
                WindowGeometry.square(image.dim(1), image.dim(2), plan.filterSize(), plan.stride(), plan.pad());
        if (Math.min(convolution.outputHeight(), convolution.outputWidth()) < 2) {
            throw new WrongInput(
                    "with --filter-size " + plan.filterSize() + ", --stride " + plan.stride() + " and --pad "
                            + plan.pad() + " the convolution leaves " + convolution.outputHeight() + "x"
                            + convolution.outputWidth() + " of the " + image.dim(1) + "x" + image.dim(2)
                            + " images, but the 2x2 pooling after it needs at least 2x2");
        }
        return plan.architecture();
    }

    /** @return empty for a file */
    private Optional<NetworkKind> kind() {
        for (NetworkKind kind : NetworkKind.values()) {
            if (kind.word().equalsIgnoreCase(network)) {
                return Optional.of(kind);
            }
        }
        if (network.toLowerCase(Locale.ROOT).endsWith(".json") || Files.exists(Path.of(network))) {
            return Optional.empty();
        }
        List<String> words =
                Arrays.stream(NetworkKind.values()).map(NetworkKind::word).toList();
        String nearest =
                Nearest.to(network, words).map(word -> " (" + word + "?)").orElse("");
        throw new WrongInput(
                "--network must be simple, deep, lenet or a FILE.json" + nearest + ", but is \"" + network + "\"");
    }

    private Architecture ofFile(Shape image, int classes) throws DataException {
        requireNone(hidden(), "belongs to --network simple or deep: a file says all of its network");
        Architecture own = ArchitectureJson.read(Path.of(network));
        if (!own.inputDim().equals(image) || own.classes() != classes) {
            throw new WrongInput(network + " describes a network for images " + own.inputDim() + " of " + own.classes()
                    + " classes, but the data are images " + image + " of " + classes);
        }
        return own;
    }

    private Map<String, Object> hidden() {
        Map<String, Object> options = ofSimple();
        options.put("--hidden", hidden);
        return options;
    }

    private Map<String, Object> ofSimple() {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("--filters", filters);
        options.put("--filter-size", filterSize);
        options.put("--stride", stride);
        options.put("--pad", pad);
        options.put("--init-std", initStd);
        return options;
    }

    private static void requireNone(Map<String, Object> options, String why) {
        WrongInput.unlessAbsent(options, why);
    }

    private Architecture deep(Shape image, int classes) {
        requireNone(ofSimple(), "belongs to --network simple: the deep network's are fixed");
        DeepConvNet book = DeepConvNet.ofBook(image, classes);
        return new DeepConvNet(
                        image, Objects.requireNonNullElse(hidden, book.hiddenSize()), classes, book.dropoutRatio())
                .architecture();
    }
}
