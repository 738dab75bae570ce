package convolens.interchange.scenario;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import convolens.engine.tensor.Permutation;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An immutable value as JSON: records by their components, enums by their names, arrays by shape and values.
 *
 * <p>Every number comes back bit for bit, but that a NaN is one of many. Up to {@link #SPELLED} values of a tensor are
 * written as decimals that people can read and change; more are packed, as bytes where each is k / 255, as pictures are.
 */
final class ValueWriter {
    /** The most values of a tensor that are written as decimals. */
    static final int SPELLED = 600;

    static final String KIND = "kind";
    static final String SHAPE = "shape";
    static final String VALUES = "values";
    static final String FLOATS = "float32";
    static final String BYTES = "pixels";

    private ValueWriter() {}

    static JsonElement write(@Nullable Object value) {
        if (value == null) {
            return JsonNull.INSTANCE;
        }
        if (value instanceof Record part) {
            return record(part);
        }
        if (value instanceof Tensor tensor) {
            return tensor(tensor);
        }
        if (value instanceof Collection<?> parts) {
            return list(
                    value instanceof EnumSet || !isOfEnums(parts)
                            ? parts
                            : parts.stream().sorted().toList());
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        return array(value);
    }

    private static JsonElement array(Object value) {
        if (value instanceof Shape shape) {
            return numbers(shape.toArray());
        }
        if (value instanceof Permutation permutation) {
            return numbers(permutation.axes());
        }
        if (value instanceof int[] numbers) {
            return numbers(numbers);
        }
        if (value instanceof float[] numbers) {
            return numbers.length > SPELLED ? packed(new JsonObject(), numbers) : numbers(numbers);
        }
        if (value instanceof Object[] parts) {
            return list(java.util.Arrays.asList(parts));
        }
        return scalar(value);
    }

    private static JsonElement scalar(Object value) {
        if (value instanceof Enum<?> name) {
            return new JsonPrimitive(name.name());
        }
        if (value instanceof String text) {
            return new JsonPrimitive(text);
        }
        if (value instanceof Boolean answer) {
            return new JsonPrimitive(answer);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        throw new IllegalArgumentException(
                "a state cannot hold a " + value.getClass().getName());
    }

    private static JsonElement number(Number number) {
        // what JSON has no number for is a word
        return Double.isFinite(number.doubleValue()) ? new JsonPrimitive(number) : new JsonPrimitive(number.toString());
    }

    private static JsonObject record(Record value) {
        JsonObject written = new JsonObject();
        RecordType type = RecordType.of(value.getClass());
        if (type.isOneOfSeveral()) {
            written.addProperty(KIND, type.kind());
        }
        for (RecordType.Part part : type.parts()) {
            written.add(part.name(), write(part.in(value)));
        }
        return written;
    }

    private static JsonArray list(Collection<?> parts) {
        JsonArray written = new JsonArray();
        parts.forEach(part -> written.add(write(part)));
        return written;
    }

    private static boolean isOfEnums(Collection<?> parts) {
        return parts instanceof java.util.Set && parts.stream().allMatch(Enum.class::isInstance);
    }

    private static JsonObject map(Map<?, ?> map) {
        Map<String, JsonElement> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), write(value)));
        JsonObject written = new JsonObject();
        sorted.forEach(written::add);
        return written;
    }

    private static JsonObject tensor(Tensor tensor) {
        JsonObject written = new JsonObject();
        written.add(SHAPE, numbers(tensor.shape().toArray()));
        float[] values = tensor.toArray();
        if (values.length <= SPELLED) {
            written.add(VALUES, numbers(values));
            return written;
        }
        return packed(written, values);
    }

    private static JsonObject packed(JsonObject written, float[] values) {
        if (PackedNumbers.arePixels(values)) {
            written.addProperty(BYTES, PackedNumbers.pixels(values));
        } else {
            written.addProperty(FLOATS, PackedNumbers.floats(values));
        }
        return written;
    }

    private static JsonArray numbers(int[] values) {
        JsonArray written = new JsonArray(values.length);
        for (int value : values) {
            written.add(value);
        }
        return written;
    }

    private static JsonArray numbers(float[] values) {
        JsonArray written = new JsonArray(values.length);
        for (float value : values) {
            written.add(number(value));
        }
        return written;
    }
}
