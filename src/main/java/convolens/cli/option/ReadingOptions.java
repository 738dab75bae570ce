package convolens.cli.option;

import convolens.data.DataChoice;
import convolens.data.DataChoices;
import convolens.data.source.DataSource;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How images of {@code --data} are to be read, as far as their files do not say it. */
public final class ReadingOptions {
    @Option(
            names = "--data-part",
            paramLabel = "NAME",
            description = "Which data set, where a folder holds several, such as EMNIST's six.")
    private @Nullable String part;

    @Option(
            names = "--data-label-column",
            paramLabel = "first|last",
            description = "The column of a table that holds the labels. Default: the one that looks like " + "labels.")
    private @Nullable String labelColumn;

    @Option(
            names = "--data-size",
            paramLabel = "ROWSxCOLUMNS",
            description = "Size of the images made of pictures, or of those in the lines of a table. "
                    + "Default: the size that all pictures have up to 96x96, else 32x32; in a table a "
                    + "square.")
    private @Nullable String size;

    @Option(
            names = "--data-fit",
            paramLabel = "crop|pad|stretch",
            description = "How a picture of other proportions gets that size: cut around its middle "
                    + "(default), on the colour of its border, or stretched.")
    private @Nullable String fit;

    @Option(
            names = "--data-color",
            paramLabel = "grey|color",
            description = "Whether pictures are made grey. Default: grey if all of them are.")
    private @Nullable String color;

    @Option(
            names = "--data-orientation",
            paramLabel = "upright|transposed",
            description = "Whether rows are stored as columns. Default: transposed for EMNIST, else " + "upright.")
    private @Nullable String orientation;

    @Option(
            names = "--data-invert",
            paramLabel = "no|yes",
            description = "Whether light and dark change places. Default: no.")
    private @Nullable String invert;

    @Option(
            names = "--data-channels",
            paramLabel = "rgb|bgr",
            description = "Order in which colours are stored. Default: rgb.")
    private @Nullable String channels;

    @Option(
            names = "--data-layout",
            paramLabel = "first|last",
            description = "Whether an image is stored channel by channel or pixel by pixel. Default: what "
                    + "the shape says.")
    private @Nullable String layout;

    @Option(
            names = "--data-labels",
            paramLabel = "0|1",
            description = "Label of the first class. Default: 1 where no label is 0.")
    private @Nullable String labels;

    @Option(
            names = "--data-validation",
            paramLabel = "leave|train|test",
            description =
                    "What becomes of a validation part. Default: left out; tested on where there is " + "no test part.")
    private @Nullable String validation;

    @Option(
            names = "--data-test-share",
            paramLabel = "PERCENT",
            description =
                    "Share of each class that is drawn for testing where there is no test part. " + "Default: 20.")
    private @Nullable String testShare;

    @Option(
            names = "--data-seed",
            paramLabel = "N",
            description = "Where the order of that drawing comes from. Default: 1.")
    private @Nullable String seed;

    /**
     * What was chosen.
     *
     * @throws WrongInput if a word is none of those that can be chosen
     */
    DataChoices choices() {
        Map<DataChoice, String> made = new EnumMap<>(DataChoice.class);
        add(made, DataChoice.PART, part);
        add(made, DataChoice.LABEL_COLUMN, labelColumn);
        add(made, DataChoice.SIZE, size);
        add(made, DataChoice.FIT, fit);
        add(made, DataChoice.COLOR, color);
        add(made, DataChoice.ORIENTATION, orientation);
        add(made, DataChoice.INVERT, invert);
        add(made, DataChoice.CHANNELS, channels);
        add(made, DataChoice.LAYOUT, layout);
        add(made, DataChoice.LABELS, labels);
        add(made, DataChoice.VALIDATION, validation);
        add(made, DataChoice.TEST_SHARE, testShare);
        add(made, DataChoice.SEED, seed);
        return new DataChoices(made);
    }

    private static void add(Map<DataChoice, String> made, DataChoice choice, @Nullable String word) {
        if (word == null) {
            return;
        }
        if (!choice.accepts(word)) {
            throw new WrongInput(DataSource.option(choice) + " must be " + choice.expected() + ", but is " + word);
        }
        made.put(choice, word);
    }
}
