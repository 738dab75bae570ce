package convolens.data.source;

import convolens.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What lies before a file in a tar archive: a block of 512 bytes with its name, size and kind. Source: POSIX.1-2001, "pax
 * interchange format"; GNU tar, "Basic tar format".
 *
 * @param name with slashes
 * @param size in bytes; behind the file the block is filled up
 * @param kind as the archive marks it
 */
record TarHead(String name, long size, char kind) {
    private static final int BLOCK = 512;
    private static final int CHECKSUM = 148;
    private static final int LONGEST_NAME = 1 << 16;
    private static final long LARGEST = 1L << 40;
    private static final Pattern PATH = Pattern.compile("\\d+ path=([^\n]*)\n");

    /**
     * The next head; null at the end.
     *
     * @throws DataException if there is something else
     */
    static @Nullable TarHead next(InputStream in, Path archive) throws IOException {
        byte[] block = new byte[BLOCK];
        int got = in.readNBytes(block, 0, BLOCK);
        if (got == 0 || got == BLOCK && isZero(block)) {
            return null;
        }
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= CHECKSUM && i < CHECKSUM + 8 ? ' ' : block[i] & 0xFF;
        }
        if (got < BLOCK || sum != number(block, CHECKSUM, 8)) {
            throw new DataException(archive
                    + " is damaged, or no tar archive: expected the head of a file of 512 bytes with its checksum");
        }
        long size = number(block, 124, 12);
        if (size < 0 || size > LARGEST) {
            throw new DataException(archive + " has a file of " + size + " bytes: expected a size that makes sense");
        }
        boolean posix = text(block, 257, 5).equals("ustar");
        String prefix = posix ? text(block, 345, 155) : "";
        String name = text(block, 0, 100);
        return new TarHead(prefix.isEmpty() ? name : prefix + "/" + name, size, (char) block[156]);
    }

    private static boolean isZero(byte[] block) {
        for (byte each : block) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    /** An octal number, or, as GNU tar writes large ones, a binary one; −1 for something else. */
    private static long number(byte[] block, int from, int count) {
        if ((block[from] & 0x80) != 0) {
            long number = block[from] & 0x3F;
            for (int i = from + 1; i < from + count; i++) {
                number = number > LARGEST ? number : number << 8 | block[i] & 0xFF;
            }
            return number;
        }
        String digits = text(block, from, count).strip();
        return digits.matches("[0-7]{1,12}") ? Long.parseLong(digits, 8) : digits.isEmpty() ? 0 : -1;
    }

    private static String text(byte[] block, int from, int count) {
        int end = from;
        while (end < from + count && block[end] != 0) {
            end++;
        }
        return new String(block, from, end - from, StandardCharsets.UTF_8);
    }

    /** Whether it is a file. */
    boolean isFile() {
        return kind == '0' || kind == 0 || kind == '7';
    }

    /** Whether its contents are the name of the next file. */
    boolean isName() {
        return kind == 'L' || kind == 'x';
    }

    /** Whether it concerns all files that follow. */
    boolean isGlobal() {
        return kind == 'g';
    }

    /** The bytes with which the last block of its contents is filled up. */
    long padding() {
        return (BLOCK - size % BLOCK) % BLOCK;
    }

    /** Reads the name of the next file; null where the contents say none. */
    @Nullable
    String readName(InputStream in, Path archive) throws IOException {
        if (size > LONGEST_NAME) {
            throw new DataException(archive + " has a name of " + size + " bytes: expected at most " + LONGEST_NAME);
        }
        byte[] bytes = in.readNBytes((int) size);
        skip(in, padding(), archive);
        if (kind == 'L') {
            return text(bytes, 0, bytes.length);
        }
        Matcher path = PATH.matcher(new String(bytes, StandardCharsets.UTF_8));
        return path.find() ? path.group(1) : null;
    }

    /** Passes over bytes. */
    static void skip(InputStream in, long count, Path archive) throws IOException {
        byte[] some = new byte[(int) Math.min(count, 1 << 16)];
        for (long left = count; left > 0; ) {
            int got = in.read(some, 0, (int) Math.min(left, some.length));
            if (got < 0) {
                throw new DataException(archive + " ends within a file: expected the whole archive");
            }
            left -= got;
        }
    }
}
