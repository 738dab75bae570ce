package convolens.interchange;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import convolens.data.DataException;
import convolens.engine.layer.Pooling;
import convolens.engine.network.Architecture;
import convolens.engine.network.Initialization;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Window;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An architecture as JSON that people read and write.
 *
 * <pre>
 * {
 *   "format": "convolens-network",
 *   "version": 1,
 *   "input": [1, 28, 28],
 *   "initialization": "he",                       or the standard deviation, a number
 *   "layers": [
 *     {"kind": "convolution", "filters": 30, "size": 5, "stride": 1, "padding": 0},
 *     {"kind": "batch-normalization"},
 *     {"kind": "relu"},
 *     {"kind": "max-pooling", "size": 2, "stride": 2, "padding": 0},      or average-pooling
 *     {"kind": "dropout", "ratio": 0.5},
 *     {"kind": "affine", "units": 10},
 *     {"kind": "softmax-with-loss"}
 *   ]
 * }
 * </pre>
 *
 * A size, stride or padding of two numbers is that of the height and of the width. Without a stride a convolution has 1
 * and a pooling its size; without a padding it has none. The softmax at the end may be left out, and the initialization,
 * which then is he.
 */
public final class ArchitectureJson {
    private static final String FORMAT = "convolens-network";
    private static final int VERSION = 1;
    private static final long LARGEST = 1 << 20;
    private static final int MOST_LAYERS = 1_000;
    private static final String SOFTMAX = "softmax-with-loss";
    private static final String KINDS =
            "convolution, max-pooling, average-pooling, relu, affine, dropout," + " batch-normalization or " + SOFTMAX;

    private ArchitectureJson() {}

    /** The architecture as text. */
    public static String text(Architecture architecture) {
        StringBuilder text = new StringBuilder("{\n");
        text.append("  \"format\": \"").append(FORMAT).append("\",\n");
        text.append("  \"version\": ").append(VERSION).append(",\n");
        int[] input = architecture.inputDim().toArray();
        text.append("  \"input\": [" + input[0] + ", " + input[1] + ", " + input[2] + "],\n");
        text.append("  \"initialization\": ")
                .append(
                        architecture.initialization() instanceof Initialization.Normal normal
                                ? new JsonPrimitive(normal.deviation()).toString()
                                : "\"he\"")
                .append(",\n  \"layers\": [\n");
        for (LayerSpec layer : architecture.layers()) {
            text.append("    ").append(line(layer)).append(",\n");
        }
        return text.append("    {\"kind\": \"" + SOFTMAX + "\"}\n  ]\n}\n").toString();
    }

    private static String line(LayerSpec layer) {
        if (layer instanceof LayerSpec.Convolution convolution) {
            return "{\"kind\": \"convolution\", \"filters\": " + convolution.filters() + window(convolution.window());
        }
        if (layer instanceof LayerSpec.Pooling pooling) {
            String kind = pooling.kind() == Pooling.Kind.MAX ? "max-pooling" : "average-pooling";
            return "{\"kind\": \"" + kind + "\"" + window(pooling.window());
        }
        if (layer instanceof LayerSpec.Affine affine) {
            return "{\"kind\": \"affine\", \"units\": " + affine.units() + "}";
        }
        if (layer instanceof LayerSpec.Dropout dropout) {
            return "{\"kind\": \"dropout\", \"ratio\": " + new JsonPrimitive(dropout.ratio()) + "}";
        }
        return layer instanceof LayerSpec.Relu ? "{\"kind\": \"relu\"}" : "{\"kind\": \"batch-normalization\"}";
    }

    private static String window(Window w) {
        return ", \"size\": " + pair(w.height(), w.width()) + ", \"stride\": " + pair(w.strideY(), w.strideX())
                + ", \"padding\": " + pair(w.paddingY(), w.paddingX()) + "}";
    }

    private static String pair(int down, int across) {
        return down == across ? Integer.toString(down) : "[" + down + ", " + across + "]";
    }

    /**
     * The architecture of a file.
     *
     * @throws DataException if there is none; the message says where and what would be right
     */
    public static Architecture read(Path file) throws DataException {
        if (!Files.isRegularFile(file)) {
            throw new DataException(file + (Files.exists(file) ? " is not a file" : " does not exist")
                    + ": expected the description of a network, as JSON");
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new DataException(file + " has " + Files.size(file) + " bytes: expected the description of a"
                        + " network, at most " + LARGEST);
            }
            return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (DataException e) {
            throw e;
        } catch (IOException e) {
            throw new DataException(file + " cannot be read: expected a text file that you may open", e);
        }
    }

    /**
     * The architecture that a text describes.
     *
     * @param place what the message of an error begins with
     * @throws DataException if there is none; the message says where and what would be right
     */
    public static Architecture parse(String text, String place) throws DataException {
        JsonObject root;
        try {
            root = JsonParser.parseString(text).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException | StackOverflowError e) {
            throw new DataException(place + " is no JSON object: expected the description of a network", e);
        }
        Fields fields = new Fields(place, root);
        fields.allow(Set.of("format", "version", "input", "initialization", "layers"));
        if (root.has("format") && !FORMAT.equals(fields.word("format"))) {
            throw new DataException(
                    place + " says that its format is " + Fields.shown(fields.word("format")) + ": expected " + FORMAT);
        }
        if (root.has("version") && fields.number("version", 1, Integer.MAX_VALUE) != VERSION) {
            throw new DataException(place + " is of version " + fields.number("version", 1, Integer.MAX_VALUE)
                    + ", which a newer Convolens wrote: expected " + VERSION);
        }
        int[] input = fields.numbers("input", 3, 3, 1);
        Initialization initialization = initialization(fields, root.get("initialization"));
        if (!(root.get("layers") instanceof JsonArray array) || array.isEmpty() || array.size() > MOST_LAYERS) {
            throw new DataException(
                    place + ": expected 1 to " + MOST_LAYERS + " layers, as \"layers\": [{\"kind\": …}, …]");
        }
        List<LayerSpec> layers = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String at = place + ", layer " + (i + 1);
            if (!(array.get(i) instanceof JsonObject object)) {
                throw new DataException(at + ": expected {\"kind\": …}");
            }
            Fields layer = new Fields(at, object);
            if (SOFTMAX.equals(layer.word("kind")) && i == array.size() - 1) {
                layer.allow(Set.of("kind"));
            } else {
                layers.add(layer(layer));
            }
        }
        Architecture architecture = new Architecture(Shape.of(input), layers, initialization);
        requireScores(architecture, place);
        return architecture;
    }

    private static Initialization initialization(Fields fields, JsonElement element) throws DataException {
        if (element == null
                || element instanceof JsonPrimitive word
                        && word.isString()
                        && word.getAsString().equals("he")) {
            return new Initialization.He();
        }
        return new Initialization.Normal(fields.real("initialization", 0, 1e6, "\"he\" or a standard deviation"));
    }

    private static LayerSpec layer(Fields fields) throws DataException {
        String kind = fields.word("kind");
        switch (kind) {
            case "convolution":
                fields.allow(Set.of("kind", "filters", "size", "stride", "padding"));
                return new LayerSpec.Convolution(
                        fields.number("filters", 1, Integer.MAX_VALUE), window(fields, new int[] {1, 1}));
            case "max-pooling", "average-pooling":
                fields.allow(Set.of("kind", "size", "stride", "padding"));
                Window window = window(fields, fields.numbers("size", 1, 2, 1));
                if (window.paddingY() >= window.height() || window.paddingX() >= window.width()) {
                    throw new DataException(fields.place() + ": expected a padding smaller than the size");
                }
                return new LayerSpec.Pooling(kind.startsWith("max") ? Pooling.Kind.MAX : Pooling.Kind.AVERAGE, window);
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
            case "relu":
                fields.allow(Set.of("kind"));
                return new LayerSpec.Relu();
            case "batch-normalization":
                fields.allow(Set.of("kind"));
                return new LayerSpec.BatchNormalization();
            default:
                throw new DataException(fields.place() + ": expected the kind " + KINDS + " (at the end), but found "
                        + Fields.shown(kind));
        }
    }

    private static Window window(Fields fields, int[] usualStride) throws DataException {
        int[] size = both(fields.numbers("size", 1, 2, 1));
        int[] stride = both(fields.has("stride") ? fields.numbers("stride", 1, 2, 1) : usualStride);
        int[] padding = both(fields.has("padding") ? fields.numbers("padding", 1, 2, 0) : new int[] {0});
        return new Window(size[0], size[1], stride[0], stride[1], padding[0], padding[1]);
    }

    private static int[] both(int[] numbers) {
        return numbers.length == 2 ? numbers : new int[] {numbers[0], numbers[0]};
    }

    /** Every layer must fit what comes before it, and the last must give scores. */
    private static void requireScores(Architecture architecture, String place) throws DataException {
        Shape shape = Shape.of(
                1,
                architecture.inputDim().dim(0),
                architecture.inputDim().dim(1),
                architecture.inputDim().dim(2));
        for (int i = 0; i < architecture.layers().size(); i++) {
            try {
                architecture.layers().get(i).parameterShapes(shape);
                shape = architecture.layers().get(i).outputShape(shape);
            } catch (IllegalArgumentException e) {
                throw new DataException(place + ", layer " + (i + 1) + " does not fit: " + e.getMessage(), e);
            }
        }
        if (shape.rank() != 2) {
            throw new DataException(place + ": expected an affine layer at the end, which gives scores (N, K), but the"
                    + " last layer gives " + shape);
        }
    }
}
