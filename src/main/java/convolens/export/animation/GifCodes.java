package convolens.export.animation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * The pixels of a GIF, compressed with the codes of variable length of Lempel, Ziv and Welch (Welch, "A Technique for
 * High-Performance Data Compression", 1984) as appendix F of GIF 89a has them: 12 bits at most, blocks of 255 bytes.
 */
final class GifCodes {
    private static final int MOST_CODES = 1 << 12;
    private static final int BLOCK = 255;

    private final OutputStream out;
    private final int pixelBits;
    private final int clear;
    /** By code and next pixel, the code of both; 0 for none. */
    private final short[] longer;

    private final byte[] block = new byte[BLOCK];
    private int inBlock;
    private int codes;
    private int bits;
    private int waiting;
    private int waitingBits;

    /** @param pixelBits of a pixel, 2 to 8 */
    GifCodes(OutputStream out, int pixelBits) {
        this.out = out;
        this.pixelBits = pixelBits;
        clear = 1 << pixelBits;
        longer = new short[MOST_CODES << pixelBits];
    }

    /** Writes the pixels and the end. */
    void write(byte[] pixels) throws IOException {
        out.write(pixelBits);
        begin();
        int prefix = pixels[0] & 255;
        for (int i = 1; i < pixels.length; i++) {
            int pixel = pixels[i] & 255;
            int both = prefix << pixelBits | pixel;
            if (longer[both] != 0) {
                prefix = longer[both];
                continue;
            }
            put(prefix);
            if (codes < MOST_CODES) {
                longer[both] = (short) codes;
                bits += codes == 1 << bits ? 1 : 0;
                codes++;
            } else {
                begin();
            }
            prefix = pixel;
        }
        put(prefix);
        put(clear + 1);
        if (waitingBits > 0) {
            store(waiting);
        }
        flush();
        out.write(0);
    }

    /** Forgets all codes but those of the pixels; in the file, too. */
    private void begin() throws IOException {
        if (bits != 0) {
            put(clear);
            Arrays.fill(longer, (short) 0);
            bits = pixelBits + 1;
        } else {
            bits = pixelBits + 1;
            put(clear);
        }
        codes = clear + 2;
    }

    private void put(int code) throws IOException {
        waiting |= code << waitingBits;
        waitingBits += bits;
        while (waitingBits >= 8) {
            store(waiting);
            waiting >>>= 8;
            waitingBits -= 8;
        }
    }

    private void store(int value) throws IOException {
        block[inBlock++] = (byte) value;
        if (inBlock == BLOCK) {
            flush();
        }
    }

    private void flush() throws IOException {
        if (inBlock > 0) {
            out.write(inBlock);
            out.write(block, 0, inBlock);
            inBlock = 0;
        }
    }
}
