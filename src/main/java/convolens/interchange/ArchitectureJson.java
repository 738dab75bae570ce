package convolens.interchange;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import convolens.data.DataException;
import convolens.engine.network.Architecture;
import convolens.engine.network.Initialization;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Shape;
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
 * A size, stride, padding or dilation of two numbers is that of the height and of the width; a padding of four is top, left,
 * bottom and right. Without a stride a convolution has 1 and a pooling its size; without a padding it has none. Besides:
 *
 * <pre>
 *     {"kind": "convolution", "filters": 30, "size": 3, "dilation": 2, "groups": 2, "padding": [0, 0, 1, 1]}
 *     {"kind": "average-pooling", "size": 3, "stride": 2, "ceil": true, "count-padding": false}
 *     {"kind": "local-response-normalization", "size": 5, "alpha": 1e-4, "beta": 0.75, "bias": 1}
 *     {"kind": "leaky-relu", "slope": 0.01}
 *     relu6, sigmoid, tanh, global-average-pooling, flatten
 * </pre>
 *
 * The softmax at the end may be left out, and the initialization,
 * which then is he.
 */
public final class ArchitectureJson {
    private static final String FORMAT = "convolens-network";
    private static final int VERSION = 1;
    private static final long LARGEST = 1 << 20;
    private static final int MOST_LAYERS = 1_000;
    static final String SOFTMAX = "softmax-with-loss";

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
            text.append("    ").append(LayerJson.line(layer)).append(",\n");
        }
        return text.append("    {\"kind\": \"" + SOFTMAX + "\"}\n  ]\n}\n").toString();
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
                layers.add(LayerJson.read(layer));
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
