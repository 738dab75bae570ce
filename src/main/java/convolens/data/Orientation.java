package convolens.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.stream.ImageInputStream;

/**
 * How a camera was held: what a JPEG file says in the tag "orientation" (0x0112) of its Exif segment, by the numbers 1 to 8
 * of the TIFF 6.0 specification.
 */
enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    FLIPPED(false, false, true),
    TRANSPOSED(true, false, false),
    TURN_RIGHT(true, true, false),
    TRANSVERSED(true, true, true),
    TURN_LEFT(true, false, true);

    private static final int TAG = 0x0112;
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int MAX_ENTRIES = 1000;

    private final boolean swapped;
    private final boolean reversedColumns;
    private final boolean reversedRows;

    Orientation(boolean swapped, boolean reversedColumns, boolean reversedRows) {
        this.swapped = swapped;
        this.reversedColumns = reversedColumns;
        this.reversedRows = reversedRows;
    }

    /**
     * What the file says; {@link #UPRIGHT} where it says nothing that can be understood.
     *
     * @param in at the beginning of the file, where it is afterwards, too
     */
    static Orientation of(ImageInputStream in) throws IOException {
        long start = in.getStreamPosition();
        ByteOrder order = in.getByteOrder();
        try {
            in.setByteOrder(ByteOrder.BIG_ENDIAN);
            return in.readUnsignedShort() == START_OF_IMAGE ? segments(in) : UPRIGHT;
        } catch (EOFException e) {
            // the pixels are read by somebody else, who will say that the file ends early
            return UPRIGHT;
        } finally {
            in.setByteOrder(order);
            in.seek(start);
        }
    }

    private static Orientation segments(ImageInputStream in) throws IOException {
        while (true) {
            int marker = in.readUnsignedShort();
            if (marker >>> 8 != 0xFF || marker == START_OF_SCAN) {
                return UPRIGHT;
            }
            long next = in.getStreamPosition() + in.readUnsignedShort();
            if (marker == APP1) {
                byte[] name = new byte[6];
                in.readFully(name);
                if (new String(name, StandardCharsets.ISO_8859_1).equals("Exif\0\0")) {
                    return directory(in, next);
                }
            }
            in.seek(next);
        }
    }

    private static Orientation directory(ImageInputStream in, long end) throws IOException {
        long tiff = in.getStreamPosition();
        in.setByteOrder(in.readUnsignedShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        in.skipBytes(2);
        long first = tiff + in.readUnsignedInt();
        if (first < tiff || first >= end) {
            return UPRIGHT;
        }
        in.seek(first);
        int entries = Math.min(MAX_ENTRIES, in.readUnsignedShort());
        for (int i = 0; i < entries && in.getStreamPosition() < end; i++) {
            int tag = in.readUnsignedShort();
            in.skipBytes(6);
            int value = in.readUnsignedShort();
            in.skipBytes(2);
            if (tag == TAG) {
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether the picture as it was seen has the extents of the stored one the other way round. */
    boolean isSwapped() {
        return swapped;
    }

    /**
     * Where a pixel of the picture as it was seen is stored.
     *
     * @param height rows of the picture as it was seen
     * @param width its columns
     * @return the row-major number of the stored pixel
     */
    int source(int row, int column, int height, int width) {
        int y = reversedRows ? height - 1 - row : row;
        int x = reversedColumns ? width - 1 - column : column;
        return swapped ? x * height + y : y * width + x;
    }
}
