package convolens.view.shell;

import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds scenes by words of their titles and terms in every language, by section and by figure. */
final class SceneSearch {
    private SceneSearch() {}

    /** Whether the scene has every word of the query. An empty query finds all. */
    static boolean finds(String query, Lesson lesson) {
        String haystack = haystack(lesson);
        List<String> words = Arrays.stream(normal(query).split("\\s+")).toList();
        return words.stream().allMatch(haystack::contains);
    }

    /** Whether the query begins the title of the scene, in any language. */
    static boolean isTitle(String query, Lesson lesson) {
        String wanted = normal(query);
        return Messages.LANGUAGES.stream()
                .anyMatch(language ->
                        normal(Messages.text(language, lesson.titleKey())).startsWith(wanted));
    }

    private static String haystack(Lesson lesson) {
        Stream<String> texts = Messages.LANGUAGES.stream()
                .flatMap(language -> Stream.of(
                                lesson.titleKey(),
                                lesson.termsKey(),
                                lesson.chapterSection().titleKey())
                        .map(key -> Messages.text(language, key)));
        Stream<String> places = Stream.concat(Stream.of(lesson.section(), lesson.stem()), lesson.figures().stream());
        return normal(Stream.concat(texts, places).collect(Collectors.joining("\n")));
    }

    /** Hangul may be typed as single letters of a syllable; figure numbers with any dash. */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[‐‑–—.]", "-")
                .strip();
    }
}
