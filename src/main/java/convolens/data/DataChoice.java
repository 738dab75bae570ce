package convolens.data;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What files of images do not say, and is therefore assumed, and can be chosen otherwise. Each has a few words that it can
 * be, or a number.
 */
public enum DataChoice {
    /** Which of several data sets of one folder; its words are their names. */
    PART(false),
    /** Which column of a table holds the labels. */
    LABEL_COLUMN(false, "first", "last"),
    /** Whether pictures are made grey. */
    COLOR(false, "grey", "color"),
    /** The rows and columns that pictures are brought to. */
    SIZE(false, Pattern.compile("[1-9]\\d{0,2}x[1-9]\\d{0,2}"), "rows and columns such as 32x32"),
    /** How a picture of other proportions gets there: cut, surrounded by its border's colour, or stretched. */
    FIT(false, "crop", "pad", "stretch"),
    /** Whether rows are stored as columns. */
    ORIENTATION(true, "upright", "transposed"),
    /** Whether light and dark change places. */
    INVERT(true, "no", "yes"),
    /** In which order three channels are stored. */
    CHANNELS(true, "rgb", "bgr"),
    /** Whether an image is stored channel by channel, or pixel by pixel. */
    LAYOUT(true, "first", "last"),
    /** The label of the first class. */
    LABELS(true, "0", "1"),
    /** What becomes of images that are neither for training nor for testing. */
    VALIDATION(true, "leave", "train", "test"),
    /** The share of the images that is tested on, in percent, where the files do not say. */
    TEST_SHARE(true, Pattern.compile("[1-9]\\d?"), "a percentage from 1 to 99"),
    /** Where the order comes from in which images are drawn for testing. */
    SEED(true, Pattern.compile("\\d{1,18}"), "a whole number from 0");

    private final boolean afterwards;
    private final List<String> words;
    private final Pattern pattern;
    private final String expected;

    DataChoice(boolean afterwards, String... words) {
        this.afterwards = afterwards;
        this.words = List.of(words);
        this.pattern = Pattern.compile(words.length == 0 ? "[^\\p{Cntrl}]{1,200}" : String.join("|", words));
        this.expected = String.join(" or ", words);
    }

    DataChoice(boolean afterwards, Pattern pattern, String expected) {
        this.afterwards = afterwards;
        this.words = List.of();
        this.pattern = pattern;
        this.expected = expected;
    }

    /** The words to choose between; empty where it is a number or a name. */
    public List<String> words() {
        return words;
    }

    /** Whether it can be chosen after the files have been read. */
    public boolean isAfterwards() {
        return afterwards;
    }

    /** Whether a word can be chosen. */
    public boolean accepts(String word) {
        return pattern.matcher(word).matches();
    }

    /** What can be chosen, for a sentence. */
    public String expected() {
        return expected;
    }

    /** What it is called in files: "label-column". */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
