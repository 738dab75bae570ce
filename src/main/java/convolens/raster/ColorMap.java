package convolens.raster;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers as colours: value → place in a {@link Range} → packed 0xAARRGGBB. Needs no JavaFX, so that pictures can be
 * written where no window can be opened.
 *
 * <p>+∞ takes the colour of the range's end, −∞ that of its start, NaN {@link #NAN}, which no map contains.
 */
public final class ColorMap {
    /** The colour of NaN: the yellow of Okabe and Ito, unlike any grey, blue or orange. */
    public static final int NAN = 0xFFF0E442;

    /** Grey as the book prints filters: low = white, high = black. */
    public static final ColorMap BOOK_GREY = new ColorMap(greys(0xFF, 0x00), false);

    /** Grey as images are stored: low = black, high = white. */
    public static final ColorMap IMAGE_GREY = new ColorMap(greys(0x00, 0xFF), false);

    private static final int HALF = 255;

    // few, because they come from the palettes; one map for the same colours lets properties see that nothing changed
    private static final Map<Ends, ColorMap> DIVERGING = new ConcurrentHashMap<>();

    private record Ends(int negative, int zero, int positive) {}

    private final int[] table;
    private final boolean diverging;

    private ColorMap(int[] table, boolean diverging) {
        this.table = table;
        this.diverging = diverging;
    }

    /** Evenly perceived steps from one colour to another. */
    public static ColorMap sequential(int low, int high) {
        int[] table = new int[HALF + 1];
        for (int i = 0; i <= HALF; i++) {
            table[i] = OkLab.mix(low, high, (double) i / HALF);
        }
        return new ColorMap(table, false);
    }

    /** Evenly perceived steps from the colour of the negative end over that of zero to that of the positive end. */
    public static ColorMap diverging(int negative, int zero, int positive) {
        return DIVERGING.computeIfAbsent(new Ends(negative, zero, positive), ColorMap::between);
    }

    private static ColorMap between(Ends ends) {
        int[] table = new int[2 * HALF + 1];
        for (int i = 0; i <= HALF; i++) {
            table[HALF - i] = OkLab.mix(ends.zero, ends.negative, (double) i / HALF);
            table[HALF + i] = OkLab.mix(ends.zero, ends.positive, (double) i / HALF);
        }
        return new ColorMap(table, true);
    }

    /** Whether the middle of the map means zero. */
    public boolean isDiverging() {
        return diverging;
    }

    /** The range with which this map shows values of the given one: symmetric about zero if the map is diverging. */
    public Range fit(Range values) {
        return diverging ? values.symmetric() : values;
    }

    /** The colour of a value. */
    public int argb(float value, Range range) {
        double fraction = range.fraction(value);
        return fraction >= 0 ? table[(int) (fraction * (table.length - 1) + 0.5)] : NAN;
    }

    /** The colour at a place of the map, 0 being its start and 1 its end. */
    public int at(double fraction) {
        double clamped = Math.max(0, Math.min(1, fraction));
        return table[(int) (clamped * (table.length - 1) + 0.5)];
    }

    private static int[] greys(int low, int high) {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int grey = low + (high - low) * i / 255;
            table[i] = 0xFF000000 | grey << 16 | grey << 8 | grey;
        }
        return table;
    }
}
