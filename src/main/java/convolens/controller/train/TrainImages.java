package convolens.controller.train;

import convolens.controller.MnistImages;
import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.data.source.DataSource;
import convolens.data.source.Reading;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Opens data sets, and keeps the one that was opened last. May be used from any thread. */
public final class TrainImages {
    /** What was opened last, and where. */
    private record Opened(String folder, DataSet data) {}

    private @Nullable Opened last;

    /** Opens a data set unless it is the one that was opened last. */
    public DataSet open(String wanted) throws DataException {
        return open(wanted, () -> false);
    }

    /**
     * Opens a data set unless it is the one that was opened last.
     *
     * @param wanted where its files are, as {@link DataSource#text} says it; empty for MNIST
     * @param cancelled asks to give up
     * @throws java.util.concurrent.CancellationException if it was asked to give up
     */
    public synchronized DataSet open(String wanted, BooleanSupplier cancelled) throws DataException {
        if (last == null || !wanted.equals(last.folder)) {
            // never two in the memory at once
            last = null;
            DataSet data = wanted.isEmpty() ? MnistImages.open() : opened(wanted, cancelled);
            last = new Opened(wanted, data);
            return data;
        }
        return last.data;
    }

    /** The data set that was opened last; MNIST before there is one. */
    public synchronized DataSet latest() throws DataException {
        return last == null ? open("") : last.data;
    }

    /** Keeps a data set that somebody else has opened. */
    synchronized void keep(String its, DataSet opened) {
        last = new Opened(its, opened);
    }

    private static DataSet opened(String wanted, BooleanSupplier cancelled) throws DataException {
        DataSource source = DataSource.of(wanted);
        return source.read(new Reading(cancelled, share -> {})).dataSet(source.choices());
    }
}
