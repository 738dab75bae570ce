package convolens.export;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.data.DataException;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.interchange.ArrayFile;
import convolens.model.export.ArrayFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrayTextTest {
    private static final long SEED = 20261130;

    private final Tensor matrix = Tensor.wrap(Shape.of(2, 3), 1, -2.5f, 0.1f, 1e-5f, 12345678f, Float.NaN);

    @TempDir
    Path folder;

    @Test
    void aMatrixIsWrittenAsEachFormatHasIt() {
        assertThat(ArrayText.of(matrix, ArrayFormat.TEXT)).isEqualTo("1\t-2.5\t0.1\n1e-5\t1.2345678e7\tnan\n");
        assertThat(ArrayText.of(matrix, ArrayFormat.CSV)).isEqualTo("1,-2.5,0.1\n1e-5,1.2345678e7,\n");
        assertThat(ArrayText.of(matrix, ArrayFormat.NUMPY)).isEqualTo("""
                        np.array([[1, -2.5, 0.1],
                                  [1e-5, 1.2345678e7, np.nan]], dtype=np.float32)
                        """);
        assertThat(ArrayText.of(matrix, ArrayFormat.LATEX)).isEqualTo("""
                        \\begin{bmatrix}
                        1 & -2.5 & 0.1 \\\\
                        1 \\times 10^{-5} & 1.2345678 \\times 10^{7} &\s
                        \\end{bmatrix}
                        """);
        assertThat(ArrayText.of(matrix, ArrayFormat.MARKDOWN)).isEqualTo("""
                        | 0 | 1 | 2 |
                        |---:|---:|---:|
                        | 1 | -2.5 | 0.1 |
                        | 1e-5 | 1.2345678e7 |  |
                        """);
    }

    @Test
    void aRowIsARowAndPlanesComeOneAfterTheOther() {
        assertThat(ArrayText.of(Tensor.wrap(Shape.of(3), 7, 8, 9), ArrayFormat.CSV))
                .isEqualTo("7,8,9\n");
        Tensor planes = Tensor.wrap(Shape.of(2, 2, 2), 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(ArrayText.of(planes, ArrayFormat.CSV)).isEqualTo("1,2\n3,4\n\n5,6\n7,8\n");
        assertThat(ArrayText.of(planes, ArrayFormat.NUMPY)).isEqualTo("""
                        np.array([[[1, 2],
                                   [3, 4]],

                                  [[5, 6],
                                   [7, 8]]], dtype=np.float32)
                        """);
    }

    @Test
    void amsmathIsToldOfMoreThanTenColumns() {
        String wide = ArrayText.of(Tensor.zeros(1, 11), ArrayFormat.LATEX);
        assertThat(wide).startsWith("\\setcounter{MaxMatrixCols}{11}\n\\begin{bmatrix}\n0 & 0");
    }

    /** Whatever is read back is the same number, not one that only looks like it. */
    @Test
    void everyNumberIsTheSameFloatWhenItIsReadBack() {
        Random random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            float value = Float.intBitsToFloat(random.nextInt());
            if (Float.isFinite(value)) {
                assertThat(Float.parseFloat(ArrayText.number(value)))
                        .as("seed " + SEED)
                        .isEqualTo(value == 0 ? 0f : value);
            }
        }
        assertThat(ArrayText.number(-0f)).isEqualTo("0");
        assertThat(ArrayText.number(3e9f)).isEqualTo("3e9");
    }

    @Test
    void aNpyFileIsReadByTheProgramAndByAPlainReader() throws IOException, DataException {
        Random random = new Random(SEED);
        Tensor array = Tensor.zeros(2, 3, 4);
        for (int i = 0; i < array.size(); i++) {
            array.data()[i] = random.nextFloat() - 0.5f;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ArrayFile.write(out, array);
        Path file = folder.resolve("x.npy");
        Files.write(file, out.toByteArray());
        Tensor read = ArrayFile.read(file);
        assertThat(read.shape()).isEqualTo(array.shape());
        assertThat(read.toArray()).as("seed " + SEED).containsExactly(array.toArray());

        // the format as NumPy documents it: magic, version, length of the header, header, numbers
        ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.get(0)).isEqualTo((byte) 0x93);
        int length = bytes.getShort(8) & 0xffff;
        String header = new String(out.toByteArray(), 10, length, StandardCharsets.US_ASCII);
        assertThat(header.replace(" ", ""))
                .contains("'descr':'<f4'", "'fortran_order':False")
                .containsPattern("'shape':\\(2,3,4,?\\)");
        for (int i = 0; i < array.size(); i++) {
            assertThat(bytes.getFloat(10 + length + 4 * i)).isEqualTo(array.data()[i]);
        }
    }
}
