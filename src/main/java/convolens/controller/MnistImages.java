package convolens.controller;

import convolens.data.DataException;
import convolens.data.DataSet;
import java.lang.ref.SoftReference;

/**
 * The digits of MNIST, read once for all scenes that need them and given back when memory runs short. May be used from any
 * thread.
 */
public final class MnistImages {
    private static SoftReference<DataSet> kept = new SoftReference<>(null);

    private MnistImages() {}

    /** @throws DataException if the program was packaged without them */
    public static synchronized DataSet open() throws DataException {
        DataSet data = kept.get();
        if (data == null) {
            data = DataSet.mnist();
            kept = new SoftReference<>(data);
        }
        return data;
    }
}
