package convolens.data;

import convolens.engine.tensor.Shape;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;

/**
 * An array of a file that comes with the program, given back while memory runs short and read again when it is asked for:
 * the training images of MNIST alone are 47 MB. May be used from any thread.
 */
final class BundledArray implements StoredArray {
    /** Reads the file. */
    @FunctionalInterface
    interface Source {
        /** @throws DataException if the program was packaged without it */
        IdxFile read() throws DataException;
    }

    private final Source source;
    private final String name;
    private final ElementType type;
    private final Shape shape;
    private volatile SoftReference<IdxFile> kept;

    /** @throws DataException if the program was packaged without it */
    BundledArray(Source source) throws DataException {
        this.source = source;
        IdxFile file = source.read();
        name = file.name();
        type = file.type();
        shape = file.shape();
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
    public String name() {
        return name;
    }

    @Override
    public ElementType type() {
        return type;
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public byte[] raw() {
        return file().raw();
    }

    @Override
    public DataException atElement(int element, String what) {
        return file().atElement(element, what);
    }

    @Override
    public DataException atExtent(int axis, String what) {
        return file().atExtent(axis, what);
    }

    @Override
    public DataException atRank(String what) {
        return file().atRank(what);
    }
}
