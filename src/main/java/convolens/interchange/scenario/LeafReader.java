package convolens.interchange.scenario;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import convolens.data.DataException;
import convolens.engine.tensor.Permutation;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values that are no records and no lists of them: numbers, texts, arrays of numbers, tensors. What is made is no
 * larger than what is read. Errors are as those of {@link ValueReader}.
 */
final class LeafReader {
    private static final int MOST_AXES = 8;

    /** The digits of the longest number that a float64 needs, and more. */
    private static final int LONGEST_NUMBER = 400;

    private static final int LONGEST_WHOLE = 40;

    private LeafReader() {}

    /** Reads a value of a type that has no parts. */
    static Object leaf(JsonElement json, Class<?> wanted, String place) throws DataException {
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
        if (wanted == long.class || wanted == Long.class) {
            return whole(json, Long.MIN_VALUE, Long.MAX_VALUE, place);
        }
        if (wanted == float.class) {
            return Float.parseFloat(decimal(json, place));
        }
        if (wanted == double.class || wanted == Double.class) {
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

    interface Maker<T> {
        T make();
    }

    /** A value that its own class may refuse. */
    static <T> T made(Maker<T> maker, String place) throws DataException {
        try {
            return maker.make();
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException | NullPointerException e) {
            throw new DataException(place + " is impossible: " + Quoted.sentence(e), e);
        }
    }

    private static int[] wholes(JsonElement json, String place) throws DataException {
        if (!(json instanceof JsonArray array)) {
            throw expected(place, "a list", json);
        }
        int[] wholes = new int[array.size()];
        for (int i = 0; i < wholes.length; i++) {
            wholes[i] = (int) whole(array.get(i), Integer.MIN_VALUE, Integer.MAX_VALUE, place + "[" + i + "]");
        }
        return wholes;
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

    static JsonObject object(JsonElement json, String place) throws DataException {
        if (json instanceof JsonObject object) {
            return object;
        }
        throw expected(place, "{…}", json);
    }

    static DataException expected(String place, String expected, @Nullable JsonElement found) {
        return new DataException(
                place + ": expected " + expected + (found == null ? "" : ", but found " + Quoted.json(found)));
    }
}
