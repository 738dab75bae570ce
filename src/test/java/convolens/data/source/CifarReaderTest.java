package convolens.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolens.data.DataChoices;
import convolens.data.DataException;
import convolens.data.DataSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of 1 byte for the label and 3,072 for the pixels: all of red, all of green, all of blue, row by row. */
class CifarReaderTest {
    private static final int RECORD = 3073;

    @TempDir
    Path folder;

    @Test
    void opensTheBatches() throws Exception {
        for (int batch = 1; batch <= 5; batch++) {
            Files.write(folder.resolve("data_batch_" + batch + ".bin"), batch(4, batch));
        }
        Files.write(folder.resolve("test_batch.bin"), batch(3, 6));
        Files.writeString(folder.resolve("readme.html"), "<html>");
        for (Path asked : new Path[] {folder, folder.resolve("data_batch_2.bin"), folder.getParent()}) {
            DataSet data = asked.equals(folder.getParent()) ? open(folder) : open(asked);
            assertThat(data.train().size()).isEqualTo(20);
            assertThat(data.test().size()).isEqualTo(3);
            assertThat(data.imageShape()).hasToString("(3, 32, 32)");
            assertThat(data.classNames())
                    .startsWith("airplane", "automobile", "bird")
                    .endsWith("truck")
                    .hasSize(10);
            assertThat(data.train().label(5)).isEqualTo((2 + 1) % 10);
            for (int c = 0; c < 3; c++) {
                assertThat(data.train().image(5).get(c, 30, 7)).isEqualTo(value(2, 1, c, 30, 7) / 255f);
            }
        }
        Files.writeString(folder.resolve("batches.meta.txt"), "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n\n");
        assertThat(open(folder).classNames()).startsWith("a", "b");
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        byte[] whole = batch(4, 1);
        Path batch = folder.resolve("data_batch_1.bin");
        Files.write(batch, Arrays.copyOf(whole, 2 * RECORD + 100));
        refuses("data_batch_1.bin, record 2: the file ends after 100 of its bytes; expected records of 1 + 3072 bytes");
        whole[3 * RECORD] = 10;
        Files.write(batch, whole);
        refuses("data_batch_1.bin, record 3: expected a label from 0 to 9, as there are 10 class names, but found 10");
        Files.delete(batch);
        Files.write(folder.resolve("test_batch.bin"), batch(2, 1));
        refuses("has test_batch.bin, but no data_batch_1.bin: expected both");
    }

    private void refuses(String sentence) {
        assertThatThrownBy(() -> open(folder)).isInstanceOf(DataException.class).hasMessageContaining(sentence);
    }

    private static int value(int batch, int image, int channel, int row, int column) {
        return (50 * batch + 20 * image + 90 * channel + 3 * row + column) % 256;
    }

    private static byte[] batch(int images, int batch) throws IOException {
        byte[] bytes = new byte[images * RECORD];
        int at = 0;
        for (int i = 0; i < images; i++) {
            bytes[at++] = (byte) ((batch + i) % 10);
            for (int c = 0; c < 3; c++) {
                for (int y = 0; y < 32; y++) {
                    for (int x = 0; x < 32; x++) {
                        bytes[at++] = (byte) value(batch, i, c, y, x);
                    }
                }
            }
        }
        return bytes;
    }

    private static DataSet open(Path path) throws DataException {
        return new DataSource(path).read(Reading.QUIET).dataSet(DataChoices.NONE);
    }
}
