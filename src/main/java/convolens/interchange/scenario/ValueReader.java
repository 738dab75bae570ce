package convolens.interchange.scenario;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import convolens.data.DataException;
import convolens.engine.tensor.Permutation;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
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
    private static final int MOST_AXES = 8;

    /** The digits of the longest number that a float64 needs, and more. */
    private static final int LONGEST_NUMBER = 400;

    private static final int LONGEST_WHOLE = 40;

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
            return record(object(json, place), wanted.asSubclass(Record.class), like, place);
        }
        if (wanted.isSealed() && !wanted.isEnum()) {
            return oneOfSeveral(object(json, place), wanted, like, place);
        }
        if (wanted.isArray() && !wanted.getComponentType().isPrimitive()) {
            List<?> parts = parts(json, wanted.getComponentType(), place);
            return parts.toArray((Object[]) Array.newInstance(wanted.getComponentType(), parts.size()));
        }
        return wanted.isEnum() ? constant(json, wanted, place) : leaf(json, wanted, place);
    }

    private static Object leaf(JsonElement json, Class<?> wanted, String place) throws DataException {
        if (wanted == Tensor.class) {
            return tensor(object(json, place), place);
        }
        if (wanted == Shape.class) {
            return shape(json, place);
        }
        if (wanted == Permutation.class) {
            int[] axes = wholes(json, place);
            return made(() -> Permutation.of(axes), place);
        }
        if (wanted == int[].class) {
            return wholes(json, place);
        }
        if (wanted == float[].class) {
            return floats(json, place);
        }
        if (wanted == String.class && json instanceof JsonPrimitive text && text.isString()) {
            return text.getAsString();
        }
        if ((wanted == boolean.class || wanted == Boolean.class)
                && json instanceof JsonPrimitive answer
                && answer.isBoolean()) {
            return answer.getAsBoolean();
        }
        if (wanted == String.class || wanted == boolean.class || wanted == Boolean.class) {
            throw expected(place, wanted == String.class ? "a text in quotation marks" : "true or false", json);
        }
        return number(json, wanted, place);
    }

    private static Object number(JsonElement json, Class<?> wanted, String place) throws DataException {
        if (wanted == int.class || wanted == Integer.class) {
            return (int) whole(json, Integer.MIN_VALUE, Integer.MAX_VALUE, place);
        }
        if (wanted == long.class) {
            return whole(json, Long.MIN_VALUE, Long.MAX_VALUE, place);
        }
        if (wanted == float.class) {
            return Float.parseFloat(decimal(json, place));
        }
        if (wanted == double.class) {
            return Double.parseDouble(decimal(json, place));
        }
        throw new IllegalArgumentException("a state cannot hold a " + wanted.getName());
    }

    private static long whole(JsonElement json, long least, long most, String place) throws DataException {
        if (json instanceof JsonPrimitive primitive && primitive.isNumber()) {
            String digits = primitive.getAsString();
            try {
                // a number with a huge exponent is not written out
                BigDecimal value = digits.length() > LONGEST_WHOLE ? null : new BigDecimal(digits);
                if (value != null && value.precision() - value.scale() <= LONGEST_WHOLE) {
                    long whole = value.longValueExact();
                    if (whole >= least && whole <= most) {
                        return whole;
                    }
                }
            } catch (ArithmeticException | NumberFormatException e) {
                throw expected(place, "a whole number", json);
            }
        }
        throw expected(place, "a whole number from " + least + " to " + most, json);
    }

    private static String decimal(JsonElement json, String place) throws DataException {
        if (json instanceof JsonPrimitive primitive && primitive.getAsString().length() <= LONGEST_NUMBER) {
            String text = primitive.getAsString();
            if (primitive.isNumber() || Set.of("NaN", "Infinity", "-Infinity").contains(text)) {
                return text;
            }
        }
        throw expected(place, "a number", json);
    }

    private static Record record(JsonObject json, Class<? extends Record> wanted, @Nullable Object like, String place)
            throws DataException {
        RecordComponent[] components = wanted.getRecordComponents();
        Set<String> names =
                Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        for (String name : json.keySet()) {
            if (!names.contains(name) && !(name.equals(ValueWriter.KIND) && ValueTypes.isOneOfSeveral(wanted))) {
                throw new DataException(place + " has no \"" + Quoted.text(name) + "\": expected "
                        + names.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = component(json, components[i], wanted.isInstance(like) ? (Record) like : null, place);
        }
        return made(() -> construct(wanted, components, values), place);
    }

    private static @Nullable Object component(
            JsonObject json, RecordComponent component, @Nullable Record like, String place) throws DataException {
        String at = place + "." + component.getName();
        Object example = like == null ? null : ValueTypes.get(component, like);
        JsonElement given = json.get(component.getName());
        if (given == null && like != null) {
            return example;
        }
        boolean nothing = given == null || given.isJsonNull();
        if (nothing && ValueTypes.isNullable(component)) {
            return null;
        }
        if (nothing) {
            throw new DataException(at + " is missing: expected a value");
        }
        return read(given, component.getGenericType(), example, at);
    }

    private static Record construct(Class<? extends Record> wanted, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<? extends Record> constructor = wanted.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Maker<T> {
        T make();
    }

    /** A value that its own class may refuse. */
    private static <T> T made(Maker<T> maker, String place) throws DataException {
        try {
            return maker.make();
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException | NullPointerException e) {
            throw new DataException(place + " is impossible: " + Quoted.sentence(e), e);
        }
    }

    private static @Nullable Object oneOfSeveral(JsonObject json, Class<?> wanted, @Nullable Object like, String place)
            throws DataException {
        String kind = json.get(ValueWriter.KIND) instanceof JsonPrimitive word ? word.getAsString() : "";
        for (Class<?> candidate : wanted.getPermittedSubclasses()) {
            if (candidate.getSimpleName().equals(kind)) {
                return record(json, candidate.asSubclass(Record.class), like, place);
            }
        }
        String kinds = Arrays.stream(wanted.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(" or "));
        throw expected(place + "." + ValueWriter.KIND, kinds, json.get(ValueWriter.KIND));
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
        throw expected(place, "one of " + names, json);
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
        for (Map.Entry<String, JsonElement> entry : object(json, place).entrySet()) {
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
            throw expected(place, "a whole number as its name", key);
        }
        return Integer.valueOf(word);
    }

    private static List<Object> parts(JsonElement json, Type type, String place) throws DataException {
        if (!(json instanceof JsonArray array)) {
            throw expected(place, "a list", json);
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

    private static int[] wholes(JsonElement json, String place) throws DataException {
        List<Object> parts = parts(json, int.class, place);
        return parts.stream().mapToInt(part -> (Integer) part).toArray();
    }

    private static Shape shape(JsonElement json, String place) throws DataException {
        int[] extents = wholes(json, place);
        if (extents.length > MOST_AXES) {
            throw expected(place, "at most " + MOST_AXES + " extents", json);
        }
        return made(() -> Shape.of(extents), place);
    }

    private static Tensor tensor(JsonObject json, String place) throws DataException {
        for (String name : json.keySet()) {
            if (!Set.of(ValueWriter.SHAPE, ValueWriter.VALUES, ValueWriter.FLOATS, ValueWriter.BYTES)
                    .contains(name)) {
                throw new DataException(place + " has no \"" + Quoted.text(name) + "\": expected shape and values");
            }
        }
        JsonElement given = json.get(ValueWriter.SHAPE);
        if (given == null) {
            throw new DataException(place + ".shape is missing: expected the extents of the array");
        }
        Shape shape = shape(given, place + ".shape");
        float[] values = floats(json.has(ValueWriter.VALUES) ? json.get(ValueWriter.VALUES) : json, place);
        if (values.length != shape.size()) {
            throw new DataException(place + " has " + values.length + " values: expected " + shape.size()
                    + ", as its shape " + shape + " says");
        }
        return Tensor.wrap(shape, values);
    }

    private static float[] floats(JsonElement json, String place) throws DataException {
        if (json instanceof JsonObject packed) {
            try {
                if (packed.get(ValueWriter.FLOATS) instanceof JsonPrimitive word) {
                    return PackedNumbers.ofFloats(word.getAsString());
                }
                if (packed.get(ValueWriter.BYTES) instanceof JsonPrimitive word) {
                    return PackedNumbers.ofPixels(word.getAsString());
                }
            } catch (IllegalArgumentException e) {
                throw new DataException(place + " is damaged: expected base64 of its values", e);
            }
            throw new DataException(place + ".values is missing: expected a list of numbers");
        }
        if (!(json instanceof JsonArray array)) {
            throw expected(place, "a list of numbers", json);
        }
        float[] values = new float[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.parseFloat(decimal(array.get(i), place + "[" + i + "]"));
        }
        return values;
    }

    private static JsonObject object(JsonElement json, String place) throws DataException {
        if (json instanceof JsonObject object) {
            return object;
        }
        throw expected(place, "{…}", json);
    }

    private static DataException expected(String place, String expected, @Nullable JsonElement found) {
        return new DataException(
                place + ": expected " + expected + (found == null ? "" : ", but found " + Quoted.json(found)));
    }
}
