package convolens.cli.option;

import convolens.data.DataChoices;
import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.data.FoundData;
import convolens.data.source.DataSource;
import convolens.data.source.Reading;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which images. */
public final class DataOptions {
    /** Where they are. */
    public static final class Where {
        @Option(
                names = "--data",
                paramLabel = "PATH",
                description = "A file or a folder: IDX files named as MNIST's are, .npz, .csv, CIFAR-10's .bin, or a"
                        + " sub-folder of pictures for each class. Default: the MNIST that comes with Convolens.")
        private @Nullable Path path;

        @ArgGroup(validate = false, heading = "%nWhat the files of --data do not say (what is assumed is printed)%n")
        private ReadingOptions reading = new ReadingOptions();

        /**
         * Opens the data set.
         *
         * @param told told a line for each thing that was assumed, and what was left out
         */
        public DataSet open(Consumer<String> told) throws DataException {
            DataChoices choices = reading.choices();
            if (path == null) {
                if (!choices.words().isEmpty()) {
                    throw new WrongInput(DataSource.option(
                                    choices.words().keySet().iterator().next())
                            + " belongs to --data PATH");
                }
                return DataSet.mnist();
            }
            FoundData found = new DataSource(path, choices).read(Reading.QUIET);
            DataSet data = found.dataSet(choices);
            DataText.lines(found, data, choices).forEach(told);
            return data;
        }
    }

    @ArgGroup(validate = false)
    private Where where = new Where();

    @Option(
            names = "--train",
            paramLabel = "N",
            converter = Expected.Positive.class,
            description = "Use the first N training images. Default: all.")
    private @Nullable Integer train;

    @Option(
            names = "--test",
            paramLabel = "N",
            converter = Expected.Positive.class,
            description = "Use the first N test images. Default: all.")
    private @Nullable Integer test;

    /**
     * Opens the data set and takes what is asked for.
     *
     * @param told told a line for each thing that was assumed, and what was left out
     * @throws WrongInput if more is asked for than there is
     */
    public DataSet open(Consumer<String> told) throws DataException {
        return take(where.open(told), train, test);
    }

    /**
     * The first samples of a data set.
     *
     * @param train how many to train on, null for all
     * @param test how many to test on, null for all
     * @throws WrongInput if there are not so many
     */
    public static DataSet take(DataSet data, @Nullable Integer train, @Nullable Integer test) {
        return data.take(
                count("--train", train, data.train().size(), "training images"),
                count("--test", test, data.test().size(), "test images"));
    }

    private static int count(String option, @Nullable Integer asked, int there, String what) {
        if (asked != null && asked > there) {
            throw new WrongInput(String.format(
                    Locale.ROOT, "%s must be at most %d, the number of %s, but is %d", option, there, what, asked));
        }
        return asked == null ? there : asked;
    }
}
