package convolens.interchange.scenario;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;

/** JSON as people like to read it: an object a line for each name, a list of numbers or words in one line. */
final class JsonText {
    private static final String INDENT = "  ";

    private JsonText() {}

    static String of(JsonElement element) {
        StringBuilder text = new StringBuilder();
        write(element, "\n", text);
        return text.append('\n').toString();
    }

    private static void write(JsonElement element, String lineBreak, StringBuilder text) {
        if (element instanceof JsonObject object && isLong(object)) {
            String inner = lineBreak + INDENT;
            String separator = "{";
            for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
                text.append(separator)
                        .append(inner)
                        .append(new JsonPrimitive(entry.getKey()))
                        .append(": ");
                write(entry.getValue(), inner, text);
                separator = ",";
            }
            text.append(lineBreak).append('}');
        } else if (element instanceof JsonArray array && isLong(array)) {
            String inner = lineBreak + INDENT;
            String separator = "[";
            for (JsonElement part : array) {
                text.append(separator).append(inner);
                write(part, inner, text);
                separator = ",";
            }
            text.append(lineBreak).append(']');
        } else {
            text.append(element);
        }
    }

    private static boolean isLong(JsonElement element) {
        if (element instanceof JsonArray array) {
            for (JsonElement part : array) {
                if (part instanceof JsonObject) {
                    return true;
                }
            }
            return false;
        }
        return element instanceof JsonObject object && !object.isEmpty();
    }
}
