package convolens.interchange.pickle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolens.data.DataException;
import convolens.engine.tensor.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pickles that NumPy 1.24 wrote, and what else a pickle can be. */
class PickleFileTest {
    private static Path file(String name) throws Exception {
        return Path.of(PickleFileTest.class
                .getResource("/convolens/interchange/pickle/" + name + ".pkl")
                .toURI());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void readsArraysOfEveryProtocol(int protocol) throws Exception {
        Map<String, Tensor> arrays = PickleFile.read(file("protocol" + protocol));
        assertThat(arrays.keySet()).containsExactly("W1", "W2", "b1", "n");
        float[] expected = new float[24];
        for (int i = 0; i < 24; i++) {
            expected[i] = i * 0.5f - 3;
        }
        assertThat(arrays.get("W1").shape().toArray()).containsExactly(2, 3, 4);
        assertThat(arrays.get("W1").toArray()).containsExactly(expected);
        assertThat(arrays.get("W2").toArray()).as("column by column").containsExactly(expected);
        assertThat(arrays.get("b1").toArray()).as("big-endian").containsExactly(1.5f, -2.25f);
        assertThat(arrays.get("n").toArray()).containsExactly(7.5f);
    }

    @ParameterizedTest
    @CsvSource({
        "command, posix.system, refused",
        "list, a list, dictionary",
        "text, 'the text \"hello\"', NumPy's arrays",
        "objects, array, numbers",
    })
    void refusesWhatIsNoDictionaryOfArrays(String name, String found, String wanted) {
        assertThatThrownBy(() -> PickleFile.read(file(name)))
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll(name + ".pkl", found, wanted);
    }

    /** The size of the file says little: numbers of eight bytes become four, and one array may be asked for many times. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void whatItsArraysTakeOfTheMemoryIsCounted(int protocol) throws Exception {
        byte[] bytes = java.nio.file.Files.readAllBytes(file("protocol" + protocol));
        int numbers = 24 + 24 + 2 + 1;
        assertThat(PickleFile.read(ByteBuffer.wrap(bytes), new HeapShare(8L * bytes.length)))
                .hasSize(4);
        assertThatThrownBy(() -> PickleFile.read(ByteBuffer.wrap(bytes), new HeapShare(4L * numbers - 1)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("more than " + (4 * numbers - 1) + " bytes of memory");
    }

    /** Whatever the bytes are, the answer is arrays or a sentence. */
    @Test
    void damagedFilesGetASentence() throws Exception {
        long seed = 20_260;
        Random random = new Random(seed);
        for (int i = 0; i < 4_000; i++) {
            byte[] bytes = java.nio.file.Files.readAllBytes(file("protocol" + (2 + i % 4)));
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(4) == 0) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            try {
                PickleFile.read(ByteBuffer.wrap(bytes), new HeapShare(1 << 20));
            } catch (IOException e) {
                assertThat(e.getMessage()).as("seed %d, file %d", seed, i).isNotBlank();
            }
        }
    }
}
