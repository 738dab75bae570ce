package convolens.interchange.scenario;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import convolens.data.DataException;
import convolens.lesson.Lesson;
import convolens.lesson.tour.Scenario;
import convolens.lesson.tour.SceneDocument;
import convolens.lesson.tour.Tour;
import convolens.lesson.tour.Words;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Scenarios and tours as JSON that people read and write.
 *
 * <pre>
 * {
 *   "format": "convolens-scenario",
 *   "version": 1,
 *   "lesson": "Stride",
 *   "title": "Every other window",              or {"en": "…", "ko": "…", "ja": "…"}
 *   "note": "Look at the *last* column.",
 *   "presenter": "Ask before you step.",
 *   "state": {"grain": "WINDOW", "position": 4}
 * }
 * {
 *   "format": "convolens-tour",
 *   "version": 1,
 *   "title": "Stride",
 *   "note": "…",
 *   "stops": [{"lesson": "Stride", "title": "…", "note": "…", "presenter": "…", "state": {…}}, …]
 * }
 * </pre>
 *
 * Title, note and presenter may be left out, and so may "whatIf": "FLIPPED", the question of What if…? that is asked; what is left out in a state is as the scene opens.
 */
final class ScenarioJson {
    private static final String SCENARIO = "convolens-scenario";
    private static final String TOUR = "convolens-tour";
    private static final int VERSION = 1;
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 4_000;
    private static final Set<String> OF_SCENARIO = Set.of("lesson", "title", "note", "presenter", "state", "whatIf");

    private ScenarioJson() {}

    static JsonObject write(SceneDocument document) {
        JsonObject root = new JsonObject();
        root.addProperty("format", document instanceof Tour ? TOUR : SCENARIO);
        root.addProperty("version", VERSION);
        if (document instanceof Scenario scenario) {
            write(scenario, root);
        } else if (document instanceof Tour tour) {
            write(tour.title(), "title", root);
            write(tour.note(), "note", root);
            JsonArray stops = new JsonArray();
            for (Scenario stop : tour.stops()) {
                JsonObject written = new JsonObject();
                write(stop, written);
                stops.add(written);
            }
            root.add("stops", stops);
        }
        return root;
    }

    private static void write(Scenario scenario, JsonObject into) {
        into.addProperty("lesson", scenario.lesson().stem());
        write(scenario.title(), "title", into);
        write(scenario.note(), "note", into);
        write(scenario.presenter(), "presenter", into);
        into.add("state", JsonParser.parseString(scenario.state()));
        if (scenario.whatIf() != null) {
            into.addProperty("whatIf", scenario.whatIf());
        }
    }

    private static void write(Words words, String name, JsonObject into) {
        String any = words.byLanguage().get(Words.ANY);
        if (any != null) {
            into.addProperty(name, any);
        } else if (!words.isEmpty()) {
            JsonObject texts = new JsonObject();
            new TreeMap<>(words.byLanguage()).forEach(texts::addProperty);
            into.add(name, texts);
        }
    }

    /**
     * What a text describes.
     *
     * @param place what the message of an error begins with
     * @throws DataException if it is neither a scenario nor a tour; the message says where and what would be right
     */
    static SceneDocument parse(String text, String place) throws DataException {
        JsonObject root = root(text, place);
        String format = word(root, "format", place);
        if (!format.equals(SCENARIO) && !format.equals(TOUR)) {
            throw new DataException(place + " says that its format is " + Quoted.text(format) + ": expected " + SCENARIO
                    + " or " + TOUR);
        }
        requireVersion(root.get("version"), place);
        if (format.equals(SCENARIO)) {
            return scenario(root, Set.of("format", "version"), place);
        }
        allow(root, Set.of("format", "version", "title", "note", "stops"), place);
        if (!(root.get("stops") instanceof JsonArray stops) || stops.isEmpty() || stops.size() > Tour.MOST_STOPS) {
            throw new DataException(
                    place + ": expected 1 to " + Tour.MOST_STOPS + " stops, as \"stops\": [{\"lesson\":" + " …}, …]");
        }
        List<Scenario> read = new ArrayList<>();
        for (int i = 0; i < stops.size(); i++) {
            String at = place + ", stop " + (i + 1);
            if (!(stops.get(i) instanceof JsonObject stop)) {
                throw new DataException(at + ": expected {\"lesson\": …}");
            }
            read.add(scenario(stop, Set.of(), at));
        }
        return new Tour(words(root, "title", place), words(root, "note", place), read);
    }

    private static JsonObject root(String text, String place) throws DataException {
        try (JsonReader reader =
                new JsonReader(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            reader.setStrictness(Strictness.STRICT);
            reader.setNestingLimit(DEEPEST);
            if (JsonParser.parseReader(reader) instanceof JsonObject object
                    && reader.peek() == JsonToken.END_DOCUMENT) {
                return object;
            }
            throw new DataException(place + " holds no scene: expected {\"format\": \"" + SCENARIO + "\", …}");
        } catch (DataException e) {
            throw e;
        } catch (JsonParseException | IOException | IllegalStateException | NumberFormatException e) {
            throw new DataException(
                    place + " is damaged, or no file of Convolens: expected {\"format\": \"" + SCENARIO + "\", …}", e);
        }
    }

    private static void requireVersion(JsonElement version, String place) throws DataException {
        String written = version instanceof JsonPrimitive number && number.isNumber() ? number.getAsString() : "";
        if (!written.matches("[1-9]\\d{0,8}")) {
            throw new DataException(place + ": expected \"version\": " + VERSION);
        }
        if (Integer.parseInt(written) > VERSION) {
            throw new DataException(
                    place + " is of version " + written + ", which a newer Convolens wrote: expected " + VERSION);
        }
    }

    private static Scenario scenario(JsonObject json, Set<String> besides, String place) throws DataException {
        Set<String> names = new TreeSet<>(OF_SCENARIO);
        names.addAll(besides);
        allow(json, names, place);
        Lesson lesson = lesson(word(json, "lesson", place), place);
        JsonElement state = json.get("state");
        if (state != null && !(state instanceof JsonObject)) {
            throw new DataException(place + ": expected \"state\": {…}, but found " + Quoted.json(state));
        }
        return new Scenario(
                lesson,
                words(json, "title", place),
                words(json, "note", place),
                words(json, "presenter", place),
                (state == null ? new JsonObject() : state).toString(),
                json.has("whatIf") ? word(json, "whatIf", place) : null);
    }

    private static Lesson lesson(String stem, String place) throws DataException {
        for (Lesson candidate : Lesson.values()) {
            if (candidate.stem().equals(stem)) {
                return candidate;
            }
        }
        throw new DataException(place + ": there is no scene " + Quoted.text(stem) + ": expected "
                + Arrays.stream(Lesson.values()).map(Lesson::stem).collect(Collectors.joining(", ")));
    }

    private static void allow(JsonObject json, Set<String> names, String place) throws DataException {
        for (String name : json.keySet()) {
            if (!names.contains(name)) {
                throw new DataException(place + ": expected " + String.join(", ", new TreeSet<>(names)) + ", but found "
                        + Quoted.text(name));
            }
        }
    }

    private static String word(JsonObject json, String name, String place) throws DataException {
        if (json.get(name) instanceof JsonPrimitive word && word.isString()) {
            return word.getAsString();
        }
        throw new DataException(place + ": expected \"" + name + "\" to be a word"
                + (json.has(name) ? ", but found " + Quoted.json(json.get(name)) : ", but there is none"));
    }

    private static Words words(JsonObject json, String name, String place) throws DataException {
        JsonElement element = json.get(name);
        if (element == null) {
            return Words.NONE;
        }
        if (element instanceof JsonObject texts) {
            Map<String, String> byLanguage = new TreeMap<>();
            for (String language : texts.keySet()) {
                if (!language.matches("[a-z]{2,3}")) {
                    throw new DataException(place + ", " + name + ": expected a language such as en, but found "
                            + Quoted.text(language));
                }
                byLanguage.put(language, text(texts.get(language), name, place));
            }
            return new Words(byLanguage);
        }
        return Words.of(text(element, name, place));
    }

    private static String text(JsonElement element, String name, String place) throws DataException {
        if (element instanceof JsonPrimitive text
                && text.isString()
                && text.getAsString().length() <= LONGEST_TEXT) {
            return text.getAsString();
        }
        throw new DataException(place + ": expected \"" + name + "\" to be a text of at most " + LONGEST_TEXT
                + " letters, but found " + Quoted.json(element));
    }
}
