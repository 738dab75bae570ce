package convolens.view.words;

import convolens.i18n.Messages;
import convolens.i18n.SearchText;
import convolens.lesson.BookTerm;
import convolens.lesson.Lesson;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the terms of the glossary are written. */
final class TermText {
    private TermText() {}

    /** What a term is called, the name that is written first. */
    static List<String> names(BookTerm term, Locale language) {
        return list(Messages.text(language, term.namesKey()));
    }

    /** The parts between the commas. */
    static List<String> list(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    /** The name that is written. */
    static String name(BookTerm term, Locale language) {
        return names(term, language).get(0);
    }

    /** "합성곱 · 畳み込み": what the other languages write. */
    static String elsewhere(BookTerm term, Locale language) {
        return Messages.LANGUAGES.stream()
                .filter(other -> !other.equals(language))
                .map(other -> name(term, other))
                .distinct()
                .filter(name -> !name.equals(name(term, language)))
                .collect(Collectors.joining(" · "));
    }

    /** "7.2.3 · Figure 7-6", or the section alone. */
    static String place(BookTerm term, Locale language) {
        return term.figure() == null
                ? Messages.text(language, "title.section", term.section())
                : Messages.text(language, "title.figure", term.section(), term.figure());
    }

    /** "Padding: cells around the input … (7.2.3 · Figure 7-6)". */
    static String explanation(BookTerm term, Locale language) {
        return Messages.text(
                language,
                "words.explanation",
                name(term, language),
                Messages.text(language, term.textKey()),
                place(term, language));
    }

    /** "7.2.3 · Figure 7-6" of a scene. */
    static String place(Lesson lesson, Locale language) {
        List<String> figures = lesson.figures();
        return switch (figures.size()) {
            case 0 -> Messages.text(language, "title.section", lesson.section());
            case 1 -> Messages.text(language, "title.figure", lesson.section(), figures.get(0));
            default ->
                Messages.text(
                        language,
                        figures.size() == 2 ? "title.figures.two" : "title.figures.range",
                        lesson.section(),
                        figures.get(0),
                        figures.get(figures.size() - 1));
        };
    }

    /** By what a language sorts the term: Japanese by how it is read, which stands second where it is written in kanji. */
    static String sortName(BookTerm term, Locale language) {
        List<String> names = names(term, language);
        boolean hasReading = names.size() > 1
                && names.get(1)
                        .codePoints()
                        .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HIRAGANA);
        return SearchText.normal(hasReading ? names.get(1) : names.get(0));
    }
}
