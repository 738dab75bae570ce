package convolens.data;

import convolens.engine.tensor.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * The contents of an IDX file: an array of one element type and any rank.
 *
 * <pre>
 * byte 0, 1   zero
 * byte 2      element type: 08 ubyte, 09 byte, 0B short, 0C int, 0D float, 0E double
 * byte 3      rank R, 1 to 255
 * byte 4 …    R extents, 4 bytes each, outermost first
 * then        the elements, row-major; everything big-endian
 * </pre>
 *
 * <p>The elements stay as the bytes they are in the file. Source: the description of the format that accompanies the
 * MNIST database.
 */
public final class IdxFile extends IdxArray {
    private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final byte[] raw;

    private IdxFile(String name, boolean compressed, ElementType type, Shape shape, byte[] raw) {
        super(name, compressed, type, shape);
        this.raw = raw;
    }

    /**
     * Reads a file, uncompressing it if it is compressed.
     *
     * @throws DataException if it is missing, unreadable, truncated, oversized, damaged, not IDX, or larger than half of
     *     the memory that Java may use
     */
    public static IdxFile read(Path path) throws DataException {
        return read(path, () -> false);
    }

    /**
     * {@link #read(Path)} that can be given up.
     *
     * @param cancelled asks to give up
     * @throws java.util.concurrent.CancellationException if it was asked to give up
     */
    static IdxFile read(Path path, BooleanSupplier cancelled) throws DataException {
        Path fileName = path.getFileName();
        String name = (fileName == null ? path : fileName).toString();
        if (!Files.isRegularFile(path)) {
            throw new DataException(path + (Files.exists(path) ? " is not a file" : " does not exist")
                    + ": expected an IDX file there");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return read(new IdxInput(name, in, Files.size(path), cancelled), roomForElements());
        } catch (DataException e) {
            throw e;
        } catch (IOException e) {
            throw new DataException(path + " cannot be read: expected a file that you may open", e);
        }
    }

    /**
     * Reads a file from a stream, which the caller closes.
     *
     * @param name the file's name: the errors mention it
     */
    public static IdxFile read(String name, InputStream in) throws DataException {
        return read(name, in, roomForElements());
    }

    /** {@link #read(String, InputStream)} for a file of known size in bytes, which is read without growing arrays. */
    static IdxFile read(String name, long size, InputStream in) throws DataException {
        return read(new IdxInput(name, in, size, () -> false), roomForElements());
    }

    /** {@link #read(String, InputStream)} with the most bytes that the elements may take. */
    static IdxFile read(String name, InputStream in, long limit) throws DataException {
        return read(new IdxInput(name, in, 0, () -> false), limit);
    }

    private static long roomForElements() {
        return Runtime.getRuntime().maxMemory() / 2;
    }

    private static IdxFile read(IdxInput input, long limit) throws DataException {
        byte[] magic = input.read(MAGIC_BYTES, "the magic number of an IDX file");
        if (magic[0] != 0 || magic[1] != 0) {
            throw input.at(
                    0,
                    "expected the bytes 00 00 that an IDX file begins with, but found " + hex(magic[0]) + " "
                            + hex(magic[1]));
        }
        ElementType type = ElementType.ofCode(magic[2])
                .orElseThrow(() ->
                        input.at(2, "expected an element type (08, 09, 0B, 0C, 0D or 0E), but found " + hex(magic[2])));
        int rank = magic[3] & 0xFF;
        if (rank == 0) {
            throw input.at(3, "expected a rank of 1 to 255, but found 0");
        }
        Shape shape = readShape(input, rank, type, Math.min(limit, LARGEST_ARRAY));
        String contents = "the " + type.name().toLowerCase(Locale.ROOT) + " elements of the shape " + shape;
        try {
            byte[] raw = input.read(shape.size() * type.bytes(), contents);
            input.requireEnd(contents);
            return new IdxFile(input.file(), input.isCompressed(), type, shape, raw);
        } catch (OutOfMemoryError e) {
            // The one large array did not fit; nothing else is lost.
            throw new DataException(
                    input.file()
                            + " needs more memory than is left: expected a smaller file, or Java with a larger -Xmx",
                    e);
        }
    }

    @Override
    public byte[] raw() {
        return raw;
    }

    private static Shape readShape(IdxInput input, int rank, ElementType type, long limit) throws DataException {
        ByteBuffer extents = ByteBuffer.wrap(input.read(4 * rank, "the " + rank + " extents"));
        int[] dims = new int[rank];
        // Zero anywhere makes the array empty, however large the extents before it.
        boolean empty = false;
        for (int axis = 0; axis < rank; axis++) {
            dims[axis] = extents.getInt();
            empty |= dims[axis] == 0;
        }
        long bytes = type.bytes();
        for (int axis = 0; axis < rank; axis++) {
            long extent = Integer.toUnsignedLong(dims[axis]);
            bytes *= extent;
            if (extent > Integer.MAX_VALUE || (bytes > limit && !empty)) {
                throw input.at(
                        MAGIC_BYTES + 4L * axis,
                        "the extent " + extent + " makes the array larger than the " + limit
                                + " bytes that there is room for: expected a smaller one");
            }
            bytes = empty ? 0 : bytes;
        }
        return Shape.of(dims);
    }

    private static String hex(byte value) {
        return String.format(Locale.ROOT, "%02X", value);
    }
}
