package convolens.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convolens.data.DataException;
import convolens.engine.tensor.Tensor;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
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
import org.junit.jupiter.params.provider.CsvSource;
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
        Tensor read = ImageFile.read(write(image(40, 20, Color.RED, Color.BLUE), format), 256)
                .pixels();
        assertThat(read.shape().toArray()).containsExactly(3, 20, 40);
        assertThat(read.get(0, 10, 5)).isGreaterThan(0.9f);
        assertThat(read.get(2, 10, 5)).isLessThan(0.1f);
        assertThat(read.get(2, 10, 35)).isGreaterThan(0.9f);
    }

    @Test
    void anImageWithoutColoursHasOneChannel() throws IOException {
        Tensor read = ImageFile.read(write(image(6, 4, Color.BLACK, Color.WHITE), "png"), 256)
                .pixels();
        assertThat(read.shape().toArray()).containsExactly(1, 4, 6);
        assertThat(read.get(0, 0, 0)).isZero();
        assertThat(read.get(0, 0, 5)).isEqualTo(1);
    }

    @Test
    void whatIsTransparentIsPaper() throws IOException {
        BufferedImage clear = new BufferedImage(3, 3, BufferedImage.TYPE_INT_ARGB);
        assertThat(ImageFile.read(write(clear, "png"), 256).pixels().toArray()).containsOnly(1);
    }

    private static final int[] SAMPLES = {0, 1, 64, 128, 191, 254, 255};

    /** A row of grey pixels, stored in every way that an image can be. */
    private static BufferedImage greys(String kind) {
        BufferedImage image = switch (kind) {
            case "grey" -> new BufferedImage(SAMPLES.length, 1, BufferedImage.TYPE_BYTE_GRAY);
            case "grey16" -> new BufferedImage(SAMPLES.length, 1, BufferedImage.TYPE_USHORT_GRAY);
            case "rgb" -> new BufferedImage(SAMPLES.length, 1, BufferedImage.TYPE_3BYTE_BGR);
            case "rgba" -> new BufferedImage(SAMPLES.length, 1, BufferedImage.TYPE_4BYTE_ABGR);
            case "palette" -> new BufferedImage(SAMPLES.length, 1, BufferedImage.TYPE_BYTE_INDEXED, greyPalette());
            case "greyAlpha" -> interleaved(ColorSpace.CS_GRAY, true, DataBuffer.TYPE_BYTE);
            case "greyAlpha16" -> interleaved(ColorSpace.CS_GRAY, true, DataBuffer.TYPE_USHORT);
            case "rgb16" -> interleaved(ColorSpace.CS_sRGB, false, DataBuffer.TYPE_USHORT);
            default -> interleaved(ColorSpace.CS_sRGB, true, DataBuffer.TYPE_USHORT);
        };
        WritableRaster raster = image.getRaster();
        int bands = raster.getNumBands();
        int unit = raster.getTransferType() == DataBuffer.TYPE_USHORT ? 257 : 1;
        boolean alpha = image.getColorModel().hasAlpha();
        for (int x = 0; x < SAMPLES.length; x++) {
            for (int band = 0; band < bands; band++) {
                raster.setSample(x, 0, band, (alpha && band == bands - 1 ? 255 : SAMPLES[x]) * unit);
            }
        }
        return image;
    }

    private static IndexColorModel greyPalette() {
        byte[] ramp = new byte[256];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = (byte) i;
        }
        return new IndexColorModel(8, 256, ramp, ramp, ramp);
    }

    private static BufferedImage interleaved(int space, boolean alpha, int type) {
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(space),
                alpha,
                false,
                alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                type);
        return new BufferedImage(model, model.createCompatibleWritableRaster(SAMPLES.length, 1), false, null);
    }

    @ParameterizedTest
    @CsvSource({
        "grey, png",
        "grey, bmp",
        "grey16, png",
        "greyAlpha, png",
        "greyAlpha16, png",
        "rgb, png",
        "rgb, bmp",
        "rgb16, png",
        "rgba, png",
        "rgba16, png",
        "palette, png",
        "palette, gif",
        "palette, bmp"
    })
    void theSameValuesAreTheSameNumbersHoweverTheyAreStored(String kind, String format) throws IOException {
        Tensor read = ImageFile.read(write(greys(kind), format), 256).pixels();
        assertThat(read.shape().toArray()).containsExactly(1, 1, SAMPLES.length);
        for (int x = 0; x < SAMPLES.length; x++) {
            assertThat(read.get(0, 0, x)).isEqualTo(SAMPLES[x] / 255f);
        }
    }

    @Test
    void aGreyPhotographIsAsDarkAsItWasStored() throws IOException {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 256; i++) {
            image.getRaster().setSample(i % 16, i / 16, 0, 128);
        }
        Tensor read = ImageFile.read(write(image, "jpg"), 256).pixels();
        assertThat(read.get(0, 8, 8)).isCloseTo(128 / 255f, within(2 / 255f));
    }

    @Test
    void aLightDrawingOnATransparentGroundLiesOnBlackAndADarkOneOnWhite() throws IOException {
        BufferedImage drawing = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
        drawing.setRGB(3, 4, 0xFFFFFFFF);
        LoadedImage light = ImageFile.read(write(drawing, "png"), 256);
        assertThat(light.ground()).isEqualTo(LoadedImage.Ground.BLACK);
        assertThat(light.pixels().get(0, 4, 3)).isEqualTo(1);
        assertThat(light.pixels().get(0, 0, 0)).isZero();
        assertThat(light.otherwise().orElseThrow().toArray()).containsOnly(1);

        drawing.setRGB(3, 4, 0xFF000000);
        LoadedImage dark = ImageFile.read(write(drawing, "png"), 256);
        assertThat(dark.ground()).isEqualTo(LoadedImage.Ground.WHITE);
        assertThat(dark.pixels().get(0, 4, 3)).isZero();
        assertThat(dark.pixels().get(0, 0, 0)).isEqualTo(1);
    }

    @Test
    void aLargeImageIsShrunkInItsProportions() throws IOException {
        Tensor read = ImageFile.read(write(image(3000, 1500, Color.BLACK, Color.WHITE), "png"), 256)
                .pixels();
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
            Files.deleteIfExists(file);
            Files.write(file, damaged);
            try {
                Tensor read = ImageFile.read(file, 64).pixels();
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

    @Test
    void takesWhatAnotherProgramHandsOver() {
        int[] argb = {0xFF000000, 0xFFFFFFFF, 0xFF804020, 0xFF000000, 0xFFFFFFFF, 0xFF804020};
        Tensor read = ImageFile.of(argb, 3, 256).pixels();
        assertThat(read.shape().toArray()).containsExactly(3, 2, 3);
        assertThat(new float[] {read.get(0, 1, 2), read.get(1, 1, 2), read.get(2, 1, 2)})
                .containsExactly(128 / 255f, 64 / 255f, 32 / 255f);
    }
}
