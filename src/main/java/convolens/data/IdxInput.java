package convolens.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of one file, counted, so that whatever is wrong is told with its place. A file named {@code .gz} is
 * uncompressed on the way; its offsets count uncompressed bytes.
 */
final class IdxInput {
    private static final int FIRST_CHUNK = 1 << 16;
    /** So many bytes are read before the next look at whether they are still wanted. */
    private static final int PIECE = 1 << 20;

    private final String file;
    private final InputStream in;
    private final BooleanSupplier cancelled;
    private long offset;

    /**
     * @param in the file's own bytes; the caller closes it
     * @param cancelled asks to give up
     * @throws DataException if the file is named {@code .gz} and is not gzip
     */
    IdxInput(String file, InputStream in, BooleanSupplier cancelled) throws DataException {
        this.file = file;
        this.cancelled = cancelled;
        this.in = DataException.isGzip(file) ? uncompress(in) : in;
    }

    /** The file's name. */
    String file() {
        return file;
    }

    /** Something wrong at an offset of this file. */
    DataException at(long place, String what) {
        return DataException.at(file, place, what);
    }

    /**
     * Reads bytes into an array that grows with what really arrives, so that a file costs no more memory than twice its
     * contents, whatever its header claims.
     *
     * @param count how many bytes must follow
     * @param what says what they are, for the sentence that tells of their lack
     * @throws CancellationException if it was asked to give up
     */
    byte[] read(int count, String what) throws DataException {
        byte[] bytes = new byte[Math.min(count, FIRST_CHUNK)];
        int got = 0;
        while (got < count) {
            if (got == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(count, 2L * bytes.length));
            }
            if (cancelled.getAsBoolean()) {
                throw new CancellationException(file + " is no longer wanted");
            }
            int more = readSome(bytes, got);
            if (more == 0) {
                throw at(offset, "the file ends here, but expected " + (count - got) + " more bytes: " + what);
            }
            got += more;
            offset += more;
        }
        return bytes;
    }

    /** Makes sure that nothing follows; in a gzip file this is also where its checksum is compared. */
    void requireEnd(String what) throws DataException {
        if (readSome(new byte[1], 0) > 0) {
            throw at(offset, "the file goes on here, but expected its end after " + what);
        }
    }

    private int readSome(byte[] bytes, int from) throws DataException {
        try {
            return in.readNBytes(bytes, from, Math.min(PIECE, bytes.length - from));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private InputStream uncompress(InputStream raw) throws DataException {
        try {
            BufferedInputStream buffered = new BufferedInputStream(raw, FIRST_CHUNK);
            buffered.mark(2);
            int first = buffered.read();
            int second = buffered.read();
            if (first != 0x1F || second != 0x8B) {
                throw new DataException(file + ", byte 0: expected the bytes 1F 8B that a gzip file begins with, as its"
                        + " name says it is one, but found "
                        + (second < 0 ? "its end" : String.format(Locale.ROOT, "%02X %02X", first, second)));
            }
            buffered.reset();
            return new GZIPInputStream(buffered, FIRST_CHUNK);
        } catch (DataException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private DataException unreadable(IOException e) {
        if (e instanceof EOFException) {
            return at(offset, "the gzip data end before their time: expected a complete file, so fetch it again");
        }
        if (e instanceof ZipException) {
            return at(
                    offset,
                    "the gzip data are damaged (" + e.getMessage() + "): expected an intact file, so fetch it again");
        }
        return new DataException(file + " cannot be read (" + e.getMessage() + ")", e);
    }
}
