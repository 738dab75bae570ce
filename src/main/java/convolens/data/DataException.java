package convolens.data;

import java.io.IOException;

/** Data that cannot be used. The message is one sentence for the user: which file, where, and what would be right. */
public class DataException extends IOException {
    private static final long serialVersionUID = 1L;

    public DataException(String sentence) {
        super(sentence);
    }

    public DataException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** Something wrong at a place in a file: {@code "name, byte 16: what"}. */
    static DataException at(String file, long offset, String what) {
        return at(file, offset, false, what);
    }

    /**
     * Something wrong at a place in a file: {@code "name, byte 16: what"}.
     *
     * @param compressed whether the file is compressed; then the place counts uncompressed bytes, and says so
     */
    static DataException at(String file, long offset, boolean compressed, String what) {
        return new DataException(file + ", byte " + offset + (compressed ? " (uncompressed): " : ": ") + what);
    }
}
