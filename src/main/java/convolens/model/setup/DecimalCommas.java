package convolens.model.setup;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells commas between numbers from commas in them. A comma is in a number only if digits follow it at once, no number has
 * a point, and something else separates the numbers: tabs, semicolons, spaces or lines. It is between numbers only if all
 * are separated by commas alone.
 */
final class DecimalCommas {
    private static final String NUMBER = "[+\\-−]?(\\d+(,\\d+)?|,\\d+)([eE][+\\-−]?\\d+)?";
    private static final Pattern DECIMALS = Pattern.compile(NUMBER + "([ \\t;]+" + NUMBER + ")*");
    private static final Pattern WITHIN = Pattern.compile("\\d,\\d|(^|[\\s;+\\-−]),\\d");
    private static final Pattern MIXED = Pattern.compile("[^\\s,][ \\t]+[^\\s,]");

    private DecimalCommas() {}

    /**
     * The texts with decimal points that a text may mean, the likelier first; never empty.
     *
     * @param first whether commas in numbers come first where both can be
     */
    static List<String> readings(String text, boolean first) {
        if (!canBeDecimal(text)) {
            return List.of(text);
        }
        String decimal = text.replace(',', '.');
        if (!canSeparate(text)) {
            return List.of(decimal);
        }
        return first ? List.of(decimal, text) : List.of(text, decimal);
    }

    private static boolean canBeDecimal(String text) {
        return text.indexOf('[') < 0
                && text.indexOf('.') < 0
                && WITHIN.matcher(text).find()
                && text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .allMatch(line -> DECIMALS.matcher(line).matches());
    }

    private static boolean canSeparate(String text) {
        return text.indexOf('\t') < 0
                && text.indexOf(';') < 0
                && text.lines().noneMatch(line -> MIXED.matcher(line).find());
    }
}
