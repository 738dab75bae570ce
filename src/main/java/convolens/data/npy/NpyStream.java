package convolens.data.npy;

import convolens.data.DataException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.openlca.npy.NpyDataType;
import org.openlca.npy.NpyFormatException;
import org.openlca.npy.dict.NpyHeaderDict;

/**
 * The bytes of one array in NumPy's npy format, counted, so that whatever is wrong is told with its place.
 *
 * <p>The npy library parses the header's text only. Its own readers allocate whatever the header claims, take what one
 * read returns for all there is, recurse as deep as brackets nest, and let an extent beyond an int overflow: with files
 * of unknown origin these four are done here, and by those who read the elements.
 */
public final class NpyStream {
    private static final byte[] SIGNATURE = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final String WANTED = "an array of numbers";
    // What NumPy itself accepts of a file that it does not trust.
    private static final int LONGEST_HEADER = 10_000;
    private static final Pattern NESTED = Pattern.compile("\\(.*\\(|\\{.*\\{", Pattern.DOTALL);
    private static final Pattern BEYOND_INT = Pattern.compile("\\d{10}");

    private final String place;
    private final InputStream in;
    private long offset;

    /**
     * @param place the file and the array in it, for the errors
     * @param in the array; the caller closes it
     */
    public NpyStream(String place, InputStream in) {
        this.place = place;
        this.in = in;
    }

    /**
     * Reads what lies before the elements.
     *
     * @throws NoNumbers if it is an array of something else
     * @throws DataException if it is no array, or ends early
     */
    public NpyHeaderDict header() throws DataException {
        NpyHeaderDict header = parse(headerText());
        if (header.dataType() == NpyDataType.S || header.dataType() == NpyDataType.U) {
            throw unusable("expected " + WANTED + ", but found text");
        }
        return header;
    }

    /**
     * {@link #header} of an array of words.
     *
     * @return empty where it is an array of something else
     * @throws DataException if it is no array, or ends early
     */
    public Optional<NpyText> textHeader() throws DataException {
        return NpyText.of(headerText());
    }

    /** The number of elements of a shape; Integer.MAX_VALUE where there are more. */
    public static int elements(NpyHeaderDict header) {
        long elements = 1;
        for (int extent : header.shape()) {
            // Nine digits an extent, so one product cannot overflow; beyond the limit it need not be exact.
            elements = Math.min(elements * extent, Integer.MAX_VALUE);
        }
        return (int) elements;
    }

    /** How many bytes have been read. */
    public long offset() {
        return offset;
    }

    /** Makes sure that nothing follows. */
    public void requireEnd() throws DataException {
        long end = offset;
        if (readSome(new byte[1], 0, 1) != 0) {
            throw error("byte " + end + ": the array goes on here, but expected its end");
        }
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
                throw new NoNumbers(place + ": " + described(text), e);
            }
        }
        throw unusable(described(text));
    }

    private static String described(String header) {
        String printable = header.strip().replaceAll("[^ -~]", "?");
        return "expected " + WANTED + ", but its header reads "
                + (printable.length() > 120 ? printable.substring(0, 120) + "…" : printable);
    }

    /**
     * Reads bytes.
     *
     * @throws DataException if there are fewer
     */
    public byte[] bytes(int count) throws DataException {
        byte[] bytes = new byte[count];
        read(bytes, 0, count);
        return bytes;
    }

    /**
     * Reads bytes into an array.
     *
     * @throws DataException if there are fewer
     */
    public void read(byte[] bytes, int from, int count) throws DataException {
        if (readSome(bytes, from, count) < count) {
            throw error("byte " + offset + ": the array ends here, but expected more of it");
        }
    }

    private int readSome(byte[] bytes, int from, int count) throws DataException {
        try {
            int got = in.readNBytes(bytes, from, count);
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
    public static final class NoNumbers extends DataException {
        private static final long serialVersionUID = 1L;

        private NoNumbers(String sentence) {
            super(sentence);
        }

        private NoNumbers(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }

    private NoNumbers unusable(String what) {
        return new NoNumbers(place + ": " + what);
    }

    /** Something wrong with this array. */
    public DataException error(String what) {
        return new DataException(place + ": " + what);
    }
}
