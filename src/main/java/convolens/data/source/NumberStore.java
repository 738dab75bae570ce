package convolens.data.source;

import convolens.data.CountedArray;
import convolens.data.DataException;
import convolens.data.ElementType;
import convolens.engine.tensor.Shape;
import java.util.Arrays;

/**
 * Numbers one after the other, as bytes as long as all of them are whole numbers from 0 to 255, and as float32 from the
 * first other one on.
 */
final class NumberStore {
    private static final int SMALLEST = 1 << 12;

    private final String place;
    private final long room;
    private byte[] raw;
    private ElementType type = ElementType.UBYTE;
    private int count;

    /**
     * @param place what the errors call it
     * @param expected how many numbers are likely to come
     * @param room the bytes that they may take
     */
    NumberStore(String place, long expected, long room) {
        this.place = place;
        this.room = room;
        raw = new byte[(int) Math.max(SMALLEST, Math.min(expected, room))];
    }

    /** @throws DataException if there is no more room */
    void add(double value) throws DataException {
        if (type == ElementType.UBYTE) {
            int whole = (int) value;
            if (whole == value && whole >= 0 && whole <= 255) {
                grow(count + 1L);
                raw[count++] = (byte) whole;
                return;
            }
            widen();
        }
        grow(Float.BYTES * (count + 1L));
        put(Float.BYTES * count++, (float) value);
    }

    private void widen() throws DataException {
        byte[] narrow = raw;
        long needed = Float.BYTES * (count + 1L);
        long likely = Math.min(room, (long) Float.BYTES * narrow.length);
        raw = new byte[needed > likely ? NumberBytes.grown(place, narrow.length, needed, room) : (int) likely];
        type = ElementType.FLOAT;
        for (int i = 0; i < count; i++) {
            put(Float.BYTES * i, narrow[i] & 0xFF);
        }
    }

    private void put(int at, float value) {
        int bits = Float.floatToIntBits(value);
        for (int b = 0; b < Float.BYTES; b++) {
            raw[at + b] = (byte) (bits >> 24 - 8 * b);
        }
    }

    private void grow(long needed) throws DataException {
        if (needed > raw.length) {
            raw = Arrays.copyOf(raw, NumberBytes.grown(place, raw.length, needed, room));
        }
    }

    /** The numbers as an array of this shape, which has as many elements. */
    CountedArray array(Shape shape, String what, int first) {
        return new CountedArray(place, type, shape, raw, what, first);
    }
}
