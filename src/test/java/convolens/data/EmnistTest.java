package convolens.data;

import static convolens.data.IdxBytes.dims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** EMNIST, whose pictures are stored transposed and whose letters count from 1, and QMNIST, of eight numbers a label. */
class EmnistTest {
    @TempDir
    Path folder;

    @Test
    void picturesStandUprightAndLettersHaveNames() throws Exception {
        write("letters", 1, 1, 2, 3);
        Files.writeString(folder.resolve("emnist-letters-mapping.txt"), "1 65 97\n2 66 98\n3 67 99\n");
        FoundData found = read(DataChoices.NONE);
        assertThat(found.assumed().of(DataChoice.ORIENTATION)).contains("transposed");
        DataSet data = found.dataSet(DataChoices.NONE);
        assertThat(data.classNames()).containsExactly("Aa", "Bb", "Cc");
        assertThat(data.train().label(3)).isEqualTo(2);
        // row 1 of column 2 is stored as row 2 of column 1
        assertThat(data.imageShape().toArray()).containsExactly(1, 3, 3);
        assertThat(data.train().image(0).get(0, 1, 2)).isEqualTo((200 + 7) / 255f);
        DataSet stored = found.dataSet(DataChoices.NONE.with(DataChoice.ORIENTATION, "upright"));
        assertThat(stored.train().image(0).get(0, 2, 1)).isEqualTo((200 + 7) / 255f);
    }

    @Test
    void oneOfSeveralSplitsIsTakenByItsName() throws Exception {
        write("digits", 0, 0, 1);
        write("letters", 1, 1, 2, 3);
        write("balanced", 0, 0, 1, 2, 3);
        Files.writeString(folder.resolve("emnist-letters-mapping.txt"), "1 65 97\n2 66 98\n3 67 99\n");
        Files.writeString(folder.resolve("emnist-digits-mapping.txt"), "0 48\n1 49\n");
        FoundData found = read(DataChoices.NONE);
        assertThat(found.parts()).containsExactly("emnist-balanced", "emnist-digits", "emnist-letters");
        assertThat(found.dataSet(DataChoices.NONE).train().size()).isEqualTo(5);
        DataSet letters =
                read(DataChoices.NONE.with(DataChoice.PART, "emnist-letters")).dataSet(DataChoices.NONE);
        assertThat(letters.name()).endsWith("/emnist-letters");
        assertThat(letters.classNames()).containsExactly("Aa", "Bb", "Cc");
        assertThat(read(DataChoices.NONE.with(DataChoice.PART, "emnist-digits"))
                        .dataSet(DataChoices.NONE)
                        .classNames())
                .containsExactly("0", "1");
        assertThatThrownBy(() -> read(DataChoices.NONE.with(DataChoice.PART, "byclass")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("has no data set byclass: expected one of emnist-balanced, emnist-digits");
    }

    @Test
    void aMappingThatIsNoneIsExplained() throws Exception {
        write("letters", 1, 1, 2, 3);
        Files.writeString(folder.resolve("emnist-letters-mapping.txt"), "1 65 97\n3 67 99\n");
        assertThatThrownBy(() -> read(DataChoices.NONE))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("emnist-letters-mapping.txt, line 2: expected the label 2");
    }

    @Test
    void theFirstOfEightNumbersIsTheLabel() throws Exception {
        for (String side : new String[] {"train", "test"}) {
            Files.write(
                    folder.resolve("qmnist-" + side + "-images-idx3-ubyte"),
                    IdxBytes.ubytes(dims(2, 3, 3), new int[18]));
            Files.write(
                    folder.resolve("qmnist-" + side + "-labels-idx2-int"),
                    IdxBytes.ints(dims(2, 8), 5, 3, 177, 2, 4, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 0));
        }
        DataSet data = DataSet.open(folder);
        assertThat(data.train().label(0)).isEqualTo(5);
        assertThat(data.test().label(1)).isZero();
    }

    private FoundData read(DataChoices choices) throws DataException {
        return IdxData.read(folder, choices, () -> false);
    }

    private void write(String split, int... labels) throws IOException {
        int[] pixels = new int[9 * labels.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = 200 + i % 9;
        }
        for (String side : new String[] {"train", "test"}) {
            String name = "emnist-" + split + "-" + side;
            Files.write(
                    folder.resolve(name + "-images-idx3-ubyte"), IdxBytes.ubytes(dims(labels.length, 3, 3), pixels));
            Files.write(folder.resolve(name + "-labels-idx1-ubyte"), IdxBytes.ubytes(dims(labels.length), labels));
        }
    }
}
