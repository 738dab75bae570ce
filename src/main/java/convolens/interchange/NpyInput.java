package convolens.interchange;

import convolens.data.DataException;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.openlca.npy.NpyDataType;
import org.openlca.npy.NpyFormatException;
import org.openlca.npy.dict.NpyHeaderDict;

/**
 * Reads one array of numbers in NumPy's npy format as float32: floats of 16, 32 or 64 bits, whole numbers, booleans.
 *
 * <p>The npy library parses the header's text only. Its own readers allocate whatever the header claims, take what one
 * read returns for all there is, recurse as deep as brackets nest, and let an extent beyond an int overflow: with files
 * of unknown origin these four are done here.
 */
final class NpyInput {
    private static final byte[] SIGNATURE = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final String WANTED = "an array of numbers";
    // What NumPy itself accepts of a file that it does not trust.
    private static final int LONGEST_HEADER = 10_000;
    private static final Pattern NESTED = Pattern.compile("\\(.*\\(|\\{.*\\{", Pattern.DOTALL);
    private static final Pattern BEYOND_INT = Pattern.compile("\\d{10}");
    private static final int CHUNK = 1 << 16;

    private final String place;
    private final InputStream in;
    private long offset;

    /**
     * @param place the file and the array in it, for the errors
     * @param in the array; the caller closes it
     */
    NpyInput(String place, InputStream in) {
        this.place = place;
        this.in = in;
    }

    /**
     * Reads the array, and makes sure that nothing follows it.
     *
     * @param length the bytes that header and elements should take together, or −1 where that is unknown
     * @param limit the most bytes that the elements may take
     * @throws DataException if it is not one array of numbers, ends early, goes on, or is too large
     */
    Tensor read(long length, long limit) throws DataException {
        NpyHeaderDict header = parse(headerText());
        NpyDataType type = header.dataType();
        if (type == NpyDataType.S || type == NpyDataType.U) {
            throw unusable("expected " + WANTED + ", but found text");
        }
        long elements = 1;
        for (int extent : header.shape()) {
            // Nine digits an extent, so one product cannot overflow; beyond the limit it need not be exact.
            elements = Math.min(elements * extent, Integer.MAX_VALUE);
        }
        long bytes = elements * type.size();
        if (bytes > limit) {
            throw error("the shape " + Arrays.toString(header.shape()) + " needs more than the " + limit
                    + " bytes that there is room for: expected a smaller array");
        }
        if (length >= 0 && length != offset + bytes) {
            throw error("the shape " + Arrays.toString(header.shape()) + " makes " + (offset + bytes)
                    + " bytes with the header, but found " + length);
        }
        ByteOrder order = header.byteOrder().toJava();
        float[] data = type == NpyDataType.f4 ? floats((int) elements, order) : others(type, (int) elements, order);
        long end = offset;
        if (readSome(new byte[1], 1) != 0) {
            throw error("byte " + end + ": the array goes on here, but expected its end");
        }
        Shape shape = Shape.of(header.shape());
        return Tensor.wrap(shape, header.hasFortranOrder() ? rowMajor(shape, data) : data);
    }

    private String headerText() throws DataException {
        byte[] start = bytes(8);
        if (!Arrays.equals(start, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            throw error("byte 0: expected the signature of a NumPy array, 93 NUMPY");
        }
        if (start[6] < 1 || start[6] > 3) {
            throw error("byte 6: expected version 1, 2 or 3 of the npy format, but found " + (start[6] & 0xFF));
        }
        ByteBuffer number = ByteBuffer.wrap(bytes(start[6] == 1 ? 2 : 4)).order(ByteOrder.LITTLE_ENDIAN);
        long length = start[6] == 1 ? Short.toUnsignedLong(number.getShort()) : Integer.toUnsignedLong(number.getInt());
        if (length > LONGEST_HEADER) {
            throw error("byte 8: expected a header of at most " + LONGEST_HEADER + " bytes, but found " + length);
        }
        return new String(bytes((int) length), StandardCharsets.ISO_8859_1);
    }

    private NpyHeaderDict parse(String text) throws DataException {
        if (!NESTED.matcher(text).find() && !BEYOND_INT.matcher(text).find()) {
            try {
                return NpyHeaderDict.parse(text);
            } catch (NpyFormatException e) {
                throw new Unusable(place + ": " + described(text), e);
            }
        }
        throw unusable(described(text));
    }

    private static String described(String header) {
        String printable = header.strip().replaceAll("[^ -~]", "?");
        return "expected " + WANTED + ", but its header reads "
                + (printable.length() > 120 ? printable.substring(0, 120) + "…" : printable);
    }

    private float[] floats(int count, ByteOrder order) throws DataException {
        float[] data = new float[Math.min(count, CHUNK)];
        for (int done = 0; done < count; ) {
            data = grown(data, done, count);
            int some = Math.min(CHUNK / Float.BYTES, data.length - done);
            ByteBuffer.wrap(bytes(some * Float.BYTES))
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
            ByteBuffer chunk = ByteBuffer.wrap(bytes(some * size)).order(order);
            for (int i = 0; i < some; i++) {
                double value = NpyNumber.next(type, chunk);
                data[done + i] = (float) value;
                if (Double.isFinite(value) && Float.isInfinite(data[done + i])) {
                    throw error(String.format(
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

    private byte[] bytes(int count) throws DataException {
        byte[] bytes = new byte[count];
        int got = readSome(bytes, count);
        if (got < count) {
            throw error("byte " + offset + ": the array ends here, but expected more of it");
        }
        return bytes;
    }

    private int readSome(byte[] bytes, int count) throws DataException {
        try {
            int got = in.readNBytes(bytes, 0, count);
            offset += got;
            return got;
        } catch (ZipException | EOFException e) {
            throw new DataException(
                    place + ": the compressed data are damaged after byte " + offset + ": expected an intact file", e);
        } catch (IOException e) {
            throw new DataException(place + " cannot be read: expected a file that you may open", e);
        }
    }

    /** An intact array of something else than numbers. */
    static final class Unusable extends DataException {
        private static final long serialVersionUID = 1L;

        private Unusable(String sentence) {
            super(sentence);
        }

        private Unusable(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }

    private Unusable unusable(String what) {
        return new Unusable(place + ": " + what);
    }

    private DataException error(String what) {
        return new DataException(place + ": " + what);
    }
}
