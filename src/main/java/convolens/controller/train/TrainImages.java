package convolens.controller.train;

import convolens.controller.MnistImages;
import convolens.data.DataException;
import convolens.data.DataSet;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** Opens data sets, and keeps the one that was opened last. May be used from any thread. */
public final class TrainImages {
    private String folder;
    private DataSet data;

    /** Opens a data set unless it is the one that was opened last. */
    public DataSet open(String wanted) throws DataException {
        return open(wanted, () -> false);
    }

    /**
     * Opens a data set unless it is the one that was opened last.
     *
     * @param wanted its folder; empty for MNIST
     * @param cancelled asks to give up
     * @throws java.util.concurrent.CancellationException if it was asked to give up
     */
    public synchronized DataSet open(String wanted, BooleanSupplier cancelled) throws DataException {
        if (!wanted.equals(folder)) {
            data = null;
            folder = null;
            data = wanted.isEmpty() ? MnistImages.open() : DataSet.open(path(wanted), cancelled);
            folder = wanted;
        }
        return data;
    }

    private static Path path(String text) throws DataException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new DataException(text + " is no folder: expected the path of one", e);
        }
    }
}
