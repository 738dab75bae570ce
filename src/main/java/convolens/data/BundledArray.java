package convolens.data;

import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;

/**
 * An array of a file that comes with the program, given back while memory runs short and read again when it is asked for:
 * the training images of MNIST alone are 47 MB. May be used from any thread.
 */
final class BundledArray extends IdxArray {
    /** Reads the file. */
    @FunctionalInterface
    interface Source {
        /** @throws DataException if the program was packaged without it */
        IdxFile read() throws DataException;
    }

    private final Source source;
    private volatile SoftReference<IdxFile> kept;

    /** @throws DataException if the program was packaged without it */
    BundledArray(Source source) throws DataException {
        this(source, source.read());
    }

    private BundledArray(Source source, IdxFile file) {
        super(file);
        this.source = source;
        kept = new SoftReference<>(file);
    }

    private IdxFile file() {
        IdxFile file = kept.get();
        return file == null ? again() : file;
    }

    private synchronized IdxFile again() {
        @Nullable IdxFile file = kept.get();
        if (file == null) {
            try {
                file = source.read();
            } catch (DataException e) {
                throw new UncheckedIOException(e);
            }
            kept = new SoftReference<>(file);
        }
        return file;
    }

    /** As if memory had run short. */
    void forget() {
        kept.clear();
    }

    @Override
    public byte[] raw() {
        return file().raw();
    }
}
