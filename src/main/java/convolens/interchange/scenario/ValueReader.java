package convolens.interchange.scenario;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import convolens.data.DataException;
import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link ValueWriter} writes, and what people write like it. The types to make are those that the program
 * declares, never any that a file names; what is made is no larger than what is read.
 *
 * <p>A component of a record that is missing is that of the value given as an example. Every error is a {@link
 * DataException}: where, what was expected, what stands there.
 */
final class ValueReader {
    private ValueReader() {}

    /**
     * Reads a value.
     *
     * @param like where what is missing comes from; null for nowhere
     * @param place what the message of an error begins with
     */
    static @Nullable Object read(JsonElement json, Type type, @Nullable Object like, String place)
            throws DataException {
        if (type instanceof ParameterizedType generic) {
            return collection(json, generic, place);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isRecord()) {
            return record(LeafReader.object(json, place), RecordType.of(wanted), like, place);
        }
        if (wanted.isSealed() && !wanted.isEnum()) {
            return oneOfSeveral(LeafReader.object(json, place), wanted, like, place);
        }
        if (wanted.isArray() && !wanted.getComponentType().isPrimitive()) {
            List<?> parts = parts(json, wanted.getComponentType(), place);
            return parts.toArray((Object[]) Array.newInstance(wanted.getComponentType(), parts.size()));
        }
        return wanted.isEnum() ? constant(json, wanted, place) : LeafReader.leaf(json, wanted, place);
    }

    private static Record record(JsonObject json, RecordType wanted, @Nullable Object like, String place)
            throws DataException {
        for (String name : json.keySet()) {
            if (!wanted.names().contains(name)
                    && !wanted.wasNamed(name)
                    && !(name.equals(ValueWriter.KIND) && wanted.isOneOfSeveral())) {
                throw new DataException(place + " has no \"" + Quoted.text(name) + "\": expected "
                        + wanted.names().stream().sorted().collect(Collectors.joining(", ")));
            }
        }
        List<RecordType.Part> parts = wanted.parts();
        @Nullable Object[] values = new Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = part(json, parts.get(i), wanted.has(like) ? (Record) like : null, place);
        }
        return LeafReader.made(() -> wanted.make(values), place);
    }

    private static @Nullable Object part(JsonObject json, RecordType.Part part, @Nullable Record like, String place)
            throws DataException {
        Object example = like == null ? null : part.in(like);
        JsonElement given = json.get(part.name());
        if (given == null && like != null) {
            return example;
        }
        String at = place + "." + part.name();
        boolean nothing = given == null || given.isJsonNull();
        if (nothing && part.nullable()) {
            return null;
        }
        if (nothing) {
            throw new DataException(at + " is missing: expected a value");
        }
        return read(given, part.type(), example, at);
    }

    private static @Nullable Object oneOfSeveral(JsonObject json, Class<?> wanted, @Nullable Object like, String place)
            throws DataException {
        String kind = json.get(ValueWriter.KIND) instanceof JsonPrimitive word ? word.getAsString() : "";
        List<RecordType> candidates = RecordType.kinds(wanted);
        for (RecordType candidate : candidates) {
            if (candidate.kind().equals(kind)) {
                return record(json, candidate, like, place);
            }
        }
        String kinds = candidates.stream().map(RecordType::kind).collect(Collectors.joining(" or "));
        throw LeafReader.expected(place + "." + ValueWriter.KIND, kinds, json.get(ValueWriter.KIND));
    }

    private static Object constant(JsonElement json, Class<?> wanted, String place) throws DataException {
        String name = json instanceof JsonPrimitive word ? word.getAsString() : "";
        for (Object candidate : Objects.requireNonNull(wanted.getEnumConstants())) {
            if (((Enum<?>) candidate).name().equals(name)) {
                return candidate;
            }
        }
        String names = Arrays.stream(Objects.requireNonNull(wanted.getEnumConstants()))
                .map(candidate -> ((Enum<?>) candidate).name())
                .collect(Collectors.joining(", "));
        throw LeafReader.expected(place, "one of " + names, json);
    }

    private static Object collection(JsonElement json, ParameterizedType type, String place) throws DataException {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            return List.copyOf(parts(json, arguments[0], place));
        }
        if (type.getRawType() == Set.class) {
            return new LinkedHashSet<>(parts(json, arguments[0], place));
        }
        if (type.getRawType() != Map.class) {
            throw new IllegalArgumentException("a state cannot hold a " + type);
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> entry :
                LeafReader.object(json, place).entrySet()) {
            String at = place + "." + Quoted.text(entry.getKey());
            map.put(key(entry.getKey(), arguments[0], at), present(read(entry.getValue(), arguments[1], null, at), at));
        }
        return map;
    }

    private static Object key(String word, Type type, String place) throws DataException {
        JsonPrimitive key = new JsonPrimitive(word);
        if (type != Integer.class) {
            return present(read(key, type, null, place), place);
        }
        if (!word.matches("\\d{1,9}")) {
            throw LeafReader.expected(place, "a whole number as its name", key);
        }
        return Integer.valueOf(word);
    }

    private static List<Object> parts(JsonElement json, Type type, String place) throws DataException {
        if (!(json instanceof JsonArray array)) {
            throw LeafReader.expected(place, "a list", json);
        }
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String at = place + "[" + i + "]";
            parts.add(present(read(array.get(i), type, null, at), at));
        }
        return parts;
    }

    private static Object present(@Nullable Object value, String place) throws DataException {
        if (value == null) {
            throw new DataException(place + " is missing: expected a value");
        }
        return value;
    }
}
