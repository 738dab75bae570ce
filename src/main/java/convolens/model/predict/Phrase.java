package convolens.model.predict;

import java.util.List;

/**
 * A sentence in whatever language it is read.
 *
 * @param key its bundle key
 * @param arguments what it names: numbers, which are written as the language writes them, or text that is the same everywhere
 */
public record Phrase(String key, List<Object> arguments) {
    public Phrase {
        arguments = List.copyOf(arguments);
    }

    /** A sentence that names something. */
    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }
}
