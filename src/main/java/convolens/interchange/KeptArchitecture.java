package convolens.interchange;

import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import convolens.data.DataException;
import convolens.engine.network.Architecture;
import java.lang.reflect.Type;

/** An architecture inside another description, in the form of {@link ArchitectureJson}. */
final class KeptArchitecture implements JsonSerializer<Architecture>, JsonDeserializer<Architecture> {
    @Override
    public JsonElement serialize(Architecture architecture, Type type, JsonSerializationContext context) {
        return JsonParser.parseString(ArchitectureJson.text(architecture));
    }

    @Override
    public Architecture deserialize(JsonElement element, Type type, JsonDeserializationContext context) {
        try {
            return ArchitectureJson.parse(element.toString(), "its network");
        } catch (DataException e) {
            throw new JsonParseException(e.getMessage(), e);
        }
    }
}
