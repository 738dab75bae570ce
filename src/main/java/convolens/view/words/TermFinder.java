package convolens.view.words;

import convolens.i18n.SearchText;
import convolens.lesson.BookTerm;
import convolens.view.paint.Typography;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the term that a short text of the window names, such as "Stride down" the stride. */
final class TermFinder {
    /** A longer text is a sentence, which explains itself. */
    private static final int MAX_LENGTH = 32;

    /** A shorter word of East Asia is part of too many others. */
    private static final int SHORTEST = 2;

    private final Map<Locale, List<Name>> names = new HashMap<>();

    private record Name(String words, BookTerm term) {}

    /** The term that a text names with the most letters; null if it names none, or is a sentence. */
    @Nullable
    BookTerm find(String text, Locale language) {
        String normal = SearchText.normal(text);
        if (normal.length() > MAX_LENGTH) {
            return null;
        }
        for (Name name : names.computeIfAbsent(language, TermFinder::longestFirst)) {
            if (holds(normal, name.words())) {
                return name.term();
            }
        }
        return null;
    }

    private static List<Name> longestFirst(Locale language) {
        List<Name> names = new ArrayList<>();
        for (BookTerm term : BookTerm.values()) {
            for (String name : TermText.names(term, language)) {
                names.add(new Name(SearchText.normal(name), term));
            }
        }
        names.sort(Comparator.comparingInt((Name name) -> name.words().length()).reversed());
        return names;
    }

    /** Whether a text has the words. Those of Latin letters must stand alone, but for the s of many. */
    private static boolean holds(String text, String words) {
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            int end = at + words.length();
            if (Typography.isEastAsian(words)) {
                return words.length() >= SHORTEST || text.equals(words);
            }
            boolean plural = text.startsWith("s", end);
            if (!isLatin(text, at - 1) && !isLatin(text, plural ? end + 1 : end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLatin(String text, int at) {
        return at >= 0
                && at < text.length()
                && Character.isLetterOrDigit(text.charAt(at))
                && !Typography.isEastAsian(text.substring(at, at + 1));
    }
}
