package convolens.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolens.data.DataException;
import convolens.data.npy.NpyNumber;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fixtures beside this test were written by NumPy 1.24: {@code savez}, {@code savez_compressed}, {@code format}. */
class ParameterFileTest extends ParameterFolder {
    @ParameterizedTest
    @ValueSource(strings = {"stored.npz", "compressed.npz"})
    void readsWhatNumPyWrote(String name) throws Exception {
        Map<String, Tensor> tensors = ParameterFile.load(fixture(name));
        assertThat(tensors.keySet()).containsExactly("W1", "b1", "W2", "W3", "b2", "b3", "scalar", "empty");
        assertTensor(tensors.get("W1"), new int[] {2, 3, 2, 2}, w1());
        assertTensor(tensors.get("b1"), new int[] {2}, 0.5f, -0.25f);
        // Fortran order: float64 (2,3), and the same four axes as W1.
        assertTensor(tensors.get("W2"), new int[] {2, 3}, 0, 0.25f, 0.5f, 0.75f, 1, 1.25f);
        assertTensor(tensors.get("W3"), new int[] {2, 3, 2, 2}, w1());
        // Big-endian float32 and float64.
        assertTensor(tensors.get("b2"), new int[] {3}, 1.5f, -2, 1e-3f);
        assertTensor(tensors.get("b3"), new int[] {2}, 0.1f, -1e30f);
        assertTensor(tensors.get("scalar"), new int[] {}, 7);
        assertTensor(tensors.get("empty"), new int[] {0, 5});
    }

    @Test
    void readsLaterVersionsOfTheFormat() throws Exception {
        Map<String, Tensor> tensors = ParameterFile.load(fixture("version2.npz"));
        assertTensor(tensors.get("W2"), new int[] {2, 3, 2, 2}, w1());
        assertTensor(tensors.get("W3"), new int[] {2, 3, 2, 2}, w1());
    }

    @Test
    void savesWhatItLoads() throws Exception {
        LinkedHashMap<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("W1", Tensor.wrap(Shape.of(2, 3, 2, 2), w1()));
        tensors.put("b1", Tensor.wrap(Shape.of(2), Float.MIN_VALUE, -Float.MAX_VALUE));
        tensors.put("폭", Tensor.zeros(0, 3));
        tensors.put("../up", Tensor.zeros(1));
        // A tensor whose array is longer than its shape.
        tensors.put("b2", Tensor.wrap(Shape.of(2), 1, 2, 3, 4));
        Path file = folder.resolve("params.npz");
        ParameterFile.save(file, tensors);
        Map<String, Tensor> loaded = ParameterFile.load(file);
        assertThat(loaded.keySet()).containsExactlyElementsOf(tensors.keySet());
        tensors.forEach(
                (name, tensor) -> assertTensor(loaded.get(name), tensor.shape().toArray(), tensor.toArray()));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void theSameParametersMakeTheSameFile() throws Exception {
        Map<String, Tensor> tensors = Map.of("W1", Tensor.wrap(Shape.of(24), w1()));
        ParameterFile.save(folder.resolve("a.npz"), tensors);
        ParameterFile.save(folder.resolve("b.npz"), tensors);
        assertThat(folder.resolve("a.npz")).hasSameBinaryContentAs(folder.resolve("b.npz"));
    }

    @Test
    void writesTheFormatAsNumPyDescribesIt() throws Exception {
        Path file = folder.resolve("a.npz");
        ParameterFile.save(file, Map.of("W1", Tensor.wrap(Shape.of(2, 1), 1, -2)));
        byte[] array;
        try (var zip = new java.util.zip.ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("W1.npy"))) {
            array = in.readAllBytes();
        }
        assertThat(Arrays.copyOf(array, 8)).containsExactly(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0);
        int header = (array[8] & 0xFF) + 256 * (array[9] & 0xFF);
        assertThat((10 + header) % 64).isZero();
        assertThat(new String(array, 10, header, StandardCharsets.ISO_8859_1))
                .matches("\\{'descr': '<f4', 'fortran_order': False, 'shape': \\(2, 1,?\\),? *} *\n");
        assertThat(Arrays.copyOfRange(array, 10 + header, array.length))
                .containsExactly(0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0);
    }

    @Test
    void refusesWhatIsNoArrayOfFloats() throws Exception {
        assertSentence("objects.npz", "objects.npz, W1.npy: expected an array of numbers", "'|O'");
        assertSentence("structured.npz", "W1.npy: expected an array of numbers", "('x', '<f4')");
        assertArray(NpzBytes.npy("'<U3'", "(1,)", 12), "W1.npy: expected an array of numbers, but found text");
    }

    @Test
    void whatIsNoArrayOfNumbersCanBeLeftOut() throws Exception {
        Path file =
                Files.write(folder.resolve("x.npz"), NpzBytes.zip("comment.npy", NpzBytes.npy("'<U3'", "(1,)", 12)));
        List<String> ignored = new ArrayList<>();
        assertThat(ParameterFile.load(file, ignored)).isEmpty();
        assertThat(ignored).containsExactly("comment");
    }

    /** The bytes are those that NumPy 1.24 writes for 1 and for −2, or 200 where the type has no sign. */
    @ParameterizedTest
    @CsvSource({
        "<f2, 003C00C0, 1, -2",
        ">f2, 3C00C000, 1, -2",
        ">f4, 3F800000C0000000, 1, -2",
        "<f8, 000000000000F03F00000000000000C0, 1, -2",
        "|i1, 01FE, 1, -2",
        "|u1, 01C8, 1, 200",
        "<i2, 0100FEFF, 1, -2",
        "<u2, 0100C800, 1, 200",
        ">i4, 00000001FFFFFFFE, 1, -2",
        "<u4, 01000000C8000000, 1, 200",
        "<i8, 0100000000000000FEFFFFFFFFFFFFFF, 1, -2",
        "<u8, 0100000000000000C800000000000000, 1, 200",
        "|b1, 0100, 1, 0"
    })
    void readsNumbersOfEveryType(String type, String bytes, float first, float second) throws Exception {
        byte[] array = NpzBytes.npy("'" + type + "'", "(2,)", HexFormat.of().parseHex(bytes));
        Path file = Files.write(folder.resolve("x.npz"), NpzBytes.zip("W1.npy", array));
        assertTensor(ParameterFile.load(file).get("W1"), new int[] {2}, first, second);
    }

    @ParameterizedTest
    @CsvSource({
        "0001, 5.9604645e-8",
        "03FF, 6.097555e-5",
        "7BFF, 65504",
        "8000, -0.0",
        "FC00, -Infinity",
        "3555, 0.33325195"
    })
    void readsHalfPrecision(String bits, float value) {
        assertThat((float) NpyNumber.half((short) Integer.parseInt(bits, 16))).isEqualTo(value);
    }

    @Test
    void refusesWhatIsNoArchive() throws Exception {
        assertThatThrownBy(() -> ParameterFile.load(folder.resolve("none.npz")))
                .isInstanceOf(DataException.class)
                .hasMessageEndingWith("none.npz does not exist: expected a .npz file there");
        assertThatThrownBy(() -> ParameterFile.load(folder))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("is not a file");
        assertSentence(new byte[0], "x.npz is no intact .npz file");
        assertSentence(NpzBytes.npy("'<f4'", "(1,)", 4), "x.npz is no intact .npz file");
        assertSentence(NpzBytes.zip("notes.txt", new byte[3]), "x.npz, notes.txt: expected arrays only");
        assertSentence(NpzBytes.zip("a\nb.txt", new byte[3]), "x.npz, a?b.txt: expected arrays only");
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        new ZipOutputStream(empty).finish();
        assertSentence(empty.toByteArray(), "expected 1 to 10000 arrays, but found 0");
    }

    @Test
    void refusesArraysThatDoNotFitTheirHeader() throws Exception {
        assertArray(
                NpzBytes.npy("'<f4'", "(3,)", 8),
                "W1.npy: the shape [3] makes 140 bytes with the header, but found 136");
        assertArray(
                NpzBytes.npy("'<f4'", "(1,)", 8),
                "W1.npy: the shape [1] makes 132 bytes with the header, but found 136");
        assertArray(
                NpzBytes.npy("'<f4'", "(99999, 99999, 99999)", 8), "needs more than the", "expected a smaller array");
        assertArray(NpzBytes.npy("'<f4'", "(4294967297,)", 4), "but its header reads");
        assertArray(NpzBytes.npy("'<f4'", "(-1,)", 4), "but its header reads");
        assertArray(NpzBytes.npy("'<f4'", "(".repeat(9000), 4), "but its header reads {");
        assertArray(
                NpzBytes.npy("'<f8'", "(1,)", new byte[] {0, 0, 0, 0, 0, 0, 0, 0x7F}),
                "element 0 is",
                "that fit float32");
        assertArray(new byte[] {1, 2, 3}, "W1.npy: byte 3: the array ends here");
        assertArray(new byte[80], "W1.npy: byte 0: expected the signature of a NumPy array");
        byte[] version = NpzBytes.npy("'<f4'", "(1,)", 4);
        version[6] = 9;
        assertArray(version, "W1.npy: byte 6: expected version 1, 2 or 3 of the npy format, but found 9");
        byte[] absurd = NpzBytes.npy("'<f4'", "(1,)", 4);
        absurd[6] = 2;
        absurd[11] = (byte) 0xFF;
        assertArray(absurd, "W1.npy: byte 8: expected a header of at most 10000 bytes, but found 42");
    }

    @Test
    void theLimitHoldsForAllArraysTogether() throws Exception {
        Path file = folder.resolve("x.npz");
        ParameterFile.save(file, Map.of("W1", Tensor.zeros(1000), "W2", Tensor.zeros(1000)));
        assertThat(ParameterFile.load(file, 8000)).hasSize(2);
        assertThatThrownBy(() -> ParameterFile.load(file, 7999))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("the shape [1000] needs more than the 3999 bytes that there is room for");
    }

    private static float[] w1() {
        float[] values = new float[24];
        for (int i = 0; i < values.length; i++) {
            values[i] = i / 8f - 1;
        }
        return values;
    }

    private static void assertTensor(Tensor tensor, int[] shape, float... values) {
        assertThat(tensor.shape().toArray()).isEqualTo(shape);
        assertThat(tensor.toArray()).isEqualTo(values);
    }

    private void assertSentence(String fixture, String... parts) throws IOException {
        assertSentence(fixture(fixture), parts);
    }

    private void assertArray(byte[] array, String... parts) throws IOException {
        assertSentence(NpzBytes.zip("W1.npy", array), parts);
    }
}
