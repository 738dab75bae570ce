package convolens.view.words;

import convolens.i18n.Messages;
import convolens.i18n.SearchText;
import convolens.lesson.BookTerm;
import convolens.lesson.Lesson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds scenes, terms, figures, tours and commands by their words in every language, whatever the window speaks. Best first: a name
 * before another name, the whole before its beginning, its beginning before its middle; among equals a scene before a
 * term, a figure and a command.
 */
public final class WordSearch {
    private static final int NAME = 100;
    private static final int OTHER_NAME = 60;
    private static final int TEXT = 15;
    private static final int ALL_WORDS = 20;

    private final List<Entry> entries = new ArrayList<>();
    private final int scenes;

    private record Entry(Found found, List<String> names, List<String> otherNames, String text) {
        Entry {
            names = names.stream().map(SearchText::normal).distinct().toList();
            otherNames = otherNames.stream().map(SearchText::normal).distinct().toList();
            text = SearchText.normal(text);
        }

        String all() {
            return String.join("\n", names) + "\n" + String.join("\n", otherNames) + "\n" + text;
        }
    }

    private record Hit(Found found, int score) {}

    /**
     * A search.
     *
     * @param commands what the window can do at the moment: {@link Found.Guided}, {@link Found.Command} and {@link Found.Speak}
     */
    public WordSearch(List<? extends Found> commands) {
        for (Lesson lesson : Lesson.values()) {
            entries.add(scene(lesson));
        }
        scenes = entries.size();
        for (BookTerm term : BookTerm.values()) {
            entries.add(new Entry(
                    new Found.Word(term),
                    inAll(language -> Stream.of(TermText.name(term, language))),
                    inAll(language -> TermText.names(term, language).stream().skip(1)),
                    String.join("\n", inAll(language -> Stream.of(Messages.text(language, term.textKey()))))));
        }
        for (Lesson lesson : Lesson.values()) {
            for (String figure : lesson.figures()) {
                Found found = new Found.Figure(figure, lesson);
                List<String> names = new ArrayList<>(inAll(language -> Stream.of(found.title(language))));
                names.add(figure);
                entries.add(new Entry(found, names, List.of(), ""));
            }
        }
        commands.forEach(command -> entries.add(new Entry(
                command,
                inAll(language -> Stream.of(command.title(language))),
                inAll(language -> otherWords(command, language)),
                "")));
    }

    private static Entry scene(Lesson lesson) {
        List<String> names = new ArrayList<>(inAll(language -> Stream.of(Messages.text(language, lesson.titleKey()))));
        names.add(lesson.stem());
        List<String> places = new ArrayList<>(lesson.figures());
        places.add(lesson.section());
        places.addAll(inAll(language ->
                Stream.of(Messages.text(language, lesson.chapterSection().titleKey()))));
        return new Entry(
                new Found.Scene(lesson),
                names,
                inAll(language -> TermText.list(Messages.text(language, lesson.termsKey())).stream()),
                String.join("\n", places));
    }

    private static Stream<String> otherWords(Found command, Locale language) {
        String key = command instanceof Found.Command ordinary
                ? ordinary.alsoKey()
                : command instanceof Found.Guided ? "words.also.TOUR" : "words.also.LANGUAGE";
        return Messages.has(key) ? TermText.list(Messages.text(language, key)).stream() : Stream.empty();
    }

    private static List<String> inAll(Function<Locale, Stream<String>> texts) {
        return Messages.LANGUAGES.stream().flatMap(texts).toList();
    }

    /** What a query finds, best first. An empty query finds the scenes in their order. */
    public List<Found> find(String query) {
        String wanted = SearchText.normal(query);
        if (wanted.isEmpty()) {
            return entries.subList(0, scenes).stream().map(Entry::found).toList();
        }
        return entries.stream()
                .map(entry -> new Hit(entry.found(), score(wanted, entry)))
                .filter(hit -> hit.score() > 0)
                // the sort is stable, and entries stand in the order of their kinds
                .sorted(Comparator.comparingInt(Hit::score).reversed())
                .map(Hit::found)
                .toList();
    }

    private static int score(String wanted, Entry entry) {
        if (SearchText.isInitials(wanted)) {
            String initials = SearchText.initials(wanted);
            return Math.max(
                    best(initials, entry.names(), NAME, SearchText::initials),
                    best(initials, entry.otherNames(), OTHER_NAME, SearchText::initials));
        }
        int names = Math.max(
                best(wanted, entry.names(), NAME, Function.identity()),
                best(wanted, entry.otherNames(), OTHER_NAME, Function.identity()));
        if (names > 0) {
            return names;
        }
        String all = entry.all();
        boolean hasAll = Arrays.stream(wanted.split("\\s+")).allMatch(all::contains);
        if (!hasAll) {
            return 0;
        }
        return wanted.indexOf(' ') < 0 ? TEXT : ALL_WORDS;
    }

    private static int best(String wanted, List<String> names, int whole, Function<String, String> as) {
        return names.stream()
                .map(as)
                .mapToInt(name -> {
                    if (name.equals(wanted)) {
                        return whole;
                    }
                    if (name.startsWith(wanted)) {
                        return whole * 8 / 10;
                    }
                    if (name.contains(" " + wanted)) {
                        return whole * 6 / 10;
                    }
                    return name.contains(wanted) ? whole * 5 / 10 : 0;
                })
                .max()
                .orElse(0);
    }
}
