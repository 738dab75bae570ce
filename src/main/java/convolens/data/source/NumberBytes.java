package convolens.data.source;

import convolens.data.DataException;
import java.util.Arrays;

/** Bytes one after the other; memory follows what really arrives. */
final class NumberBytes {
    private final String place;
    private final long room;
    private byte[] bytes;
    private int count;

    /**
     * @param place what the errors call it
     * @param expected how many bytes are likely to come
     * @param room how many may come
     */
    NumberBytes(String place, long expected, long room) {
        this.place = place;
        this.room = room;
        bytes = new byte[(int) Math.max(1, Math.min(expected, room))];
    }

    /** @throws DataException if there is no more room */
    void add(byte[] more, int from, int length) throws DataException {
        long needed = (long) count + length;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, grown(place, bytes.length, needed, room));
        }
        System.arraycopy(more, from, bytes, count, length);
        count += length;
    }

    /**
     * How large an array becomes that is too small.
     *
     * @throws DataException if there is no room for what is needed
     */
    static int grown(String place, int length, long needed, long room) throws DataException {
        if (needed > room) {
            throw new DataException(place + " needs more than the " + room
                    + " bytes that there is room for: expected fewer images, or Java with a larger -Xmx");
        }
        return (int) Math.max(needed, Math.min(room, length + (length >> 1)));
    }

    int count() {
        return count;
    }

    /** The bytes, and perhaps room behind them; not a copy. */
    byte[] bytes() {
        return bytes;
    }
}
