package convolens.data.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.stream.ImageInputStream;

/**
 * How a camera was held: what the tag "orientation" (0x0112) says, by the numbers 1 to 8 of the TIFF 6.0 specification. A
 * TIFF file has it in its directory, others in an Exif part: JPEG in a segment APP1, PNG in a chunk eXIf, WebP in a chunk
 * EXIF.
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
    private static final int PNG = 0x8950;
    private static final int PNG_EXIF = 0x65584966;
    private static final int RIFF = 0x5249;
    private static final int WEBP_EXIF = 0x45584946;
    private static final int EXIF = 0x45786966;
    private static final int LITTLE_TIFF = 0x4949;
    private static final int BIG_TIFF = 0x4D4D;

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
            int first = in.readUnsignedShort();
            return switch (first) {
                case START_OF_IMAGE -> segments(in);
                case PNG -> pngChunks(in, start);
                case RIFF -> webpChunks(in, start);
                case LITTLE_TIFF, BIG_TIFF -> {
                    in.seek(start);
                    yield directory(in, Long.MAX_VALUE);
                }
                default -> UPRIGHT;
            };
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

    private static Orientation pngChunks(ImageInputStream in, long start) throws IOException {
        in.seek(start + 8);
        for (int chunk = 0; chunk < MAX_ENTRIES; chunk++) {
            long length = in.readUnsignedInt();
            int name = in.readInt();
            long next = in.getStreamPosition() + length + Integer.BYTES;
            if (name == PNG_EXIF) {
                return directory(in, next);
            }
            in.seek(next);
        }
        return UPRIGHT;
    }

    private static Orientation webpChunks(ImageInputStream in, long start) throws IOException {
        in.seek(start + 12);
        for (int chunk = 0; chunk < MAX_ENTRIES; chunk++) {
            int name = in.readInt();
            long length = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
            long next = in.getStreamPosition() + length + (length & 1);
            if (name == WEBP_EXIF) {
                // some write the beginning of a JPEG's segment, too
                in.mark();
                if (in.readInt() == EXIF) {
                    in.skipBytes(2);
                } else {
                    in.reset();
                }
                return directory(in, next);
            }
            in.seek(next);
        }
        return UPRIGHT;
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
