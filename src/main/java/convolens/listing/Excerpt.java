package convolens.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a source between two comments, {@code // listing NAME} and {@code // end listing} (with {@code #} in
 * Python), without the indentation that they share. A comment {@code // @STEP …} at the end of a line is not shown: it
 * says to which steps of a scene the line belongs.
 *
 * @param language the language of the source
 * @param file the name of the file from which it is cut, such as {@code Im2Col.java}
 * @param lines the lines, from top to bottom
 */
public record Excerpt(Language language, String file, List<Line> lines) {

    /**
     * One line.
     *
     * @param number counted from 1 within the excerpt
     * @param text what is written in it, without the comment that names steps
     * @param steps the steps to which it belongs; empty for a line that belongs to none
     */
    public record Line(int number, String text, Set<String> steps) {}

    public Excerpt {
        lines = List.copyOf(lines);
    }

    /**
     * Cuts an excerpt out of a source.
     *
     * @param source the whole text of the file
     * @throws IllegalArgumentException if the source has no such listing, has it twice, or it has no end
     */
    public static Excerpt cut(Language language, String file, String source, String name) {
        String begin = language.comment() + " listing " + name;
        String end = language.comment() + " end listing";
        List<String> all = source.lines().toList();
        List<String> trimmed = all.stream().map(String::strip).toList();
        int from = trimmed.indexOf(begin);
        if (from < 0 || from != trimmed.lastIndexOf(begin)) {
            throw new IllegalArgumentException(file + " must have exactly one line \"" + begin + "\"");
        }
        int length = trimmed.subList(from, trimmed.size()).indexOf(end);
        if (length < 0) {
            throw new IllegalArgumentException(file + ": \"" + begin + "\" has no \"" + end + "\" below it");
        }
        return new Excerpt(language, file, read(language, all.subList(from + 1, from + length)));
    }

    /** The names of all steps, in the order in which they first appear. */
    public Set<String> steps() {
        Set<String> steps = new LinkedHashSet<>();
        lines.forEach(line -> steps.addAll(line.steps()));
        return steps;
    }

    /** The lines that belong to a step; none if the excerpt does not know it. */
    public List<Line> linesOf(String step) {
        return lines.stream().filter(line -> line.steps().contains(step)).toList();
    }

    private static List<Line> read(Language language, List<String> source) {
        Pattern trailing = Pattern.compile("\\s*" + language.comment() + "((?:\\s+@[\\w-]+)+)\\s*$");
        int shared = source.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        List<Line> lines = new ArrayList<>();
        for (String line : source) {
            String text = line.isBlank() ? "" : line.substring(shared).stripTrailing();
            Set<String> steps = new LinkedHashSet<>();
            Matcher names = trailing.matcher(text);
            if (names.find()) {
                Arrays.stream(names.group(1).strip().split("\\s+"))
                        .map(step -> step.substring(1))
                        .forEach(steps::add);
                text = text.substring(0, names.start());
            }
            lines.add(new Line(lines.size() + 1, text, Set.copyOf(steps)));
        }
        return lines;
    }
}
