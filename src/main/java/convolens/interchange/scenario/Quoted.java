package convolens.interchange.scenario;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** What stands in a file, in a form in which a sentence can name it. */
final class Quoted {
    private static final int SHOWN = 60;

    private Quoted() {}

    static String text(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > SHOWN ? printable.substring(0, SHOWN) + "…" : printable;
    }

    static String json(JsonElement element) {
        if (element instanceof JsonObject object) {
            return object.isEmpty() ? "{}" : "{…}";
        }
        if (element instanceof JsonArray array) {
            return array.size() > 8 ? "a list of " + array.size() : text(array.toString());
        }
        return text(element.toString());
    }

    /** Why a value was refused. */
    static String sentence(RuntimeException refused) {
        boolean isSaid = refused instanceof IllegalArgumentException && refused.getMessage() != null;
        return isSaid ? text200(String.valueOf(refused.getMessage())) : "expected numbers that go together";
    }

    private static String text200(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > 4 * SHOWN ? printable.substring(0, 4 * SHOWN) + "…" : printable;
    }
}
