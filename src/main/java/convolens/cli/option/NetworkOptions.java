package convolens.cli.option;

import convolens.engine.network.Architecture;
import convolens.engine.network.DeepConvNet;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.WindowGeometry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which network, and with which arguments. */
public final class NetworkOptions {
    private static final SimpleConvNet CHAPTER = SimpleConvNet.ofChapter(Shape.of(1, 28, 28), 10);

    @Option(
            names = "--network",
            paramLabel = "NAME",
            converter = Expected.Plan.class,
            defaultValue = "simple",
            description =
                    "simple: the chapter's network, Conv-ReLU-Pool-Affine-ReLU-Affine-Softmax (7.5). deep: six 3x3"
                            + " convolutions with dropout (8.1). Default: simple.")
    private NetworkKind kind = NetworkKind.SIMPLE;

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

    /** The network of this kind with the book's arguments. */
    public Architecture ofBook() {
        return kind.ofBook();
    }

    /**
     * The plan for images and classes of a data set.
     *
     * @throws WrongInput if an option belongs to the other network, or a window does not fit the images
     */
    public Architecture architecture(Shape image, int classes) {
        try {
            return kind == NetworkKind.SIMPLE ? simple(image, classes) : deep(image, classes);
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
        return plan;
    }

    private Architecture deep(Shape image, int classes) {
        Map<String, Object> simpleOnly = new LinkedHashMap<>();
        simpleOnly.put("--filters", filters);
        simpleOnly.put("--filter-size", filterSize);
        simpleOnly.put("--stride", stride);
        simpleOnly.put("--pad", pad);
        simpleOnly.put("--init-std", initStd);
        WrongInput.unlessAbsent(simpleOnly, "belongs to --network simple: the deep network's are fixed");
        DeepConvNet book = DeepConvNet.ofBook(image, classes);
        return new DeepConvNet(
                image, Objects.requireNonNullElse(hidden, book.hiddenSize()), classes, book.dropoutRatio());
    }
}
