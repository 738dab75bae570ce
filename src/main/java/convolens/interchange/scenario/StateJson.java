package convolens.interchange.scenario;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import convolens.data.DataException;
import java.util.Objects;

/** The state of a scene as JSON: what {@link convolens.lesson.tour.Scenario#state} is. */
public final class StateJson {
    private StateJson() {}

    /** Writes a state: records, enums, lists, sets, maps, tensors, numbers and words. Equal states give equal texts. */
    public static String write(Record state) {
        return ValueWriter.write(state).toString();
    }

    /**
     * Reads a state.
     *
     * @param json what {@link #write} gave, or what people wrote like it
     * @param type what states of the scene are
     * @param opening the state with which the scene opens: what is missing is as it is there
     * @param place what the message of an error begins with
     * @throws DataException if it is no such state; the message says where and what would be right
     */
    public static <S extends Record> S read(String json, Class<S> type, S opening, String place) throws DataException {
        JsonElement element = JsonParser.parseString(json);
        return type.cast(Objects.requireNonNull(ValueReader.read(element, type, opening, place)));
    }
}
