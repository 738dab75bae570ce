package convolens.view.paint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** The program's two typefaces: Pretendard JP for text in Latin, Hangul, kana and kanji, JetBrains Mono for numbers, shapes and code. */
public final class Typography {
    /** The family of text. */
    public static final String TEXT_FAMILY = "Pretendard JP";

    /** The family of titles: to JavaFX, a weight between normal and bold is a family of its own. */
    public static final String STRONG_FAMILY = "Pretendard JP SemiBold";

    /** The family of numbers. Every glyph is equally wide. */
    public static final String MONO_FAMILY = "JetBrains Mono";

    private static final String FOLDER = "/convolens/assets/fonts/";
    private static final List<String> FILES = List.of(
            "PretendardJP-Regular.ttf",
            "PretendardJP-SemiBold.ttf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-Bold.ttf");
    private static final Map<Face, Font> FONTS = new ConcurrentHashMap<>();
    private static final Map<Face, Double> MONO_ADVANCES = new ConcurrentHashMap<>();

    private static final Map<Line, Double> WIDTHS = new HashMap<>();
    private static final Map<Font, Bounds> LINES = new HashMap<>();
    private static final int MAX_WIDTHS = 4000;

    private static boolean loaded;

    private Typography() {}

    /**
     * The ranges, for a character class, of letters that {@link #MONO_FAMILY} has not: Hangul, kana, Chinese characters,
     * their punctuation and their wide forms.
     */
    public static final String EAST_ASIAN = "\\u1100-\\u11FF\\u2E80-\\uD7FF\\uF900-\\uFAFF\\uFF00-\\uFFEF";

    private static final Pattern HAS_EAST_ASIAN = Pattern.compile("[" + EAST_ASIAN + "]");

    private record Face(String family, FontWeight weight, double size) {}

    private record Line(String text, Font font) {}

    /**
     * Makes the bundled fonts known to JavaFX by their family names. Call before the first window; again, it does nothing.
     *
     * @throws IllegalStateException if a font file is missing from the class path or is no font
     */
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        for (String file : FILES) {
            try (InputStream in = open(file)) {
                if (Font.loadFont(in, 12) == null) {
                    throw new IllegalStateException("the font " + FOLDER + file + " is missing or damaged");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        loaded = true;
    }

    /** Whether a text has letters that only {@link #TEXT_FAMILY} has. */
    public static boolean isEastAsian(String text) {
        return HAS_EAST_ASIAN.matcher(text).find();
    }

    /** The file of a font of the program, then those that lend it the characters it lacks. */
    public static List<String> files(Font font) {
        boolean isStrong = font.getName().contains("Bold");
        List<String> texts = isStrong ? List.of(FILES.get(1), FILES.get(0)) : List.of(FILES.get(0), FILES.get(1));
        List<String> codes = isStrong ? List.of(FILES.get(3), FILES.get(2)) : List.of(FILES.get(2), FILES.get(3));
        List<String> all = new ArrayList<>();
        boolean isCode = font.getFamily().contains("Mono");
        all.addAll(isCode ? codes : texts);
        all.addAll(isCode ? texts : codes);
        return all;
    }

    /**
     * Opens one of the {@linkplain #files files} of the program's fonts.
     *
     * @throws IllegalStateException if it is missing from the class path
     */
    public static InputStream open(String file) {
        InputStream in = Typography.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IllegalStateException("the font " + FOLDER + file + " is missing or damaged");
        }
        return in;
    }

    /** Text. */
    public static Font text(double size) {
        return font(TEXT_FAMILY, FontWeight.NORMAL, size);
    }

    /** Titles and names. */
    public static Font strong(double size) {
        return font(STRONG_FAMILY, FontWeight.NORMAL, size);
    }

    /** Numbers and code. */
    public static Font mono(double size) {
        return font(MONO_FAMILY, FontWeight.NORMAL, size);
    }

    /** Numbers that are current. */
    public static Font monoStrong(double size) {
        return font(MONO_FAMILY, FontWeight.BOLD, size);
    }

    /** The width of one glyph of {@link #mono} at this size. */
    public static double monoAdvance(double size) {
        return MONO_ADVANCES.computeIfAbsent(
                new Face(MONO_FAMILY, FontWeight.NORMAL, size), face -> width("0000000000", mono(size)) / 10);
    }

    /** The width of a line of text. Only on the FX thread. */
    public static double width(String line, Font font) {
        if (WIDTHS.size() > MAX_WIDTHS) {
            WIDTHS.clear();
        }
        return WIDTHS.computeIfAbsent(new Line(line, font), key -> {
            Text text = new Text(key.text);
            text.setFont(key.font);
            return text.getLayoutBounds().getWidth();
        });
    }

    /** How far the baseline of a text lies below the height that is said to lie at its place. Only on the FX thread. */
    static double baseline(Font font, VPos height) {
        Bounds line = LINES.computeIfAbsent(font, any -> {
            Text text = new Text("x");
            text.setFont(font);
            return text.getLayoutBounds();
        });
        return switch (height) {
            case TOP -> -line.getMinY();
            case CENTER -> -(line.getMinY() + line.getMaxY()) / 2;
            case BOTTOM -> -line.getMaxY();
            case BASELINE -> 0;
        };
    }

    private static Font font(String family, FontWeight weight, double size) {
        return FONTS.computeIfAbsent(new Face(family, weight, size), f -> Font.font(f.family, f.weight, f.size));
    }
}
