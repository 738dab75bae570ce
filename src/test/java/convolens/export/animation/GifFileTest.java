package convolens.export.animation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolens.raster.Picture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GifFileTest {
    private static final long SEED = 20261130;

    @TempDir
    Path folder;

    @Test
    void framesOfFewColorsComeBackPixelByPixel() throws IOException {
        Random random = new Random(SEED);
        List<Picture> frames = new ArrayList<>();
        int[] argb = new int[40 * 30];
        for (int i = 0; i < 9; i++) {
            // a patch anywhere changes, as a window moves
            int color = 0xff000000 | random.nextInt(1 << 24);
            int left = random.nextInt(35);
            int top = random.nextInt(25);
            for (int y = top; y < top + 5; y++) {
                for (int x = left; x < left + 5; x++) {
                    argb[y * 40 + x] = color;
                }
            }
            for (int j = 0; j < argb.length; j++) {
                argb[j] |= 0xff000000;
            }
            frames.add(new Picture(40, 30, argb.clone()));
        }
        GifFrames read = GifFrames.of(gif(frames, new FramePace(4, true)));
        assertThat(read.frames()).hasSize(9);
        for (int i = 0; i < 9; i++) {
            assertThat(Arrays.mismatch(
                            read.frames().get(i).argb(), frames.get(i).argb()))
                    .as("first pixel that differs in frame " + i + ", seed " + SEED)
                    .isEqualTo(-1);
        }
        assertThat(read.delays()).containsOnly(25);
        assertThat(read.loops()).isTrue();
    }

    /** More pixels than codes, so that the table of codes is begun anew many times. */
    @Test
    void noiseComesBackPixelByPixel() throws IOException {
        Random random = new Random(SEED);
        int[] argb = random.ints(300 * 200, 0, 250)
                .map(value -> 0xff000000 | value << 16 | value)
                .toArray();
        Picture noise = new Picture(300, 200, argb);
        for (Picture read :
                GifFrames.of(gif(List.of(noise, noise), new FramePace(4, true))).frames()) {
            assertThat(Arrays.mismatch(read.argb(), argb)).as("seed " + SEED).isEqualTo(-1);
        }
    }

    @Test
    void aFrameInWhichNothingHappensIsAFrameAllTheSame() throws IOException {
        Picture same = Picture.filled(7, 5, 0xff123456);
        GifFrames read = GifFrames.of(gif(List.of(same, same, same), new FramePace(3, false)));
        assertThat(read.frames())
                .hasSize(3)
                .allSatisfy(frame -> assertThat(frame.argb()).isEqualTo(same.argb()));
        // hundredths of a second whose sum is right
        assertThat(read.delays()).containsExactly(33, 34, 33);
        assertThat(read.loops()).isFalse();
    }

    @Test
    void frequentColorsStayExactAndOthersNear() throws IOException {
        int[] argb = new int[200 * 100];
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 200; x++) {
                // an even ground, and 10,000 colours that differ
                argb[y * 200 + x] = x < 100 ? 0xfffbfbfb : 0xff000000 | (x - 100) * 2 << 16 | y * 2 << 8 | 0x40;
            }
        }
        int[] read = GifFrames.of(gif(List.of(new Picture(200, 100, argb)), new FramePace(1, true)))
                .frames()
                .get(0)
                .argb();
        for (int i = 0; i < argb.length; i++) {
            assertThat(i % 200 < 100 ? read[i] : argb[i]).isEqualTo(argb[i]);
            int red = Math.abs((read[i] >> 16 & 255) - (argb[i] >> 16 & 255));
            int green = Math.abs((read[i] >> 8 & 255) - (argb[i] >> 8 & 255));
            // 159 boxes on an area of 198 × 198: 16 wide at most
            assertThat(Math.max(red, green)).isLessThanOrEqualTo(16);
        }
    }

    @Test
    void framesBecomeAFolderOfNumberedPictures() throws IOException {
        List<Picture> frames = IntStream.range(0, 3)
                .mapToObj(i -> Picture.filled(6, 4, 0xff000000 | i))
                .toList();
        FrameFolder.write(source(frames), folder.resolve("walk"));
        try (Stream<Path> files = Files.list(folder.resolve("walk"))) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly("0001.png", "0002.png", "0003.png");
        }
        for (int i = 0; i < 3; i++) {
            Path file = folder.resolve("walk").resolve("000" + (i + 1) + ".png");
            assertThat(ImageIO.read(file.toFile()).getRGB(5, 3)).isEqualTo(0xff000000 | i);
        }
        assertThat(FrameFolder.free(folder.resolve("walk"))).isEqualTo(folder.resolve("walk-2"));
        assertThatThrownBy(() -> FrameFolder.write(source(frames), folder.resolve("walk")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("expected the name of a new folder");
    }

    @Test
    void whoThinksBetterOfItFindsNothingLeft() throws IOException {
        FrameSource stopped = new FrameSource() {
            private int made;

            @Override
            public int count() {
                return 5;
            }

            @Override
            public Picture next() throws IOException {
                made++;
                if (made == 3) {
                    throw new IOException("cancelled");
                }
                return Picture.filled(6, 4, 0xff000000);
            }
        };
        assertThatThrownBy(() -> FrameFolder.write(stopped, folder.resolve("walk")))
                .hasMessage("cancelled");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private static byte[] gif(List<Picture> frames, FramePace pace) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GifFile.write(source(frames), pace, out);
        return out.toByteArray();
    }

    private static FrameSource source(List<Picture> frames) {
        return new FrameSource() {
            private int made;

            @Override
            public int count() {
                return frames.size();
            }

            @Override
            public Picture next() {
                return frames.get(made++);
            }
        };
    }
}
