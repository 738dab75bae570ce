package convolens.interchange.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import convolens.data.DataException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A constant of a graph: extents, and numbers in row-major order. Those of the file are decoded each time they are asked
 * for, so that weights lie in the memory once.
 */
final class OnnxArray {
    private static final int MOST_AXES = 16;
    private static final int TURNED_ROWS = 16;

    private final int[] dims;
    private final int size;
    private final @Nullable TensorProto proto;
    private final float @Nullable [] reals;
    private final long @Nullable [] wholes;
    private final @Nullable OnnxDecoding decoding;

    private OnnxArray(
            int[] dims,
            int size,
            @Nullable TensorProto proto,
            float @Nullable [] reals,
            long @Nullable [] wholes,
            @Nullable OnnxDecoding decoding) {
        this.decoding = decoding;
        this.dims = dims;
        this.size = size;
        this.proto = proto;
        this.reals = reals;
        this.wholes = wholes;
    }

    static OnnxArray of(int[] dims, float[] reals) {
        return new OnnxArray(dims, reals.length, null, reals, null, null);
    }

    static OnnxArray of(int[] dims, long[] wholes) {
        return new OnnxArray(dims, wholes.length, null, null, wholes, null);
    }

    static OnnxArray scalar(long whole) {
        return of(new int[0], new long[] {whole});
    }

    /**
     * An array of the file.
     *
     * @throws DataException if its numbers are elsewhere, of a type without meaning here, or not as many as its extents say
     */
    static OnnxArray of(TensorProto proto) throws DataException {
        return of(proto, null);
    }

    /**
     * {@link #of(TensorProto)}
     *
     * @param decoding told when its numbers are decoded
     */
    static OnnxArray of(TensorProto proto, @Nullable OnnxDecoding decoding) throws DataException {
        String place = "the array " + OnnxNode.quoted(proto.getName());
        if (proto.getDataLocation() == TensorProto.DataLocation.EXTERNAL || proto.getExternalDataCount() > 0) {
            throw new DataException(place + " lies in another file: expected a file that holds its numbers itself, as"
                    + " save_model(..., save_as_external_data=False) writes it");
        }
        int bytes = bytesOf(proto.getDataType());
        if (bytes == 0) {
            throw new DataException(place + " has the element type " + proto.getDataType()
                    + ": expected floats of 16, 32 or 64 bits, whole numbers or booleans");
        }
        if (proto.getDimsCount() > MOST_AXES) {
            throw new DataException(place + " has " + proto.getDimsCount() + " axes: expected at most " + MOST_AXES);
        }
        int[] dims = new int[proto.getDimsCount()];
        long size = 1;
        for (int axis = 0; axis < dims.length; axis++) {
            long extent = proto.getDims(axis);
            if (extent < 0 || extent > Integer.MAX_VALUE) {
                throw new DataException(place + " has an extent of " + extent + ": expected one that fits an array");
            }
            dims[axis] = (int) extent;
            size = Math.min(size * extent, 1L << 40);
        }
        long held = proto.getRawData().isEmpty()
                ? listed(proto)
                : proto.getRawData().size() % bytes == 0 ? proto.getRawData().size() / bytes : -1;
        if (held != size) {
            throw new DataException(place + " of " + Arrays.toString(dims) + " holds "
                    + (held < 0 ? "a part of a number" : held + " numbers") + ": expected " + size);
        }
        return new OnnxArray(dims, (int) size, proto, null, null, decoding);
    }

    private static int bytesOf(int type) {
        return switch (type) {
            case 2, 3, 9 -> 1;
            case 4, 5, 10, 16 -> 2;
            case 1, 6, 12 -> 4;
            case 7, 11, 13 -> 8;
            default -> 0;
        };
    }

    private static int listed(TensorProto proto) {
        return switch (proto.getDataType()) {
            case 1 -> proto.getFloatDataCount();
            case 7 -> proto.getInt64DataCount();
            case 11 -> proto.getDoubleDataCount();
            case 12, 13 -> proto.getUint64DataCount();
            default -> proto.getInt32DataCount();
        };
    }

    /** The extents, not a copy. */
    int[] dims() {
        return dims;
    }

    int size() {
        return size;
    }

    /** Whether its numbers are floats. */
    boolean isReal() {
        if (proto == null) {
            return reals != null;
        }
        int type = proto.getDataType();
        return type == 1 || type == 10 || type == 11 || type == 16;
    }

    /** This array's numbers with other extents of the same number. */
    OnnxArray with(int[] other) {
        return new OnnxArray(other, size, proto, reals, wholes, decoding);
    }

    /** The numbers as float32: a copy. */
    float[] reals() {
        if (reals != null) {
            return reals.clone();
        }
        float[] values = new float[size];
        for (int from = 0; from < size; from += OnnxDecoding.PORTION) {
            decode(from, Math.min(OnnxDecoding.PORTION, size - from), values, from);
        }
        return values;
    }

    /**
     * The numbers of (rows, columns) as those of (columns, rows): a copy, without another one on the way.
     *
     * @param columns that divide the number of numbers
     */
    float[] turned(int rows, int columns) {
        float[] values = new float[size];
        int portion = Math.max(1, Math.min(TURNED_ROWS, OnnxDecoding.PORTION / Math.max(1, columns)));
        float[] some = new float[portion * columns];
        for (int from = 0; from < rows; from += portion) {
            int count = Math.min(portion, rows - from);
            if (reals == null) {
                decode(from * columns, count * columns, some, 0);
            } else {
                System.arraycopy(reals, from * columns, some, 0, count * columns);
            }
            for (int column = 0; column < columns; column++) {
                for (int row = 0; row < count; row++) {
                    values[column * rows + from + row] = some[row * columns + column];
                }
            }
        }
        return values;
    }

    /** Some of the numbers, which are none of {@link #reals}. */
    private void decode(int from, int count, float[] values, int to) {
        if (wholes != null) {
            for (int i = 0; i < count; i++) {
                values[to + i] = wholes[from + i];
            }
        } else if (proto != null) {
            ByteBuffer raw = raw(proto);
            if (proto.getDataType() == 1 && raw.capacity() > 0) {
                raw.asFloatBuffer().get(from, values, to, count);
            } else {
                for (int i = 0; i < count; i++) {
                    values[to + i] = (float) number(proto, raw, from + i);
                }
            }
            if (decoding != null) {
                decoding.add((long) count * bytesOf(proto.getDataType()));
            }
        }
    }

    /** The numbers as whole ones: of the file a copy. */
    long[] wholes() {
        if (wholes != null) {
            return wholes;
        }
        long[] values = new long[size];
        if (proto != null) {
            ByteBuffer raw = raw(proto);
            for (int i = 0; i < size; i++) {
                values[i] = proto.getDataType() == 7 && raw.capacity() > 0
                        ? raw.getLong(8 * i)
                        : (long) number(proto, raw, i);
            }
        } else if (reals != null) {
            for (int i = 0; i < size; i++) {
                values[i] = (long) reals[i];
            }
        }
        return values;
    }

    private static ByteBuffer raw(TensorProto proto) {
        return proto.getRawData().asReadOnlyByteBuffer().slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static double number(TensorProto proto, ByteBuffer raw, int i) {
        boolean listed = raw.capacity() == 0;
        return switch (proto.getDataType()) {
            case 1 -> listed ? proto.getFloatData(i) : raw.getFloat(4 * i);
            case 2, 9 -> listed ? proto.getInt32Data(i) : raw.get(i) & 0xFF;
            case 3 -> listed ? proto.getInt32Data(i) : raw.get(i);
            case 4 -> (listed ? proto.getInt32Data(i) : raw.getShort(2 * i)) & 0xFFFF;
            case 5 -> listed ? proto.getInt32Data(i) : raw.getShort(2 * i);
            case 6 -> listed ? proto.getInt32Data(i) : raw.getInt(4 * i);
            case 7 -> listed ? proto.getInt64Data(i) : raw.getLong(8 * i);
            case 10 -> half(listed ? (short) proto.getInt32Data(i) : raw.getShort(2 * i));
            case 11 -> listed ? proto.getDoubleData(i) : raw.getDouble(8 * i);
            case 12 -> listed ? proto.getUint64Data(i) : Integer.toUnsignedLong(raw.getInt(4 * i));
            case 16 -> Float.intBitsToFloat((listed ? proto.getInt32Data(i) : raw.getShort(2 * i)) << 16);
            default -> listed ? proto.getUint64Data(i) : raw.getLong(8 * i);
        };
    }

    /** IEEE 754-2019, section 3.4: five bits of exponent, ten of fraction. */
    private static double half(short bits) {
        int exponent = bits >> 10 & 0x1F;
        double fraction = (bits & 0x3FF) / 1024.0;
        double magnitude = switch (exponent) {
            case 0 -> Math.scalb(fraction, -14);
            case 0x1F -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
            default -> Math.scalb(1 + fraction, exponent - 15);
        };
        return bits < 0 ? -magnitude : magnitude;
    }
}
