package convolens.data.image;

import convolens.engine.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a network expects of a picture beside its size. Of the values v of a picture, from 0 to 1, it is given
 *
 * <pre>
 * x[c] = (range · v[c] − mean[c]) / deviation[c]        for each channel c, as the network counts them
 * </pre>
 *
 * @param range what is white: 1, or 255
 * @param mean one number, or one for each channel
 * @param deviation one number, or one for each channel, greater than 0
 * @param blueFirst whether the network's first channel is blue and its last red
 * @param fit how a picture of other proportions gets to the network's size
 */
public record Preprocessing(double range, List<Double> mean, List<Double> deviation, boolean blueFirst, Fit fit) {
    /** From 0 to 1, red first: what networks of this program expect. */
    public static final Preprocessing NONE = new Preprocessing(1, List.of(0.0), List.of(1.0), false, Fit.STRETCH);

    private static final int MOST_CHANNELS = 4096;
    private static final double LARGEST = 1e6;
    private static final double LEAST = 1e-6;
    private static final int COLORS = 3;

    /** How a picture of other proportions gets to the network's size. */
    public enum Fit {
        /** The whole picture, its sides scaled each for itself. */
        STRETCH,
        /** The largest part of the proportions around the middle. */
        CROP,
        /** 224/256 of that part: how ImageNet is evaluated. */
        CENTRE,
        /** The whole picture on the mean colour of its border. */
        PAD;

        /** What it is called in files and on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What networks are commonly given. */
    public enum Common {
        /** From 0 to 1. */
        UNIT("0..1", NONE),
        /** From −1 to 1. */
        SIGNED("-1..1", new Preprocessing(1, List.of(0.5), List.of(0.5), false, Fit.STRETCH)),
        /** From 0 to 255. */
        BYTES("0..255", new Preprocessing(255, List.of(0.0), List.of(1.0), false, Fit.STRETCH)),
        /** By mean and deviation of ImageNet, as PyTorch's networks of torchvision expect it. */
        IMAGENET(
                "imagenet",
                new Preprocessing(1, List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225), false, Fit.CENTRE)),
        /** Blue first, from 0 to 255, less the mean of ImageNet: as networks that come from Caffe expect it. */
        CAFFE("caffe", new Preprocessing(255, List.of(103.939, 116.779, 123.68), List.of(1.0), true, Fit.CENTRE));

        private final String word;
        private final Preprocessing preprocessing;

        Common(String word, Preprocessing preprocessing) {
            this.word = word;
            this.preprocessing = preprocessing;
        }

        /** What it is called on the command line. */
        public String word() {
            return word;
        }

        /** Its word without signs: unit, signed, bytes, imagenet, caffe. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public Preprocessing preprocessing() {
            return preprocessing;
        }

        /** Whether it can be that of a network with so many channels. */
        public boolean suits(int channels) {
            return channels == COLORS || preprocessing.mean.size() == 1;
        }
    }

    /** @throws IllegalArgumentException if a number makes no sense; the message is a sentence */
    public Preprocessing {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
        if (!(range >= LEAST && range <= LARGEST)) {
            throw new IllegalArgumentException(
                    "the range is " + range + ": expected a number above 0, such as 1 or 255");
        }
        require("mean", mean, -LARGEST);
        require("deviation", deviation, LEAST);
    }

    private static void require(String what, List<Double> numbers, double least) {
        if (numbers.isEmpty() || numbers.size() > MOST_CHANNELS) {
            throw new IllegalArgumentException(
                    "the " + what + " has " + numbers.size() + " numbers: expected one, or one for each channel");
        }
        for (double number : numbers) {
            if (!(number >= least && number <= LARGEST)) {
                throw new IllegalArgumentException("the " + what + " is " + number + ": expected a number "
                        + (least > 0 ? "above 0" : "from " + least + " to " + LARGEST));
            }
        }
    }

    /** The same with another way to the network's size. */
    public Preprocessing with(Fit other) {
        return new Preprocessing(range, mean, deviation, blueFirst, other);
    }

    /** The same with the other order of colours. */
    public Preprocessing withBlueFirst(boolean now) {
        return new Preprocessing(range, mean, deviation, now, fit);
    }

    /** Whether the values of a picture stay what they are. */
    public boolean isNone() {
        return range == 1
                && !blueFirst
                && mean.stream().allMatch(m -> m == 0)
                && deviation.stream().allMatch(d -> d == 1);
    }

    /** Which common one it is, whatever the way to the size. */
    public Optional<Common> common() {
        return Arrays.stream(Common.values())
                .filter(each -> each.preprocessing.with(fit).equals(this))
                .findFirst();
    }

    /**
     * Checks that it can be that of a network.
     *
     * @throws IllegalArgumentException if it has numbers for other channels; the message is a sentence
     */
    public void requireChannels(int channels) {
        for (List<Double> numbers : List.of(mean, deviation)) {
            if (numbers.size() != 1 && numbers.size() != channels) {
                throw new IllegalArgumentException("the preprocessing has " + numbers.size()
                        + " numbers, but the network takes " + channels + (channels == 1 ? " channel" : " channels")
                        + ": expected one number, or one for each channel");
            }
        }
        if (blueFirst && channels != COLORS) {
            throw new IllegalArgumentException(
                    "blue can come first among three channels, but the network takes " + channels + ": expected rgb");
        }
    }

    /** What a value is multiplied with, for a channel of the network. */
    public double factor(int channel) {
        return range / at(deviation, channel);
    }

    /** What is added then. */
    public double shift(int channel) {
        return -at(mean, channel) / at(deviation, channel);
    }

    private static double at(List<Double> numbers, int channel) {
        return numbers.get(numbers.size() == 1 ? 0 : channel);
    }

    /** Which channel of the network is a channel of the picture. */
    public int channel(int ofPicture, int channels) {
        return blueFirst ? channels - 1 - ofPicture : ofPicture;
    }

    /**
     * What a network is given.
     *
     * @param picture (C,H,W) from 0 to 1, red first, not modified
     * @return new, (C,H,W) as the network counts its channels
     * @throws IllegalArgumentException if it has numbers for other channels
     */
    public Tensor of(Tensor picture) {
        int channels = picture.dim(0);
        requireChannels(channels);
        Tensor made = new Tensor(picture.shape());
        int plane = picture.dim(1) * picture.dim(2);
        for (int from = 0; from < channels; from++) {
            int c = channel(from, channels);
            double factor = factor(c);
            double shift = shift(c);
            for (int i = 0; i < plane; i++) {
                made.data()[c * plane + i] = (float) (factor * picture.data()[from * plane + i] + shift);
            }
        }
        return made;
    }

    // As text

    /**
     * Reads what {@link #text} writes, or the word of a common one.
     *
     * @throws IllegalArgumentException if it is neither; the message is a sentence
     */
    public static Preprocessing parse(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        for (Common each : Common.values()) {
            if (each.word.equals(lower) || each.key().equals(lower)) {
                return each.preprocessing;
            }
        }
        Preprocessing made = NONE;
        for (String part : text.split(",")) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? "" : part.substring(0, equals).strip();
            String value = part.substring(equals + 1).strip();
            made = switch (key) {
                case "range" -> new Preprocessing(number(value), made.mean, made.deviation, made.blueFirst, made.fit);
                case "mean" -> new Preprocessing(made.range, numbers(value), made.deviation, made.blueFirst, made.fit);
                case "deviation" -> new Preprocessing(made.range, made.mean, numbers(value), made.blueFirst, made.fit);
                case "channels" -> made.withBlueFirst(isBlueFirst(value));
                case "fit" -> made.with(fit(value));
                default ->
                    throw new IllegalArgumentException(
                            "\"" + part.strip() + "\" says nothing of a preprocessing: expected "
                                    + commonWords()
                                    + ", or range=255,mean=104/117/124,deviation=1,channels=bgr,fit=crop, or some of these");
            };
        }
        return made;
    }

    /** The words of the common ones: 0..1, -1..1, … */
    public static String commonWords() {
        return Arrays.stream(Common.values()).map(Common::word).collect(Collectors.joining(", "));
    }

    /**
     * Reads numbers that are divided by slashes or blanks.
     *
     * @throws IllegalArgumentException if there is anything else; the message is a sentence
     */
    public static List<Double> numbers(String text) {
        return Arrays.stream(text.strip().split("[/;\\s]+"))
                .map(Preprocessing::number)
                .toList();
    }

    /** @throws IllegalArgumentException if it is none; the message is a sentence */
    public static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text.strip() + "\" is no number: expected one such as 0.485", e);
        }
    }

    /** @throws IllegalArgumentException if it is no order of colours */
    public static boolean isBlueFirst(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "rgb" -> false;
            case "bgr" -> true;
            default -> throw new IllegalArgumentException("channels is \"" + word + "\": expected rgb or bgr");
        };
    }

    /** @throws IllegalArgumentException if it is no way to a size */
    public static Fit fit(String word) {
        return Arrays.stream(Fit.values())
                .filter(each -> each.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("fit is \"" + word + "\": expected stretch, crop, centre or pad"));
    }

    /** As the command line takes it. */
    public String text() {
        return "range=" + plain(range) + ",mean=" + plain(mean) + ",deviation=" + plain(deviation) + ",channels="
                + (blueFirst ? "bgr" : "rgb") + ",fit=" + fit.word();
    }

    /** Numbers with slashes between. */
    public static String plain(List<Double> numbers) {
        return numbers.stream().map(Preprocessing::plain).collect(Collectors.joining("/"));
    }

    /** A number without a zero behind the point. */
    public static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
