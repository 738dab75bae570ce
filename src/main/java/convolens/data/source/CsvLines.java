package convolens.data.source;

import convolens.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A table of values, cell by cell: separated by commas, semicolons or tabs, in quotation marks or not, a line each row. A
 * compressed file is uncompressed on the way.
 */
final class CsvLines implements AutoCloseable {
    private static final int LONGEST_CELL = 100;

    private final String file;
    private final InputStream in;
    private final byte[] cell = new byte[LONGEST_CELL];
    private int length;
    private int line = 1;
    private boolean ended;
    private boolean lineEnded;

    private CsvLines(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /** @throws DataException if it cannot be read */
    static CsvLines open(Path path) throws DataException {
        String name = String.valueOf(path.getFileName());
        try {
            InputStream in = DataPlace.uncompressed(path);
            in.mark(3);
            if (in.read() != 0xEF || in.read() != 0xBB || in.read() != 0xBF) {
                in.reset();
            }
            return new CsvLines(name, in);
        } catch (IOException e) {
            throw new DataException(name + " cannot be read (" + e.getMessage() + "): expected an intact table", e);
        }
    }

    /** The file's name. */
    String file() {
        return file;
    }

    /** The number of the line of the last cell, counted from 1. */
    int line() {
        return lineEnded ? line - 1 : line;
    }

    /** Whether the last cell was the last of its line. */
    boolean isLineEnd() {
        return lineEnded;
    }

    /**
     * Goes on to the next cell.
     *
     * @return whether there is one; lines without anything in them have none
     */
    boolean next() throws DataException {
        if (ended) {
            return false;
        }
        length = 0;
        boolean fresh = lineEnded || line == 1;
        lineEnded = false;
        try {
            int read = in.read();
            while (read == '\n' || read == '\r') {
                line += read == '\n' && fresh ? 1 : 0;
                if (!fresh) {
                    break;
                }
                read = in.read();
            }
            boolean any = read >= 0;
            while (read >= 0 && read != ',' && read != ';' && read != '\t' && read != '\n') {
                if (read != '"' && read != '\r' && !(read == ' ' && length == 0)) {
                    append((byte) read);
                }
                read = in.read();
            }
            if (read < 0) {
                ended = true;
                lineEnded = true;
                line++;
                return any || !fresh;
            }
            if (read == '\n') {
                lineEnded = true;
                line++;
            }
            return true;
        } catch (IOException e) {
            throw e instanceof DataException told
                    ? told
                    : new DataException(
                            file + ", line " + line + ": the compressed data are damaged: expected an intact file", e);
        }
    }

    private void append(byte next) throws DataException {
        if (length == LONGEST_CELL) {
            throw at("expected a number or a name, but found more than " + LONGEST_CELL + " characters");
        }
        cell[length++] = next;
    }

    /** The cell as text. */
    String text() {
        return new String(cell, 0, length, StandardCharsets.UTF_8).strip();
    }

    /** The cell as a number; NaN where it is none. */
    double number() {
        if (length > 0 && length < 10) {
            int value = 0;
            int i = 0;
            while (i < length && cell[i] >= '0' && cell[i] <= '9') {
                value = 10 * value + cell[i++] - '0';
            }
            if (i == length) {
                return value;
            }
        }
        Double parsed = parse(text());
        return parsed == null ? Double.NaN : parsed;
    }

    private static @Nullable Double parse(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Something wrong with the line of the last cell. */
    DataException at(String what) {
        return new DataException(file + ", line " + line() + ": " + what);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            // nothing was written
        }
    }
}
