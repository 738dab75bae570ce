package convolens.data.image;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Tensor;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Photographs are seen as their cameras were held. */
class OrientationTest {
    private static final Color[] QUARTERS = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};

    /** The same quarters, 48×32, as libwebp writes them without loss. */
    private static final String WEBP =
            "UklGRjwAAABXRUJQVlA4TC8AAAAvL8AHAB8gEEjeHzqN+RcQFPwf3fxHZA9ATdtGUEmW5JF8M3eO6P8EFBozEzZmBg" + "A=";

    /** The same quarters as libtiff writes them, with orientation 1. */
    private static final String TIFF =
            "SUkqAGoAAACAACBQMqwWDQOCQaCwiBQqFwyHFWGACIxOKxCHRaMxiFRqOxyDyCHwiLySNyaPyiDKqWS1/y+YS2XTCX"
                    + "zKWTSazacP+bKqdz2fzqcUCh0KaUSj0aY0qczKg06i1Ck1KYQEABAAAAEDAAEAAAAwAAAAAQEDAAEAAAAgAAAAAgED"
                    + "AAEAAAACAAAAAwEDAAEAAAAFAAAABgEDAAEAAAADAAAACgEDAAEAAAABAAAAEQEEAAEAAAAIAAAAEgEDAAEAAAABAA"
                    + "AAFQEDAAEAAAABAAAAFgEDAAEAAAAgAAAAFwEEAAEAAABhAAAAHAEDAAEAAAABAAAAKQEDAAIAAAAAAAEAPgEFAAIA"
                    + "AAB4AQAAPwEFAAYAAABIAQAAQAEDAAwAAAAwAQAAAAAAAP//AAAAAP//AAD//wAA//8AAAAA/////4XrUQAAAIAAw/"
                    + "WoAAAAAALNzEwAAAAAAc3MTAAAAIAAzcxMAAAAAAKPwvUAAAAAEDcaoAAAAAACK4cKAAAAIAA=";

    @TempDir
    private Path folder;

    /** What TIFF 6.0 says of rows and columns, for a picture of quarters A B / C D. */
    @ParameterizedTest
    @CsvSource({
        "0, ABCD", "1, ABCD", "2, BADC", "3, DCBA", "4, CDAB", "5, ACBD", "6, CADB", "7, DBCA", "8, BDAC", "9, ABCD"
    })
    void theTagTurnsThePicture(int tag, String seen) throws IOException {
        for (boolean littleEndian : new boolean[] {false, true}) {
            byte[] exif = exif(tag, littleEndian);
            assertSeen("photo.jpg", withSegment(quarters("jpeg"), exif), tag, seen);
            assertSeen("photo.png", withPngChunk(quarters("png"), exif), tag, seen);
            assertSeen("photo.webp", withWebpChunk(Base64.getDecoder().decode(WEBP), exif), tag, seen);
        }
        assertSeen("photo.tiff", withTiffTag(Base64.getDecoder().decode(TIFF), tag), tag, seen);
    }

    private void assertSeen(String name, byte[] bytes, int tag, String seen) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        Tensor read = ImageFile.read(file, 256).pixels();
        boolean turned = tag >= 5 && tag <= 8;
        assertThat(read.shape().toArray()).as(name).containsExactly(3, turned ? 48 : 32, turned ? 32 : 48);
        int h = read.dim(1);
        int w = read.dim(2);
        String quarters = "" + at(read, 4, 4) + at(read, 4, w - 5) + at(read, h - 5, 4) + at(read, h - 5, w - 5);
        assertThat(quarters).as(name).isEqualTo(seen);
    }

    /** PNG 1.6: a chunk is its length, its name, its data, and the checksum of name and data. */
    private static byte[] withPngChunk(byte[] png, byte[] exif) {
        byte[] named = ByteBuffer.allocate(4 + exif.length)
                .put("eXIf".getBytes(StandardCharsets.US_ASCII))
                .put(exif)
                .array();
        CRC32 checksum = new CRC32();
        checksum.update(named);
        int afterHeader = 8 + 25;
        return ByteBuffer.allocate(png.length + named.length + 8)
                .put(png, 0, afterHeader)
                .putInt(exif.length)
                .put(named)
                .putInt((int) checksum.getValue())
                .put(png, afterHeader, png.length - afterHeader)
                .array();
    }

    /** RIFF: a chunk is its name, its length, its data, and a byte more where that is odd. */
    private static byte[] withWebpChunk(byte[] webp, byte[] exif) {
        return ByteBuffer.allocate(webp.length + 8 + exif.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(webp)
                .put("EXIF".getBytes(StandardCharsets.US_ASCII))
                .putInt(exif.length)
                .put(exif)
                .putInt(4, webp.length + exif.length)
                .array();
    }

    private static byte[] withTiffTag(byte[] tiff, int tag) {
        byte[] entry = {0x12, 0x01, 3, 0, 1, 0, 0, 0, 1, 0};
        for (int at = 0; at < tiff.length - entry.length; at++) {
            if (Arrays.equals(tiff, at, at + entry.length, entry, 0, entry.length)) {
                tiff[at + 8] = (byte) tag;
                return tiff;
            }
        }
        throw new AssertionError("no orientation in the file");
    }

    private static char at(Tensor read, int row, int column) {
        for (int i = 0; i < QUARTERS.length; i++) {
            float[] rgb = QUARTERS[i].getRGBColorComponents(null);
            boolean same = true;
            for (int c = 0; c < 3; c++) {
                same &= Math.abs(read.get(c, row, column) - rgb[c]) < 0.2f;
            }
            if (same) {
                return (char) ('A' + i);
            }
        }
        return '?';
    }

    private static byte[] quarters(String format) throws IOException {
        BufferedImage image = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        for (int i = 0; i < QUARTERS.length; i++) {
            g.setColor(QUARTERS[i]);
            g.fillRect(i % 2 * 24, i / 2 * 16, 24, 16);
        }
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** A directory of one entry. */
    private static byte[] exif(int value, boolean littleEndian) throws IOException {
        ByteArrayOutputStream tiff = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(tiff);
        out.writeBytes(littleEndian ? "II" : "MM");
        number(out, 42, 2, littleEndian);
        number(out, 8, 4, littleEndian);
        number(out, 1, 2, littleEndian);
        number(out, 0x0112, 2, littleEndian);
        number(out, 3, 2, littleEndian);
        number(out, 1, 4, littleEndian);
        number(out, value, 2, littleEndian);
        number(out, 0, 2, littleEndian);
        number(out, 0, 4, littleEndian);
        return tiff.toByteArray();
    }

    /** With an Exif segment before all others, as cameras write it. */
    private static byte[] withSegment(byte[] jpeg, byte[] exif) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream file = new DataOutputStream(all);
        file.write(jpeg, 0, 2);
        file.writeShort(0xFFE1);
        file.writeShort(2 + 6 + exif.length);
        file.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        file.write(exif);
        file.write(Arrays.copyOfRange(jpeg, 2, jpeg.length));
        return all.toByteArray();
    }

    private static void number(DataOutputStream out, int value, int bytes, boolean littleEndian) throws IOException {
        for (int i = 0; i < bytes; i++) {
            int shift = 8 * (littleEndian ? i : bytes - 1 - i);
            out.writeByte(value >>> shift);
        }
    }
}
