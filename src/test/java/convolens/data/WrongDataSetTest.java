package convolens.data;

import static convolens.data.IdxBytes.dims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that cannot be used: each is refused in one sentence that says where and what was expected. */
class WrongDataSetTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeSmallValidFolder() throws IOException {
        IdxBytes.writeFolder(folder, 5, 4);
    }

    @Test
    void saysWhichFileIsMissing() throws Exception {
        Files.delete(folder.resolve("t10k-labels-idx1-ubyte"));
        assertSentence("has no file t10k-labels-idx1-ubyte or t10k-labels-idx1-ubyte.gz");
        Files.delete(folder.resolve("train-images-idx3-ubyte"));
        assertSentence("has no file train-images-idx3-ubyte or train-images-idx3-ubyte.gz");
        assertThatThrownBy(() -> DataSet.open(folder.resolve("none")))
                .isInstanceOf(DataException.class)
                .hasMessageEndingWith("none does not exist: expected a folder of IDX files");
        assertThatThrownBy(() -> DataSet.open(folder.resolve("train-labels-idx1-ubyte")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("is not a folder");
    }

    @Test
    void refusesToChooseBetweenFiles() throws Exception {
        Files.copy(folder.resolve("t10k-images-idx3-ubyte"), folder.resolve("test-images-idx3-ubyte"));
        assertSentence("has both", "t10k-images-idx3-ubyte", "test-images-idx3-ubyte", "leave only the one");
    }

    @Test
    void saysWhatDoesNotFit() throws Exception {
        write("train-labels-idx1-ubyte", IdxBytes.ubytes(dims(4), 0, 1, 2, 0));
        assertSentence(
                "train-labels-idx1-ubyte, byte 4: expected 5 labels, as train-images-idx3-ubyte has images, but found 4");
        write("train-labels-idx1-ubyte", IdxBytes.ubytes(dims(5, 2), 0, 1, 2, 0, 1, 1, 1, 1, 1, 1));
        assertSentence(
                "train-labels-idx1-ubyte, byte 3: expected labels of shape (N), (N,1)", "but found the shape (5, 2)");
        write("train-labels-idx1-ubyte", IdxBytes.ints(dims(5), 0, 1, 1000, 0, 1));
        assertSentence("train-labels-idx1-ubyte, byte 16: expected a label from 0 to 999, but found 1000");
        write("train-labels-idx1-ubyte", IdxBytes.bytes(dims(5), 0, 1, -1, 0, 1));
        assertSentence("train-labels-idx1-ubyte, byte 10: expected a label from 0 to 999, but found -1");
        write("train-labels-idx1-ubyte", IdxBytes.floats(dims(5), 0, 1, 1, 0.5f, 1));
        assertSentence("train-labels-idx1-ubyte, byte 20: expected a label from 0 to 999, but found 0.5");
        write("train-labels-idx1-ubyte", IdxBytes.doubles(dims(5), Double.NaN, 1, 1, 1, 1));
        assertSentence("train-labels-idx1-ubyte, byte 8: expected a label from 0 to 999, but found NaN");
        write("train-labels-idx1-ubyte", IdxBytes.ubytes(dims(5), 0, 1, 2, 0, 1));

        write("t10k-images-idx3-ubyte", IdxBytes.ubytes(dims(4, 3, 2), new int[24]));
        assertSentence("t10k-images-idx3-ubyte, byte 8: expected images of shape (1, 2, 3)", "but found (1, 3, 2)");
        write("t10k-images-idx3-ubyte", IdxBytes.ubytes(dims(0, 2, 3)));
        assertSentence("t10k-images-idx3-ubyte, byte 4: expected at least one image");
        write("t10k-images-idx3-ubyte", IdxBytes.ubytes(dims(4, 6), new int[24]));
        assertSentence("t10k-images-idx3-ubyte, byte 3: expected images of rank 3", "but found rank 2");
        write("t10k-images-idx3-ubyte", IdxBytes.ubytes(dims(4, 5, 6, 7), new int[840]));
        assertSentence("t10k-images-idx3-ubyte, byte 8: expected 1 to 4 channels", "(4, 5, 6, 7)");
        float[] pixels = new float[24];
        pixels[2] = Float.POSITIVE_INFINITY;
        write("t10k-images-idx3-ubyte", IdxBytes.floats(dims(4, 2, 3), pixels));
        assertSentence("t10k-images-idx3-ubyte, byte 24: expected a finite pixel value, but found Infinity");
    }

    @Test
    void saysWhatIsWrongWithTheClassNames() throws Exception {
        Files.writeString(folder.resolve("classes.txt"), "zero\none\n");
        assertSentence(
                "train-labels-idx1-ubyte, byte 10: expected a label from 0 to 1, as there are 2 class names, but found 2");
        Files.writeString(folder.resolve("classes.txt"), "\n \n");
        assertSentence("classes.txt, line 1: expected a class name");
        Files.writeString(folder.resolve("classes.txt"), "zero\n\ntwo\n");
        assertSentence("classes.txt, line 2: expected a class name of 1 to 200 printable characters");
        Files.writeString(folder.resolve("classes.txt"), "zero\nbell\u0007\ntwo\n");
        assertSentence("classes.txt, line 2:");
        Files.writeString(folder.resolve("classes.txt"), "x\n".repeat(1001));
        assertSentence("classes.txt, line 1001: expected at most 1000 class names");
        Files.write(folder.resolve("classes.txt"), new byte[] {'a', (byte) 0xFF});
        assertSentence("classes.txt is not UTF-8 text");
        Files.write(folder.resolve("classes.txt"), new byte[1 << 20]);
        assertSentence("classes.txt, byte 131072: the file goes on here");
    }

    @Test
    void noMutationOfAFolderDoesWorseThanASentence() throws Exception {
        List<Path> files;
        try (var listed = Files.list(folder)) {
            files = listed.sorted().toList();
        }
        long seed = 7;
        Random random = new Random(seed);
        for (int round = 0; round < 1500; round++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] original = Files.readAllBytes(file);
            byte[] mutant = random.nextInt(5) == 0
                    ? Arrays.copyOf(original, random.nextInt(original.length + 4))
                    : original.clone();
            for (int i = random.nextInt(3); i >= 0 && mutant.length > 0; i--) {
                mutant[random.nextInt(Math.min(mutant.length, 24))] =
                        (byte) random.nextInt(random.nextBoolean() ? 16 : 256);
            }
            Files.write(file, mutant);
            try {
                DataSet data = DataSet.open(folder);
                for (float value : data.train().image(0).toArray()) {
                    assertThat(value).isBetween(0f, 1f);
                }
            } catch (DataException e) {
                assertThat(e.getMessage())
                        .contains(file.getFileName().toString().substring(0, 4));
            } catch (Throwable e) {
                throw new AssertionError("seed " + seed + ", round " + round + ", " + file, e);
            }
            Files.write(file, original);
        }
    }

    private void assertSentence(String... parts) {
        assertThatThrownBy(() -> DataSet.open(folder))
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll(parts)
                .message()
                .doesNotContain("\n");
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }
}
