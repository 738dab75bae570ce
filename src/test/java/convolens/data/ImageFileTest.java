package convolens.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images from files that nobody has checked. */
class ImageFileTest {
    @TempDir
    private Path folder;

    private Path write(BufferedImage image, String format) throws IOException {
        Path file = folder.resolve("image." + format);
        assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
        return file;
    }

    private static BufferedImage image(int width, int height, Color left, Color right) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(left);
        g.fillRect(0, 0, width / 2, height);
        g.setColor(right);
        g.fillRect(width / 2, 0, width - width / 2, height);
        g.dispose();
        return image;
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void everyFormatComesInColours(String format) throws IOException {
        Tensor read = ImageFile.read(write(image(40, 20, Color.RED, Color.BLUE), format), 256);
        assertThat(read.shape().toArray()).containsExactly(3, 20, 40);
        assertThat(read.get(0, 10, 5)).isGreaterThan(0.9f);
        assertThat(read.get(2, 10, 5)).isLessThan(0.1f);
        assertThat(read.get(2, 10, 35)).isGreaterThan(0.9f);
    }

    @Test
    void anImageWithoutColoursHasOneChannel() throws IOException {
        Tensor read = ImageFile.read(write(image(6, 4, Color.BLACK, Color.WHITE), "png"), 256);
        assertThat(read.shape().toArray()).containsExactly(1, 4, 6);
        assertThat(read.get(0, 0, 0)).isZero();
        assertThat(read.get(0, 0, 5)).isEqualTo(1);
    }

    @Test
    void whatIsTransparentIsPaper() throws IOException {
        BufferedImage clear = new BufferedImage(3, 3, BufferedImage.TYPE_INT_ARGB);
        assertThat(ImageFile.read(write(clear, "png"), 256).toArray()).containsOnly(1);
    }

    @Test
    void aLargeImageIsShrunkInItsProportions() throws IOException {
        Tensor read = ImageFile.read(write(image(3000, 1500, Color.BLACK, Color.WHITE), "png"), 256);
        assertThat(read.shape().toArray()).containsExactly(1, 128, 256);
        assertThat(read.get(0, 64, 10)).isZero();
        assertThat(read.get(0, 64, 250)).isEqualTo(1);
    }

    @Test
    void aBombIsRefusedBeforeItsPixelsAreRead() throws IOException {
        Path file = folder.resolve("bomb.png");
        Files.write(file, pngHeader(60_000, 60_000));
        assertThatThrownBy(() -> ImageFile.read(file, 256))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("60000 × 60000");
        Files.write(file, pngHeader(1, 2_000_000_000));
        assertThatThrownBy(() -> ImageFile.read(file, 256)).isInstanceOf(DataException.class);
    }

    @Test
    void whatIsNoImageIsSaid() throws IOException {
        Path text = folder.resolve("notes.png");
        Files.writeString(text, "no image at all");
        assertThatThrownBy(() -> ImageFile.read(text, 256))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("notes.png is not a PNG");
        assertThatThrownBy(() -> ImageFile.read(folder, 256)).isInstanceOf(DataException.class);
        assertThatThrownBy(() -> ImageFile.read(folder.resolve("none.png"), 256))
                .isInstanceOf(DataException.class);
        Path empty = Files.createFile(folder.resolve("empty.jpg"));
        assertThatThrownBy(() -> ImageFile.read(empty, 256)).isInstanceOf(DataException.class);
    }

    /** Cut and broken files give an image or one sentence, never another error. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void damagedFilesAreToldFromWholeOnes(String format) throws IOException {
        byte[] whole = Files.readAllBytes(write(image(32, 24, Color.GREEN, Color.ORANGE), format));
        Path file = folder.resolve("damaged." + format);
        for (long seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            byte[] damaged = random.nextBoolean() ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int i = 0; i < 3 && damaged.length > 0; i++) {
                damaged[random.nextInt(Math.min(damaged.length, 200))] = (byte) random.nextInt();
            }
            Files.write(file, damaged);
            try {
                Tensor read = ImageFile.read(file, 64);
                assertThat(read.dim(1)).as("seed %d", seed).isBetween(1, 64);
            } catch (DataException e) {
                assertThat(e.getMessage()).as("seed %d", seed).startsWith("damaged." + format);
            }
        }
    }

    private static byte[] pngHeader(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(chunk);
        header.write("IHDR".getBytes(StandardCharsets.US_ASCII));
        header.writeInt(width);
        header.writeInt(height);
        header.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(chunk.toByteArray());
        out.writeInt(13);
        out.write(chunk.toByteArray());
        out.writeInt((int) crc.getValue());
        return bytes.toByteArray();
    }
}
