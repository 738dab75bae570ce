package convolens.cli.option;

import convolens.data.image.NetworkImage;
import convolens.engine.train.OptimizerSettings.Kind;
import convolens.export.NetworkCode.Dialect;
import convolens.i18n.Languages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What an option's value must be. The message goes on from the option's name: "must be a whole number of at least 1".
 */
public final class Expected extends TypeConversionException {
    private static final long serialVersionUID = 1L;
    private static final String WHOLE = "[+-]?[0-9]{1,18}";
    private static final String DECIMAL = "[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?";

    private static final Pattern EXTENT = Pattern.compile("([0-9]{1,5})[xX×]([0-9]{1,5})");

    private Expected(String message) {
        super(message);
    }

    /** Whole numbers from 1 on. */
    public static final class Positive implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return (int) whole(value, 1, Integer.MAX_VALUE);
        }
    }

    /** Whole numbers from 0 on. */
    public static final class NotNegative implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return (int) whole(value, 0, Integer.MAX_VALUE);
        }
    }

    /** How many threads a run may have. */
    public static final class Threads implements ITypeConverter<Integer> {
        private static final int MAX = 256;

        @Override
        public Integer convert(String value) {
            return (int) whole(value, 1, MAX);
        }
    }

    /** Any whole number. */
    public static final class Seed implements ITypeConverter<Long> {
        @Override
        public Long convert(String value) {
            return whole(value, Long.MIN_VALUE, Long.MAX_VALUE);
        }
    }

    /** A step size: above 0. */
    public static final class Rate implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            double rate = decimal(value);
            if (!(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
                throw new Expected("must be a number above 0, such as 0.001");
            }
            return rate;
        }
    }

    /** A spread: at least 0. */
    static final class Spread implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            double spread = decimal(value);
            if (!(spread >= 0 && spread < Double.POSITIVE_INFINITY)) {
                throw new Expected("must be a number of at least 0, such as 0.01");
            }
            return spread;
        }
    }

    /** A share of a whole. */
    public static final class Share implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            double share = decimal(value);
            if (!(share >= 0 && share <= 1)) {
                throw new Expected("must be a number from 0 to 1, such as 0.25");
            }
            return share;
        }
    }

    /** One of the six optimizers. */
    public static final class Optimizer implements ITypeConverter<Kind> {
        @Override
        public Kind convert(String value) {
            return oneOf(value, Kind.values(), kind -> kind.name().toLowerCase(Locale.ROOT));
        }
    }

    /** One of the networks that have a name. */
    public static final class Plan implements ITypeConverter<NetworkKind> {
        @Override
        public NetworkKind convert(String value) {
            return oneOf(value, NetworkKind.values(), NetworkKind::word);
        }
    }

    /** A tool for which a network is written as a program. */
    public static final class Tool implements ITypeConverter<Dialect> {
        @Override
        public Dialect convert(String value) {
            return oneOf(value, Dialect.values(), dialect -> dialect.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Yes, no, or as it seems right. */
    public static final class YesOrNo implements ITypeConverter<NetworkImage.Choice> {
        @Override
        public NetworkImage.Choice convert(String value) {
            return oneOf(
                    value, NetworkImage.Choice.values(), choice -> choice.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Width and height in pixels. */
    public record Extent(int width, int height) {}

    /** The size of a picture, from the least room that scenes are made for to what a slide on a large screen has. */
    public static final class Size implements ITypeConverter<Extent> {
        @Override
        public Extent convert(String value) {
            Matcher size = EXTENT.matcher(value);
            if (!size.matches()) {
                throw wrongSize();
            }
            int width = Integer.parseInt(size.group(1));
            int height = Integer.parseInt(size.group(2));
            if (width < 640 || height < 500 || width > 7680 || height > 4320) {
                throw wrongSize();
            }
            return new Extent(width, height);
        }

        private static Expected wrongSize() {
            return new Expected("must be a width and a height from 640x500 to 7680x4320, such as 1600x1000");
        }
    }

    /** The name of a file that says what is in it, or, without an ending, of a folder. */
    public static final class PictureFile implements ITypeConverter<Path> {
        private static final Pattern ENDING = Pattern.compile(".*\\.(png|svg|pdf|gif)|.*[/\\\\]|[^.]*");

        @Override
        public Path convert(String value) {
            String name = value.toLowerCase(Locale.ROOT);
            int folder = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
            if (value.isBlank() || !ENDING.matcher(name.substring(folder + 1)).matches()) {
                throw new Expected("must be the name of a PNG, SVG, PDF or GIF file, such as stride.png, or, for a"
                        + " folder of pictures, a name without an ending");
            }
            return Path.of(value);
        }
    }

    /**
     * Some of the steps of a scene, counted from 1.
     *
     * @param to the last; 0 for the last there is
     * @param every how many steps lie between one and the next
     */
    public record StepRange(int from, int to, int every) {}

    /** All steps, or from one to another, or each so manieth of them. */
    public static final class Steps implements ITypeConverter<StepRange> {
        private static final Pattern RANGE = Pattern.compile("(?:([0-9]{1,9})-([0-9]{1,9})?|all)(?:/([0-9]{1,9}))?");

        @Override
        public StepRange convert(String value) {
            Matcher range = RANGE.matcher(value);
            if (range.matches()) {
                int from = range.group(1) == null ? 1 : Integer.parseInt(range.group(1));
                int to = range.group(2) == null ? 0 : Integer.parseInt(range.group(2));
                int every = range.group(3) == null ? 1 : Integer.parseInt(range.group(3));
                boolean isOpen = range.group(2) == null;
                if (from >= 1 && every >= 1 && (isOpen || to >= from)) {
                    return new StepRange(from, to, every);
                }
            }
            throw new Expected("must be all, or a first and a last step, such as 1-20, or each third of them, 1-20/3");
        }
    }

    /** A factor within limits. */
    public static final class Scale implements ITypeConverter<Double> {
        private static final double LEAST = 0.25;
        private static final double MOST = 16;

        @Override
        public Double convert(String value) {
            double scale = decimal(value);
            if (!(scale >= LEAST && scale <= MOST)) {
                throw new Expected("must be a number from 0.25 to 16, such as 2");
            }
            return scale;
        }
    }

    /** Frames a second, as GIF can count them. */
    public static final class FrameRate implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            double rate = decimal(value);
            if (!(rate >= 0.1 && rate <= 50)) {
                throw new Expected("must be a number of frames a second from 0.1 to 50, such as 2");
            }
            return rate;
        }
    }

    /** A theme. */
    public static final class Theme implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            return oneOf(value, new String[] {"light", "dark"}, name -> name);
        }
    }

    /** A language of the bundles. */
    public static final class Language implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            return oneOf(value, Languages.tags().toArray(String[]::new), name -> name);
        }
    }

    /** The languages of the bundles, for the help. */
    public static final class LanguageTags implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Languages.tags().iterator();
        }
    }

    /** The value that a word names, whatever the case of its letters. */
    static <T> T oneOf(String word, T[] values, Function<T, String> name) {
        List<String> names = new ArrayList<>();
        for (T value : values) {
            if (name.apply(value).equalsIgnoreCase(word)) {
                return value;
            }
            names.add(name.apply(value));
        }
        String nearest = Nearest.to(word, names).map(n -> " (" + n + "?)").orElse("");
        throw new Expected("must be " + alternatives(names) + nearest);
    }

    /** "a, b or c". */
    public static String alternatives(List<String> words) {
        if (words.size() == 1) {
            return words.get(0);
        }
        return words.stream().limit(words.size() - 1L).collect(Collectors.joining(", ")) + " or "
                + words.get(words.size() - 1);
    }

    private static long whole(String text, long min, long max) {
        boolean readable = text.matches(WHOLE);
        long value = readable ? Long.parseLong(text) : 0;
        if (readable && value >= min && value <= max) {
            return value;
        }
        if (min == Long.MIN_VALUE) {
            throw new Expected("must be a whole number of at most 18 digits");
        }
        boolean tooLarge = readable ? value > max : text.matches("[0-9]+");
        throw new Expected(
                max < Integer.MAX_VALUE || tooLarge
                        ? "must be a whole number from " + min + " to " + max
                        : "must be a whole number of at least " + min);
    }

    private static double decimal(String text) {
        return text.matches(DECIMAL) ? Double.parseDouble(text) : Double.NaN;
    }
}
