package convolens.interchange;

import convolens.data.DataException;
import convolens.data.npy.NpyNumber;
import convolens.data.npy.NpyStream;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;
import org.openlca.npy.NpyDataType;
import org.openlca.npy.dict.NpyHeaderDict;

/** Reads one array of numbers in NumPy's npy format as float32: floats of 16, 32 or 64 bits, whole numbers, booleans. */
final class NpyInput {
    private static final int CHUNK = 1 << 16;

    private final NpyStream in;

    /**
     * @param place the file and the array in it, for the errors
     * @param in the array; the caller closes it
     */
    NpyInput(String place, InputStream in) {
        this.in = new NpyStream(place, in);
    }

    /**
     * Reads the array, and makes sure that nothing follows it.
     *
     * @param length the bytes that header and elements should take together, or −1 where that is unknown
     * @param limit the most bytes that the elements may take
     * @throws DataException if it is not one array of numbers, ends early, goes on, or is too large
     */
    Tensor read(long length, long limit) throws DataException {
        NpyHeaderDict header = in.header();
        NpyDataType type = header.dataType();
        int elements = NpyStream.elements(header);
        long bytes = (long) elements * type.size();
        if (bytes > limit) {
            throw in.error("the shape " + Arrays.toString(header.shape()) + " needs more than the " + limit
                    + " bytes that there is room for: expected a smaller array");
        }
        if (length >= 0 && length != in.offset() + bytes) {
            throw in.error("the shape " + Arrays.toString(header.shape()) + " makes " + (in.offset() + bytes)
                    + " bytes with the header, but found " + length);
        }
        ByteOrder order = header.byteOrder().toJava();
        float[] data = type == NpyDataType.f4 ? floats(elements, order) : others(type, elements, order);
        in.requireEnd();
        Shape shape = Shape.of(header.shape());
        return Tensor.wrap(shape, header.hasFortranOrder() ? rowMajor(shape, data) : data);
    }

    private float[] floats(int count, ByteOrder order) throws DataException {
        float[] data = new float[Math.min(count, CHUNK)];
        for (int done = 0; done < count; ) {
            data = grown(data, done, count);
            int some = Math.min(CHUNK / Float.BYTES, data.length - done);
            ByteBuffer.wrap(in.bytes(some * Float.BYTES))
                    .order(order)
                    .asFloatBuffer()
                    .get(data, done, some);
            done += some;
        }
        return data;
    }

    private float[] others(NpyDataType type, int count, ByteOrder order) throws DataException {
        int size = type.size();
        float[] data = new float[Math.min(count, CHUNK)];
        for (int done = 0; done < count; ) {
            data = grown(data, done, count);
            int some = Math.min(CHUNK / size, data.length - done);
            ByteBuffer chunk = ByteBuffer.wrap(in.bytes(some * size)).order(order);
            for (int i = 0; i < some; i++) {
                double value = NpyNumber.next(type, chunk);
                data[done + i] = (float) value;
                if (Double.isFinite(value) && Float.isInfinite(data[done + i])) {
                    throw in.error(String.format(
                            Locale.ROOT, "element %d is %s, but expected numbers that fit float32", done + i, value));
                }
            }
            done += some;
        }
        return data;
    }

    /** Memory follows what has really arrived, not what the header claims. */
    private static float[] grown(float[] data, int used, int count) {
        return used < data.length ? data : Arrays.copyOf(data, (int) Math.min(count, 2L * data.length));
    }

    /** Moves elements from column-major to row-major order. */
    private static float[] rowMajor(Shape shape, float[] columnMajor) {
        float[] data = new float[shape.size()];
        int[] index = new int[shape.rank()];
        for (int i = 0; i < data.length; i++) {
            data[shape.offset(index)] = columnMajor[i];
            for (int axis = 0; axis < index.length && ++index[axis] == shape.dim(axis); axis++) {
                index[axis] = 0;
            }
        }
        return data;
    }
}
