package convolens.data;

import java.io.IOException;
import java.util.Locale;

/** Data that cannot be used. The message is one sentence for the user: which file, where, and what would be right. */
public class DataException extends IOException {
    private static final long serialVersionUID = 1L;

    public DataException(String sentence) {
        super(sentence);
    }

    public DataException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /**
     * Something wrong at a place in a file: {@code "name, byte 16: what"}. In a gzip file the place counts uncompressed
     * bytes, and says so.
     */
    static DataException at(String file, long offset, String what) {
        return new DataException(file + ", byte " + offset + (isGzip(file) ? " (uncompressed): " : ": ") + what);
    }

    /** Whether a file's name says that it is compressed. */
    static boolean isGzip(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".gz");
    }
}
