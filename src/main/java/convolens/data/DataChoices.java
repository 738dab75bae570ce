package convolens.data;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How files of images are to be read, as far as it has been chosen. Immutable. */
public record DataChoices(Map<DataChoice, String> words) {
    /** Nothing has been chosen. */
    public static final DataChoices NONE = new DataChoices(Map.of());

    /** @throws IllegalArgumentException if a word is none that can be chosen */
    public DataChoices {
        Map<DataChoice, String> copy = new EnumMap<>(DataChoice.class);
        words.forEach((choice, word) -> {
            if (!choice.accepts(word)) {
                throw new IllegalArgumentException(choice.key() + " must be " + choice.expected() + ", but is " + word);
            }
            copy.put(choice, word);
        });
        words = Collections.unmodifiableMap(copy);
    }

    /** These choices and another one. */
    public DataChoices with(DataChoice choice, String word) {
        Map<DataChoice, String> more = new EnumMap<>(DataChoice.class);
        more.putAll(words);
        more.put(choice, word);
        return new DataChoices(more);
    }

    /** These choices without one. */
    public DataChoices without(DataChoice choice) {
        Map<DataChoice, String> less = new EnumMap<>(DataChoice.class);
        less.putAll(words);
        less.remove(choice);
        return new DataChoices(less);
    }

    /** What was chosen. */
    public Optional<String> of(DataChoice choice) {
        return Optional.ofNullable(words.get(choice));
    }

    /** Whether a word was chosen. */
    boolean is(DataChoice choice, String word) {
        return word.equals(words.get(choice));
    }

    /** These choices, and for those that are open what others say. */
    public DataChoices or(DataChoices others) {
        Map<DataChoice, String> all = new EnumMap<>(DataChoice.class);
        all.putAll(others.words);
        all.putAll(words);
        return new DataChoices(all);
    }

    /** Those of the choices that must be known before files are read. */
    public DataChoices ofReading() {
        Map<DataChoice, String> reading = new EnumMap<>(DataChoice.class);
        words.forEach((choice, word) -> {
            if (!choice.isAfterwards()) {
                reading.put(choice, word);
            }
        });
        return new DataChoices(reading);
    }

    @Override
    public String toString() {
        return words.toString();
    }
}
