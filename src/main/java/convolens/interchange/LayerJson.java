package convolens.interchange;

import com.google.gson.JsonPrimitive;
import convolens.data.DataException;
import convolens.engine.layer.Pooling;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.SidePadding;
import convolens.engine.tensor.Window;
import java.util.Set;

/** One layer of an {@link ArchitectureJson}: what stands in a line, and what is read from one. */
final class LayerJson {
    private static final String KINDS = "convolution, max-pooling, average-pooling, global-average-pooling, relu,"
            + " leaky-relu, relu6, sigmoid, tanh, affine, flatten, dropout, batch-normalization,"
            + " local-response-normalization or " + ArchitectureJson.SOFTMAX;

    private LayerJson() {}

    /** The layer as an object, on one line. */
    static String line(LayerSpec layer) {
        return "{\"kind\": \"" + kind(layer) + "\"" + numbers(layer) + "}";
    }

    private static String kind(LayerSpec layer) {
        if (layer instanceof LayerSpec.Convolution) {
            return "convolution";
        }
        if (layer instanceof LayerSpec.Pooling pooling) {
            return pooling.kind() == Pooling.Kind.MAX ? "max-pooling" : "average-pooling";
        }
        if (layer instanceof LayerSpec.Affine) {
            return "affine";
        }
        if (layer instanceof LayerSpec.Relu) {
            return "relu";
        }
        if (layer instanceof LayerSpec.BatchNormalization) {
            return "batch-normalization";
        }
        if (layer instanceof LayerSpec.Dropout) {
            return "dropout";
        }
        if (layer instanceof LayerSpec.LocalResponseNormalization) {
            return "local-response-normalization";
        }
        if (layer instanceof LayerSpec.GlobalAveragePooling) {
            return "global-average-pooling";
        }
        if (layer instanceof LayerSpec.Flatten) {
            return "flatten";
        }
        if (layer instanceof LayerSpec.LeakyRelu) {
            return "leaky-relu";
        }
        if (layer instanceof LayerSpec.Relu6) {
            return "relu6";
        }
        return layer instanceof LayerSpec.Sigmoid ? "sigmoid" : "tanh";
    }

    private static String numbers(LayerSpec layer) {
        if (layer instanceof LayerSpec.Convolution convolution) {
            return ", \"filters\": " + convolution.filters() + window(convolution.window())
                    + (convolution.groups() == 1 ? "" : ", \"groups\": " + convolution.groups());
        }
        if (layer instanceof LayerSpec.Pooling pooling) {
            return window(pooling.window())
                    + (pooling.window().ceil() ? ", \"ceil\": true" : "")
                    + (pooling.countsPadding() ? "" : ", \"count-padding\": false");
        }
        if (layer instanceof LayerSpec.Affine affine) {
            return ", \"units\": " + affine.units();
        }
        if (layer instanceof LayerSpec.Dropout dropout) {
            return ", \"ratio\": " + number(dropout.ratio());
        }
        if (layer instanceof LayerSpec.LeakyRelu leaky) {
            return ", \"slope\": " + number(leaky.slope());
        }
        if (layer instanceof LayerSpec.LocalResponseNormalization n) {
            return ", \"size\": " + n.size() + ", \"alpha\": " + number(n.alpha()) + ", \"beta\": " + number(n.beta())
                    + ", \"bias\": " + number(n.bias());
        }
        return "";
    }

    private static String number(double value) {
        return new JsonPrimitive(value).toString();
    }

    private static String window(Window w) {
        SidePadding p = w.padding();
        return ", \"size\": " + pair(w.height(), w.width()) + ", \"stride\": " + pair(w.strideY(), w.strideX())
                + ", \"padding\": "
                + (p.isEven()
                        ? pair(p.top(), p.left())
                        : "[" + p.top() + ", " + p.left() + ", " + p.bottom() + ", " + p.right() + "]")
                + (w.dilationY() == 1 && w.dilationX() == 1
                        ? ""
                        : ", \"dilation\": " + pair(w.dilationY(), w.dilationX()));
    }

    private static String pair(int down, int across) {
        return down == across ? Integer.toString(down) : "[" + down + ", " + across + "]";
    }

    /**
     * The layer that an object describes.
     *
     * @throws DataException if it describes none; the message says where and what would be right
     */
    static LayerSpec read(Fields fields) throws DataException {
        try {
            return layer(fields);
        } catch (IllegalArgumentException e) {
            throw new DataException(fields.place() + ": " + e.getMessage(), e);
        }
    }

    private static LayerSpec layer(Fields fields) throws DataException {
        String kind = fields.word("kind");
        switch (kind) {
            case "convolution":
                fields.allow(Set.of("kind", "filters", "size", "stride", "padding", "dilation", "groups"));
                return new LayerSpec.Convolution(
                        fields.number("filters", 1, Integer.MAX_VALUE),
                        window(fields, new int[] {1, 1}),
                        fields.has("groups") ? fields.number("groups", 1, Integer.MAX_VALUE) : 1);
            case "max-pooling":
                fields.allow(Set.of("kind", "size", "stride", "padding", "dilation", "ceil"));
                return new LayerSpec.Pooling(Pooling.Kind.MAX, poolingWindow(fields));
            case "average-pooling":
                fields.allow(Set.of("kind", "size", "stride", "padding", "dilation", "ceil", "count-padding"));
                return new LayerSpec.Pooling(
                        Pooling.Kind.AVERAGE,
                        poolingWindow(fields),
                        !fields.has("count-padding") || fields.answer("count-padding"));
            case "affine":
                fields.allow(Set.of("kind", "units"));
                return new LayerSpec.Affine(fields.number("units", 1, Integer.MAX_VALUE));
            case "dropout":
                fields.allow(Set.of("kind", "ratio"));
                double ratio = fields.real("ratio", 0, 1, "a number from 0 to below 1");
                if (ratio == 1) {
                    throw new DataException(fields.place() + ": expected \"ratio\" to be a number from 0 to below 1");
                }
                return new LayerSpec.Dropout(ratio);
            case "leaky-relu":
                fields.allow(Set.of("kind", "slope"));
                return new LayerSpec.LeakyRelu(fields.has("slope") ? real(fields, "slope") : 0.01);
            case "local-response-normalization":
                fields.allow(Set.of("kind", "size", "alpha", "beta", "bias"));
                return new LayerSpec.LocalResponseNormalization(
                        fields.number("size", 1, Integer.MAX_VALUE),
                        fields.has("alpha") ? real(fields, "alpha") : 1e-4,
                        fields.has("beta") ? real(fields, "beta") : 0.75,
                        fields.has("bias") ? real(fields, "bias") : 1);
            default:
                return plain(fields, kind);
        }
    }

    private static LayerSpec plain(Fields fields, String kind) throws DataException {
        LayerSpec layer = switch (kind) {
            case "relu" -> new LayerSpec.Relu();
            case "relu6" -> new LayerSpec.Relu6();
            case "sigmoid" -> new LayerSpec.Sigmoid();
            case "tanh" -> new LayerSpec.Tanh();
            case "flatten" -> new LayerSpec.Flatten();
            case "batch-normalization" -> new LayerSpec.BatchNormalization();
            case "global-average-pooling" -> new LayerSpec.GlobalAveragePooling();
            default ->
                throw new DataException(fields.place() + ": expected the kind " + KINDS + " (at the end), but found "
                        + Fields.shown(kind));
        };
        fields.allow(Set.of("kind"));
        return layer;
    }

    private static double real(Fields fields, String name) throws DataException {
        return fields.real(name, -1e30, 1e30, "a number");
    }

    private static Window poolingWindow(Fields fields) throws DataException {
        Window window = window(fields, fields.numbers("size", 1, 2, 1));
        SidePadding padding = window.padding();
        if (Math.max(padding.top(), padding.bottom()) >= window.spanY()
                || Math.max(padding.left(), padding.right()) >= window.spanX()) {
            throw new DataException(fields.place() + ": expected a padding smaller than the size");
        }
        return fields.has("ceil") && fields.answer("ceil") ? window.roundedUp() : window;
    }

    private static Window window(Fields fields, int[] usualStride) throws DataException {
        int[] size = both(fields.numbers("size", 1, 2, 1));
        int[] stride = both(fields.has("stride") ? fields.numbers("stride", 1, 2, 1) : usualStride);
        int[] dilation = both(fields.has("dilation") ? fields.numbers("dilation", 1, 2, 1) : new int[] {1});
        SidePadding padding = fields.has("padding") ? padding(fields) : SidePadding.even(0, 0);
        return new Window(size[0], size[1], stride[0], stride[1], padding, dilation[0], dilation[1], false);
    }

    private static SidePadding padding(Fields fields) throws DataException {
        int[] sides = fields.numbers("padding", 1, 4, 0);
        if (sides.length == 3) {
            throw new DataException(fields.place()
                    + ": expected \"padding\" to be one number, two, or four as [top, left, bottom, right]");
        }
        return sides.length == 4
                ? new SidePadding(sides[0], sides[1], sides[2], sides[3])
                : SidePadding.even(both(sides)[0], both(sides)[1]);
    }

    private static int[] both(int[] numbers) {
        return numbers.length == 2 ? numbers : new int[] {numbers[0], numbers[0]};
    }
}
