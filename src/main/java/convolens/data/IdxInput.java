package convolens.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of one file, counted, so that whatever is wrong is told with its place. A compressed file is uncompressed on
 * the way, whatever its name, and as often as it was compressed; its offsets count uncompressed bytes.
 */
final class IdxInput {
    private static final int FIRST_CHUNK = 1 << 16;
    private static final int PEEKED = 64;
    private static final int MAX_LAYERS = 3;
    /** So many times its own size is believed of a file, which a compressed one easily reaches: digits 5, letters 7. */
    private static final int BELIEVED = 8;
    /** So many bytes are read before the next look at whether they are still wanted. */
    private static final int PIECE = 1 << 20;

    private final String file;
    private final BooleanSupplier cancelled;
    private final long believed;
    private InputStream in;
    private boolean compressed;
    private long offset;

    /**
     * @param in the file's own bytes; the caller closes it
     * @param size how many bytes the file has itself; 0 if that is not known
     * @param cancelled asks to give up
     * @throws DataException if the file cannot be read, or is a web page
     */
    IdxInput(String file, InputStream in, long size, BooleanSupplier cancelled) throws DataException {
        this.file = file;
        believed = Math.max(FIRST_CHUNK, size > Integer.MAX_VALUE ? Integer.MAX_VALUE : BELIEVED * size);
        this.cancelled = cancelled;
        this.in = in;
        byte[] first = peek();
        for (int layer = 0; layer < MAX_LAYERS && isGzip(first); layer++) {
            compressed = true;
            uncompress();
            first = peek();
        }
        requireNoWebPage(new String(first, StandardCharsets.ISO_8859_1));
    }

    private static boolean isGzip(byte[] first) {
        return first.length >= 2 && first[0] == 0x1F && first[1] == (byte) 0x8B;
    }

    /** What servers send instead of a file that is not there. */
    private void requireNoWebPage(String first) throws DataException {
        String start = first.replace("\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml")) {
            throw new DataException(
                    file + " is a web page that was saved under this name: expected an IDX file, so fetch it again");
        }
    }

    /** The next bytes, which stay to be read, as far as they can be; why not further is told when they are read. */
    private byte[] peek() throws DataException {
        in = new BufferedInputStream(in, FIRST_CHUNK);
        in.mark(PEEKED + 1);
        byte[] first = new byte[PEEKED];
        int got = 0;
        try {
            for (int next = in.read(); next >= 0 && got < PEEKED; next = in.read()) {
                first[got++] = (byte) next;
            }
        } catch (IOException e) {
            // the same comes again
        }
        try {
            in.reset();
        } catch (IOException e) {
            throw unreadable(e);
        }
        return Arrays.copyOf(first, got);
    }

    private void uncompress() throws DataException {
        try {
            in = new GZIPInputStream(in, FIRST_CHUNK);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Whether offsets count uncompressed bytes. */
    boolean isCompressed() {
        return compressed;
    }

    /** The file's name. */
    String file() {
        return file;
    }

    /** Something wrong at an offset of this file. */
    DataException at(long place, String what) {
        return DataException.at(file, place, compressed, what);
    }

    /**
     * Reads bytes into one array. Where the header claims more than the file's own size makes likely, the array grows with
     * what really arrives, so that a file costs no more memory than twice its contents, whatever it claims.
     *
     * @param count how many bytes must follow
     * @param what says what they are, for the sentence that tells of their lack
     * @throws CancellationException if it was asked to give up
     */
    byte[] read(int count, String what) throws DataException {
        byte[] bytes = new byte[(int) Math.min(count, believed)];
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
