package convolens.export;

import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Shape;
import java.util.List;
import java.util.StringJoiner;

/**
 * An architecture as a Python program, with the shape that leaves each layer in a comment. Every program has a function
 * {@code load} that takes the parameters of an {@code .npz} of this program, and then gives the same scores; the names in
 * the file are those of {@link Architecture}.
 */
public final class NetworkCode {

    /** With which tool the program computes. */
    public enum Dialect {
        /** Classes in the style of the book, NumPy alone. */
        NUMPY("NumPy"),
        /** torch.nn.Sequential. */
        PYTORCH("PyTorch"),
        /** keras.Sequential. */
        KERAS("Keras");

        private final String title;

        Dialect(String title) {
            this.title = title;
        }

        /** What it is called in every language. */
        public String title() {
            return title;
        }
    }

    private NetworkCode() {}

    /**
     * The program; lines end in a line feed.
     *
     * @throws IllegalArgumentException if a layer does not fit what comes before it, or the tool lacks it; the message is
     *     a sentence
     */
    public static String of(Architecture architecture, Dialect dialect) {
        return switch (dialect) {
            case NUMPY -> NumpyCode.of(architecture);
            case PYTORCH -> TorchCode.of(architecture);
            case KERAS -> KerasCode.of(architecture);
        };
    }

    /** {@code # (N, 16, 28, 28)} for a shape that begins with the number of samples. */
    static String comment(Shape shape) {
        StringJoiner text = new StringJoiner(", ", "  # (", ")\n").add("N");
        for (int axis = 1; axis < shape.rank(); axis++) {
            text.add(Integer.toString(shape.dim(axis)));
        }
        return text.toString();
    }

    /** One number for a square, two for another rectangle. */
    static String extent(int down, int across) {
        return down == across ? Integer.toString(down) : tuple(down, across);
    }

    /** {@code (down, across)}. */
    static String tuple(int down, int across) {
        return "(" + down + ", " + across + ")";
    }

    /** The sentence for a layer that a tool does not have. */
    static IllegalArgumentException lacks(Dialect dialect, String what) {
        return new IllegalArgumentException(
                dialect.title() + " has no " + what + ": choose another tool, NumPy for one");
    }

    static boolean has(List<LayerSpec> layers, Class<? extends LayerSpec> kind) {
        return layers.stream().anyMatch(kind::isInstance);
    }
}
