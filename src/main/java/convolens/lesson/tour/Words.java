package convolens.lesson.tour;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text of a file, in one language or in several. Immutable.
 *
 * @param byLanguage the texts by language, such as "en"; by {@link #ANY} what stands for all languages
 */
public record Words(Map<String, String> byLanguage) {
    /** The key of a text in no particular language. */
    public static final String ANY = "";

    /** No text. */
    public static final Words NONE = new Words(Map.of());

    public Words {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** A text in no particular language; none where it is blank. */
    public static Words of(String text) {
        return text.isBlank() ? NONE : new Words(Map.of(ANY, text));
    }

    /** The text in a language, or else in the nearest there is: English, any. Empty where there is none at all. */
    public String in(Locale language) {
        for (String key : List.of(language.getLanguage(), ANY, Locale.ENGLISH.getLanguage())) {
            String text = byLanguage.get(key);
            if (text != null) {
                return text;
            }
        }
        return new TreeMap<>(byLanguage).values().stream().findFirst().orElse("");
    }

    /** Whether there is a text in just this language, or one that stands for all. */
    public boolean has(Locale language) {
        return byLanguage.containsKey(language.getLanguage()) || byLanguage.containsKey(ANY);
    }

    /** The same with another text in a language; what is in one language for all stays so. */
    public Words with(Locale language, String text) {
        if (byLanguage.isEmpty() || byLanguage.containsKey(ANY)) {
            return of(text);
        }
        Map<String, String> changed = new TreeMap<>(byLanguage);
        changed.put(language.getLanguage(), text);
        return new Words(changed);
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }
}
