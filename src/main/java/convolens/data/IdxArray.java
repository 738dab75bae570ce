package convolens.data;

import convolens.engine.tensor.Shape;

/** What the header of an IDX file says of its array, and where in the file something is wrong. */
abstract sealed class IdxArray implements StoredArray permits IdxFile, BundledArray {
    static final int MAGIC_BYTES = 4;

    private final String name;
    private final boolean compressed;
    private final ElementType type;
    private final Shape shape;

    /** @param name of the file, without its folder */
    IdxArray(String name, boolean compressed, ElementType type, Shape shape) {
        this.name = name;
        this.compressed = compressed;
        this.type = type;
        this.shape = shape;
    }

    /** The same header, of an array whose elements lie elsewhere. */
    IdxArray(IdxArray other) {
        this(other.name, other.compressed, other.type, other.shape);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final ElementType type() {
        return type;
    }

    @Override
    public final Shape shape() {
        return shape;
    }

    @Override
    public final DataException atElement(int element, String what) {
        return DataException.at(
                name, MAGIC_BYTES + 4L * shape.rank() + (long) element * type.bytes(), compressed, what);
    }

    @Override
    public final DataException atExtent(int axis, String what) {
        return DataException.at(name, MAGIC_BYTES + 4L * axis, compressed, what);
    }

    @Override
    public final DataException atRank(String what) {
        return DataException.at(name, MAGIC_BYTES - 1, compressed, what);
    }
}
