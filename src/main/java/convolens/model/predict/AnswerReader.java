package convolens.model.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is typed as an answer: 12, −1.5 or 1,5, 10/3, (4, 4), 4×4, "padding". */
public final class AnswerReader {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,9}([.,]\\d{1,9})?|[.,]\\d{1,9})");
    private static final Pattern FRACTION = Pattern.compile("([+-]?\\d{1,9})\\s*/\\s*(\\d{1,9})");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}");

    /**
     * What was typed.
     *
     * @param answer the answer
     * @param decimals with how many decimals
     */
    public record Typed(Answer answer, int decimals) {}

    private AnswerReader() {}

    /**
     * Reads a text.
     *
     * @param form what kind of answer it is to be
     * @param axes how many numbers a shape or a cell has; 0 for any
     * @return empty if it is none
     */
    public static Optional<Typed> read(Answer.Form form, int axes, String text) {
        String plain = text.strip().replace('−', '-').replace('–', '-');
        return switch (form) {
            case VALUE -> value(plain);
            case COUNT, CLASS ->
                whole(plain.replace(" ", ""), 1).map(numbers -> new Typed(new Answer(form, numbers), Answer.EXACT));
            case SHAPE, CELL ->
                form == Answer.Form.CELL && isPadding(plain)
                        ? Optional.of(new Typed(Answer.padding(), Answer.EXACT))
                        : whole(plain, axes).map(numbers -> new Typed(new Answer(form, numbers), Answer.EXACT));
        };
    }

    private static boolean isPadding(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return word.equals("p") || word.startsWith("pad") || word.equals("패딩") || word.equals("パディング");
    }

    private static Optional<Typed> value(String text) {
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            double below = Double.parseDouble(fraction.group(2));
            return below == 0
                    ? Optional.empty()
                    : Optional.of(new Typed(Answer.value(Double.parseDouble(fraction.group(1)) / below), Answer.EXACT));
        }
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        String point = text.replace(',', '.');
        int decimals = point.indexOf('.') < 0 ? 0 : point.length() - 1 - point.indexOf('.');
        return Optional.of(new Typed(Answer.value(Double.parseDouble(point)), decimals));
    }

    private static Optional<List<Double>> whole(String text, int axes) {
        String inside = text.replaceAll("[()\\[\\]]", " ").strip();
        List<Double> numbers = new ArrayList<>();
        for (String part : inside.split("[\\s,;×x*·]+")) {
            if (!WHOLE.matcher(part).matches()) {
                return Optional.empty();
            }
            numbers.add(Double.parseDouble(part));
        }
        return axes == 0 || numbers.size() == axes ? Optional.of(numbers) : Optional.empty();
    }
}
