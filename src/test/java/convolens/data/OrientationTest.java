package convolens.data;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Tensor;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Photographs are seen as their cameras were held. */
class OrientationTest {
    private static final Color[] QUARTERS = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};

    @TempDir
    private Path folder;

    /** What TIFF 6.0 says of rows and columns, for a picture of quarters A B / C D. */
    @ParameterizedTest
    @CsvSource({
        "0, ABCD", "1, ABCD", "2, BADC", "3, DCBA", "4, CDAB", "5, ACBD", "6, CADB", "7, DBCA", "8, BDAC", "9, ABCD"
    })
    void theTagTurnsThePicture(int tag, String seen) throws IOException {
        for (boolean littleEndian : new boolean[] {false, true}) {
            Path file = folder.resolve("photo.jpg");
            Files.write(file, withTag(jpeg(), tag, littleEndian));
            Tensor read = ImageFile.read(file, 256).pixels();
            boolean turned = tag >= 5 && tag <= 8;
            assertThat(read.shape().toArray()).containsExactly(3, turned ? 48 : 32, turned ? 32 : 48);
            int h = read.dim(1);
            int w = read.dim(2);
            String quarters = "" + at(read, 4, 4) + at(read, 4, w - 5) + at(read, h - 5, 4) + at(read, h - 5, w - 5);
            assertThat(quarters).isEqualTo(seen);
        }
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

    private static byte[] jpeg() throws IOException {
        BufferedImage image = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        for (int i = 0; i < QUARTERS.length; i++) {
            g.setColor(QUARTERS[i]);
            g.fillRect(i % 2 * 24, i / 2 * 16, 24, 16);
        }
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    /** With an Exif segment of one entry before all others, as cameras write it. */
    private static byte[] withTag(byte[] jpeg, int value, boolean littleEndian) throws IOException {
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
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream file = new DataOutputStream(all);
        file.write(jpeg, 0, 2);
        file.writeShort(0xFFE1);
        file.writeShort(2 + 6 + tiff.size());
        file.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        file.write(tiff.toByteArray());
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
