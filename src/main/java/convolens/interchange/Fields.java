package convolens.interchange;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import convolens.data.DataException;
import java.util.Set;
import java.util.TreeSet;

/** The fields of a JSON object that somebody may have written by hand. */
final class Fields {
    private static final int SHOWN = 60;

    private final String place;
    private final JsonObject object;

    /** @param place what the message of an error begins with */
    Fields(String place, JsonObject object) {
        this.place = place;
        this.object = object;
    }

    String place() {
        return place;
    }

    boolean has(String name) {
        return object.has(name);
    }

    /** @throws DataException if there is a field of another name */
    void allow(Set<String> names) throws DataException {
        for (String name : object.keySet()) {
            if (!names.contains(name)) {
                throw new DataException(
                        place + ": expected " + String.join(", ", new TreeSet<>(names)) + ", but found " + shown(name));
            }
        }
    }

    String word(String name) throws DataException {
        if (object.get(name) instanceof JsonPrimitive primitive && primitive.isString()) {
            return primitive.getAsString();
        }
        throw new DataException(place + ": expected \"" + name + "\" to be a word" + found(name));
    }

    int number(String name, int least, int most) throws DataException {
        return whole(object.get(name), name, least, most);
    }

    double real(String name, double least, double most, String expected) throws DataException {
        if (object.get(name) instanceof JsonPrimitive primitive && primitive.isNumber()) {
            double value = primitive.getAsDouble();
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw new DataException(place + ": expected \"" + name + "\" to be " + expected + found(name));
    }

    boolean answer(String name) throws DataException {
        if (object.get(name) instanceof JsonPrimitive primitive && primitive.isBoolean()) {
            return primitive.getAsBoolean();
        }
        throw new DataException(place + ": expected \"" + name + "\" to be true or false" + found(name));
    }

    /** A single number or a list of some. */
    int[] numbers(String name, int fewest, int most, int least) throws DataException {
        JsonElement element = object.get(name);
        if (element instanceof JsonArray array && array.size() >= fewest && array.size() <= most) {
            int[] numbers = new int[array.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = whole(array.get(i), name, least, Integer.MAX_VALUE);
            }
            return numbers;
        }
        if (fewest == 1 && element instanceof JsonPrimitive) {
            return new int[] {whole(element, name, least, Integer.MAX_VALUE)};
        }
        throw new DataException(place + ": expected \"" + name + "\" to be "
                + (fewest == 1 ? "a whole number, or two" : "a list of " + fewest + " whole numbers") + found(name));
    }

    private int whole(JsonElement element, String name, int least, int most) throws DataException {
        if (element instanceof JsonPrimitive primitive && primitive.isNumber()) {
            double value = primitive.getAsDouble();
            if (value == Math.rint(value) && value >= least && value <= most) {
                return (int) value;
            }
        }
        throw new DataException(
                place + ": expected \"" + name + "\" to be a whole number of at least " + least + found(name));
    }

    private String found(String name) {
        return object.has(name) ? ", but found " + shown(object.get(name).toString()) : ", but there is none";
    }

    static String shown(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > SHOWN ? printable.substring(0, SHOWN) + "…" : printable;
    }
}
