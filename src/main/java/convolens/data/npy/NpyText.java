package convolens.data.npy;

import convolens.data.DataException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a NumPy array of words, (N), of dtype {@code <U7} or {@code S7}: words of a fixed number of characters, the rest
 * of which is filled with zeros.
 *
 * @param wide whether a character takes four bytes, {@code U}, or one, {@code S}
 * @param bigEndian the order of these bytes
 * @param length characters of a word
 * @param count N
 */
public record NpyText(boolean wide, boolean bigEndian, int length, int count) {
    private static final Pattern DTYPE = Pattern.compile("'descr'\\s*:\\s*'([<>|=]?)([US])(\\d{1,4})'");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\((\\d{1,9}),(?:1,)?\\)");

    /** What a head says; empty where it is none of words. */
    static Optional<NpyText> of(String head) {
        Matcher dtype = DTYPE.matcher(head);
        Matcher shape = SHAPE.matcher(head.replace(" ", ""));
        return dtype.find() && shape.find() && Integer.parseInt(dtype.group(3)) > 0
                ? Optional.of(new NpyText(
                        dtype.group(2).equals("U"),
                        dtype.group(1).equals(">"),
                        Integer.parseInt(dtype.group(3)),
                        Integer.parseInt(shape.group(1))))
                : Optional.empty();
    }

    /** The bytes of a word. */
    public int bytes() {
        return wide ? 4 * length : length;
    }

    /**
     * The next word.
     *
     * @throws DataException if the array ends before, or holds what is no character
     */
    public String next(NpyStream in) throws DataException {
        byte[] raw = in.bytes(bytes());
        if (!wide) {
            return printable(new String(raw, StandardCharsets.UTF_8), in);
        }
        ByteBuffer units = ByteBuffer.wrap(raw).order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int unit = units.getInt();
            if (!Character.isValidCodePoint(unit)) {
                throw in.error("expected words, but found " + unit + ", which is no character");
            }
            word.appendCodePoint(unit);
        }
        return printable(word.toString(), in);
    }

    private static String printable(String padded, NpyStream in) throws DataException {
        int end = padded.length();
        while (end > 0 && padded.charAt(end - 1) == 0) {
            end--;
        }
        String word = padded.substring(0, end).strip();
        if (word.isEmpty() || word.chars().anyMatch(Character::isISOControl)) {
            throw in.error("expected a word for each image, but found one that is empty or cannot be printed");
        }
        return word;
    }
}
