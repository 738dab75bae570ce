package convolens.cli.option;

import convolens.data.DataException;
import convolens.data.DataSet;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which images. */
public final class DataOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of IDX files, plain or .gz, named as MNIST's are. Default: the MNIST that comes with"
                    + " Convolens.")
    private @Nullable Path folder;

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
     * @throws WrongInput if more is asked for than there is
     */
    public DataSet open() throws DataException {
        return take(open(folder), train, test);
    }

    /** The folder's data set; MNIST for null. */
    public static DataSet open(@Nullable Path folder) throws DataException {
        return folder == null ? DataSet.mnist() : DataSet.open(folder);
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
