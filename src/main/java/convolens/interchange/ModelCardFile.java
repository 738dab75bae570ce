package convolens.interchange;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import convolens.data.DataException;
import convolens.data.image.ModelCard;
import convolens.data.image.Preprocessing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What belongs to a network beside its layers, as JSON in a file beside it, {@code net.onnx.card.json}:
 *
 * <pre>
 * {
 *   "preprocessing": {"range": 1, "mean": [0.485, 0.456, 0.406], "deviation": [0.229, 0.224, 0.225],
 *                     "channels": "rgb", "fit": "centre"},
 *   "classes": ["tench", "goldfish"]
 * }
 * </pre>
 */
public final class ModelCardFile {
    private static final String ENDING = ".card.json";
    private static final int LARGEST = 1 << 20;
    private static final int MOST_CLASSES = 100_000;
    private static final int LONGEST_NAME = 1_000;

    private ModelCardFile() {}

    /** The file in which the card of a network lies. */
    public static Path beside(Path network) {
        return network.resolveSibling(network.getFileName() + ENDING);
    }

    /**
     * The card beside a network; empty if there is none.
     *
     * @throws DataException if it is no such file
     */
    public static Optional<ModelCard> find(Path network) throws DataException {
        Path file = beside(network);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new DataException(file + " cannot be read: expected a file that you may open", e);
        }
        if (bytes.length > LARGEST) {
            throw new DataException(file + " is longer than " + LARGEST + " bytes: expected a model card");
        }
        return Optional.of(parse(new String(bytes, StandardCharsets.UTF_8), file.toString()));
    }

    /**
     * Writes the card beside a network, whole or not at all; takes it away where it would say nothing.
     *
     * @throws IOException if that does not work; the message is one sentence
     */
    public static void save(Path network, ModelCard card) throws IOException {
        if (card.isNone()) {
            Files.deleteIfExists(beside(network));
        } else {
            WholeFile.writeText(beside(network), text(card) + "\n");
        }
    }

    /** The card as text. */
    static String text(ModelCard card) {
        JsonObject object = new JsonObject();
        object.add("preprocessing", json(card.preprocessing()));
        if (!card.classes().isEmpty()) {
            object.add("classes", json(card.classes()));
        }
        return object.toString();
    }

    static JsonObject json(Preprocessing preprocessing) {
        JsonObject object = new JsonObject();
        object.addProperty("range", preprocessing.range());
        object.add("mean", numbers(preprocessing.mean()));
        object.add("deviation", numbers(preprocessing.deviation()));
        object.addProperty("channels", preprocessing.blueFirst() ? "bgr" : "rgb");
        object.addProperty("fit", preprocessing.fit().word());
        return object;
    }

    static JsonArray json(List<String> names) {
        JsonArray array = new JsonArray();
        names.forEach(array::add);
        return array;
    }

    private static JsonArray numbers(List<Double> numbers) {
        JsonArray array = new JsonArray();
        numbers.forEach(array::add);
        return array;
    }

    /**
     * Reads a card.
     *
     * @param place what messages call it
     * @throws DataException if the text is none; the message is one sentence
     */
    static ModelCard parse(String text, String place) throws DataException {
        JsonElement read = element(text, place);
        if (!read.isJsonObject()) {
            throw new DataException(place + " is no JSON object: expected one with preprocessing and classes");
        }
        JsonObject object = read.getAsJsonObject();
        return new ModelCard(
                object.has("preprocessing") ? preprocessing(object.get("preprocessing"), place) : Preprocessing.NONE,
                object.has("classes") ? names(object.get("classes"), place) : List.of());
    }

    static JsonElement element(String text, String place) throws DataException {
        try {
            return JsonParser.parseString(text);
        } catch (JsonParseException | StackOverflowError e) {
            throw new DataException(place + " is no JSON: expected preprocessing and classes", e);
        }
    }

    static Preprocessing preprocessing(JsonElement element, String place) throws DataException {
        try {
            JsonObject object = element.getAsJsonObject();
            return new Preprocessing(
                    object.has("range") ? object.get("range").getAsDouble() : 1,
                    object.has("mean") ? numbers(object.get("mean")) : List.of(0.0),
                    object.has("deviation") ? numbers(object.get("deviation")) : List.of(1.0),
                    object.has("channels")
                            && Preprocessing.isBlueFirst(object.get("channels").getAsString()),
                    object.has("fit") ? Preprocessing.fit(object.get("fit").getAsString()) : Preprocessing.Fit.STRETCH);
        } catch (NumberFormatException | IllegalStateException | UnsupportedOperationException e) {
            throw new DataException(
                    place + ", preprocessing: expected range, mean, deviation, channels and fit with numbers and words",
                    e);
        } catch (IllegalArgumentException e) {
            throw new DataException(place + ", preprocessing: " + e.getMessage(), e);
        }
    }

    private static List<Double> numbers(JsonElement element) {
        if (!element.isJsonArray()) {
            return List.of(element.getAsDouble());
        }
        List<Double> numbers = new ArrayList<>();
        for (JsonElement each : element.getAsJsonArray()) {
            numbers.add(each.getAsDouble());
        }
        return numbers;
    }

    static List<String> names(JsonElement element, String place) throws DataException {
        List<String> names = new ArrayList<>();
        if (element.isJsonArray() && element.getAsJsonArray().size() <= MOST_CLASSES) {
            for (JsonElement each : element.getAsJsonArray()) {
                if (each.isJsonPrimitive()) {
                    names.add(plain(each.getAsString()));
                }
            }
        }
        if (names.isEmpty()) {
            throw new DataException(
                    place + ", classes: expected a list of 1 to " + MOST_CLASSES + " names, that of class 0 first");
        }
        return names;
    }

    /** A name without what cannot be shown. */
    static String plain(String name) {
        String shown = name.replaceAll("\\p{Cntrl}", " ").strip();
        return shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) : shown;
    }
}
