package convolens.interchange;

import convolens.data.DataException;
import convolens.engine.network.Architecture;
import convolens.engine.network.DeepConvNet;
import convolens.engine.network.LeNet5;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which network a file of parameters belongs to, read off their shapes: W1 to W3 make the simple network, W1 to W5
 * LeNet-5, W1 to W8 the deep one. Stride and padding leave no parameters, but decide how many rows W2 has.
 *
 * @param architecture the network
 * @param parameters those of the file that belong to it
 * @param remark what was concluded, for the user; empty where all is as in the chapter
 */
public record SavedNetwork(Architecture architecture, Map<String, Tensor> parameters, String remark) {
    private static final int SIMPLE_WEIGHTS = 3;
    private static final int DEEP_WEIGHTS = 8;
    private static final int LENET_WEIGHTS = 5;

    /**
     * The images that a network shall answer.
     *
     * @param name of the data set
     * @param shape (C,H,W) of each
     * @param classes how many there are
     */
    public record Images(String name, Shape shape, int classes) {}

    private record Window(int stride, int pad) {}

    /**
     * Finds the network.
     *
     * @param parameters by name
     * @param data what it shall answer
     * @param stride of the convolution, null to conclude it
     * @param pad of the convolution, null to conclude it
     * @throws DataException if there is none, or it cannot answer such images
     */
    public static SavedNetwork of(
            Map<String, Tensor> parameters, Images data, @Nullable Integer stride, @Nullable Integer pad)
            throws DataException {
        TreeSet<String> names = new TreeSet<>(parameters.keySet());
        TreeSet<String> own = new TreeSet<>(names);
        own.removeIf(name -> !name.matches("[Wb]\\d+"));
        if (own.equals(names(SIMPLE_WEIGHTS))) {
            return simple(only(parameters, SIMPLE_WEIGHTS), data, stride, pad);
        }
        if (own.equals(names(DEEP_WEIGHTS))) {
            if (stride != null || pad != null) {
                throw new DataException((stride != null ? "--stride" : "--pad")
                        + " belongs to the simple network, but the parameters are a deep one's");
            }
            return deep(only(parameters, DEEP_WEIGHTS), data);
        }
        if (own.equals(names(LENET_WEIGHTS))) {
            Map<String, Tensor> values = only(parameters, LENET_WEIGHTS);
            requireFit(data, shape(values, "W1", 4), "W5", shape(values, "W5", 2));
            return new SavedNetwork(LeNet5.of(data.shape(), data.classes()), values, "");
        }
        throw new DataException("the file holds " + String.join(", ", names)
                + ", but a network of the book has W1, b1 to W3, b3 (simple), to W5, b5 (LeNet-5) or to W8, b8 (deep)");
    }

    private static SavedNetwork simple(
            Map<String, Tensor> parameters, Images data, @Nullable Integer stride, @Nullable Integer pad)
            throws DataException {
        Shape w1 = shape(parameters, "W1", 4);
        Shape w2 = shape(parameters, "W2", 2);
        Shape w3 = shape(parameters, "W3", 2);
        if (w1.dim(2) != w1.dim(3)) {
            throw new DataException("the filters W1 " + w1 + " are not square, but those of the simple network are");
        }
        requireFit(data, w1, "W3", w3);
        List<Window> windows = windows(data.shape(), w1, w2, stride, pad);
        if (windows.isEmpty()) {
            throw new DataException(noWindow(data, w1, w2, stride, pad));
        }
        Window window = windows.get(0);
        boolean asInChapter = window.stride == 1 && window.pad == 0;
        boolean asked = stride != null && pad != null;
        String remark = asInChapter || asked
                ? ""
                : "stride " + window.stride + " and padding " + window.pad + " follow from the " + w2.dim(0)
                        + " rows of W2"
                        + (windows.size() == 1
                                ? ""
                                : " (stride " + windows.get(1).stride + " and padding " + windows.get(1).pad
                                        + " would fit too: --stride and --pad decide)");
        return new SavedNetwork(
                new SimpleConvNet(
                                data.shape(), w1.dim(0), w1.dim(2), window.stride, window.pad, w2.dim(1), w3.dim(1), 0)
                        .architecture(),
                parameters,
                remark);
    }

    private static SavedNetwork deep(Map<String, Tensor> parameters, Images data) throws DataException {
        Shape w7 = shape(parameters, "W7", 2);
        Shape w8 = shape(parameters, "W8", 2);
        requireFit(data, shape(parameters, "W1", 4), "W8", w8);
        DeepConvNet book = DeepConvNet.ofBook(data.shape(), w8.dim(1));
        return new SavedNetwork(
                new DeepConvNet(book.inputDim(), w7.dim(1), book.outputSize(), book.dropoutRatio()).architecture(),
                parameters,
                "");
    }

    private static void requireFit(Images data, Shape filters, String last, Shape scores) throws DataException {
        int channels = data.shape().dim(0);
        int classes = data.classes();
        if (filters.dim(1) != channels) {
            throw new DataException("the filters W1 " + filters + " look at " + count(filters.dim(1), "channel")
                    + ", but the images of " + data.name() + " have " + channels
                    + ": --data must name images of the kind that the network was trained on");
        }
        if (scores.dim(1) != classes) {
            throw new DataException(last + " " + scores + " tells " + count(scores.dim(1), "class") + " apart, but "
                    + data.name() + " has " + classes
                    + ": --data must name images of the kind that the network was trained on");
        }
    }

    /** Every stride and padding that makes W2 what it is, the chapter's first, small ones before large ones. */
    private static List<Window> windows(
            Shape image, Shape w1, Shape w2, @Nullable Integer stride, @Nullable Integer pad) {
        List<Window> fits = new ArrayList<>();
        int longest = Math.max(image.dim(1), image.dim(2));
        for (int s : candidates(stride, 1, longest)) {
            for (int p : candidates(pad, 0, w1.dim(2))) {
                if (rows(image, w1, s, p) == w2.dim(0)) {
                    fits.add(new Window(s, p));
                }
            }
        }
        return fits;
    }

    private static int[] candidates(@Nullable Integer asked, int first, int last) {
        return asked != null
                ? new int[] {asked}
                : IntStream.rangeClosed(first, last).toArray();
    }

    /** FN·PH·PW: the rows that W2 must have; −1 if the windows do not fit. */
    private static long rows(Shape image, Shape w1, int stride, int pad) {
        try {
            WindowGeometry convolution = WindowGeometry.square(image.dim(1), image.dim(2), w1.dim(2), stride, pad);
            WindowGeometry pooling =
                    WindowGeometry.square(convolution.outputHeight(), convolution.outputWidth(), 2, 2, 0);
            return (long) w1.dim(0) * pooling.windows();
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    private static String noWindow(Images data, Shape w1, Shape w2, @Nullable Integer stride, @Nullable Integer pad) {
        String images = data.shape().dim(1) + "x" + data.shape().dim(2);
        String window = stride != null && pad != null
                ? "stride " + stride + " and padding " + pad + " do not give"
                : stride != null
                        ? "no padding at stride " + stride + " gives"
                        : pad != null ? "no stride at padding " + pad + " gives" : "no stride and padding give";
        return "W2 has " + w2.dim(0) + " rows, which " + window + " with the filters W1 " + w1 + " on the " + images
                + " images of " + data.name();
    }

    private static Shape shape(Map<String, Tensor> parameters, String name, int rank) throws DataException {
        Shape shape = Objects.requireNonNull(parameters.get(name)).shape();
        if (shape.rank() != rank || shape.size() == 0) {
            throw new DataException(
                    "the parameter " + name + " has the shape " + shape + ", but a network of the book has "
                            + (rank == 4 ? "(filters, channels, height, width)" : "(inputs, outputs)") + " there");
        }
        return shape;
    }

    private static Map<String, Tensor> only(Map<String, Tensor> parameters, int weights) {
        Map<String, Tensor> own = new LinkedHashMap<>(parameters);
        own.keySet().retainAll(names(weights));
        return own;
    }

    private static TreeSet<String> names(int weights) {
        TreeSet<String> names = new TreeSet<>();
        for (int i = 1; i <= weights; i++) {
            names.add("W" + i);
            names.add("b" + i);
        }
        return names;
    }

    private static String count(int number, String what) {
        return number == 1 ? "1 " + what : number + " " + what + (what.endsWith("s") ? "es" : "s");
    }
}
