package convolens.interchange.pickle;

import convolens.data.DataException;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A NumPy array while its parts are read. */
final class PickledArray {

    /** The type of the elements: {@code f8}, and {@code <} or {@code >} for the order of the bytes. */
    static final class Type {
        private final String code;
        private boolean bigEndian;

        Type(String code) {
            this.code = code.replaceAll("[<>=|]", "");
            this.bigEndian = code.startsWith(">");
        }

        void order(String order) {
            bigEndian = order.equals(">");
        }
    }

    private int @Nullable [] dims;
    private @Nullable Type type;
    private boolean columnMajor;
    private @Nullable ByteBuffer bytes;

    /**
     * Takes what a pickle knows of the array.
     *
     * @throws DataException if that is no array of numbers
     */
    void set(Object shape, Object elements, boolean byColumns, Object data) throws DataException {
        if (!(shape instanceof List<?> extents)
                || !(elements instanceof Type of)
                || !(data instanceof ByteBuffer held)) {
            throw new DataException(
                    "the pickle holds an array of " + PickleMachine.kind(data) + ": expected one of numbers");
        }
        int[] found = new int[extents.size()];
        for (int i = 0; i < found.length; i++) {
            if (!(extents.get(i) instanceof Long extent)
                    || extent < 0
                    || extent > Integer.MAX_VALUE
                    || found.length > 32) {
                throw new DataException("the pickle holds an array of " + extents.size()
                        + " extents: expected whole numbers that fit an array");
            }
            found[i] = (int) (long) extent;
        }
        dims = found;
        type = of;
        columnMajor = byColumns;
        bytes = held;
    }

    /** The numbers as float32 in row-major order. */
    Tensor tensor(String name, HeapShare heap) throws DataException {
        if (dims == null || type == null || bytes == null) {
            throw new DataException("the array " + shown(name) + " has no numbers: expected some");
        }
        int size = width(name, type.code);
        long count = 1;
        for (int dim : dims) {
            count = Math.min(count * dim, 1L << 40);
        }
        if (count * size != bytes.remaining()) {
            throw new DataException("the array " + shown(name) + " of " + Arrays.toString(dims) + " has "
                    + bytes.remaining() + " bytes: expected " + count * size);
        }
        ByteBuffer in = bytes.slice().order(type.bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        heap.take(Float.BYTES * count);
        Shape shape = Shape.of(dims);
        Tensor tensor = new Tensor(shape);
        int[] index = new int[dims.length];
        for (int i = 0; i < (int) count; i++) {
            double value = number(in, type.code, i);
            float real = (float) value;
            if (Double.isFinite(value) && Float.isInfinite(real)) {
                throw new DataException(
                        "the array " + shown(name) + " holds " + value + ": expected numbers that fit float32");
            }
            tensor.data()[columnMajor ? shape.offset(index) : i] = real;
            for (int axis = 0; columnMajor && axis < index.length && ++index[axis] == dims[axis]; axis++) {
                index[axis] = 0;
            }
        }
        return tensor;
    }

    private static int width(String name, String code) throws DataException {
        return switch (code) {
            case "f8", "i8" -> 8;
            case "f4", "i4" -> 4;
            default ->
                throw new DataException("the array " + shown(name) + " has elements of the type " + shown(code)
                        + ": expected float32, float64 or whole numbers of 4 or 8 bytes");
        };
    }

    private static double number(ByteBuffer in, String code, int i) {
        return switch (code) {
            case "f8" -> in.getDouble(8 * i);
            case "f4" -> in.getFloat(4 * i);
            case "i8" -> in.getLong(8 * i);
            default -> in.getInt(4 * i);
        };
    }

    private static String shown(String name) {
        return PickleMachine.printable(name);
    }
}
