package convolens.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolens.data.DataChoice;
import convolens.data.DataChoices;
import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.data.FoundData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReaderTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"true|false|,", "true|true|,", "false|false|,", "false|true|,", "true|false|;", "false|true|;"})
    void findsTheLabelFirstAndLastWithHeadingsAndWithout(boolean heading, boolean last, String separator)
            throws Exception {
        write("train.csv", table(30, heading, last, separator));
        write("test.csv", table(20, heading, last, separator));
        for (Path asked : new Path[] {folder, folder.resolve("train.csv")}) {
            DataSet data = open(asked);
            assertThat(data.train().size()).isEqualTo(30);
            assertThat(data.test().size()).isEqualTo(20);
            assertThat(data.imageShape()).hasToString("(1, 5, 5)");
            for (int i = 0; i < 20; i++) {
                assertThat(data.train().label(i)).isEqualTo(i % 4);
                assertThat(data.train().image(i).get(0, 2, 3)).isEqualTo(pixel(i, 13) / 255f);
                assertThat(data.test().image(i).get(0, 4, 3)).isEqualTo(pixel(i, 23) / 255f);
            }
        }
    }

    @Test
    void aFileWithoutLabelsIsLeftOut() throws Exception {
        write("train.csv", table(30, true, false, ","));
        write(
                "test.csv",
                table(20, true, false, ",")
                        .lines()
                        .map(line -> line.substring(line.indexOf(',') + 1))
                        .collect(Collectors.joining("\n")));
        write("sample_submission.csv", "ImageId,Label\n1,0\n");
        FoundData found = new DataSource(folder).read(Reading.QUIET);
        assertThat(found.remarks()).singleElement().asString().contains("test.csv is not used: it has 25 columns");
        assertThat(found.dataSet(DataChoices.NONE).test().size())
                .as("of 8, 8, 7 and 7 a fifth each, rounded: 2, 2, 1, 1")
                .isEqualTo(6);
    }

    @Test
    void labelsMayBeWords() throws Exception {
        String[] names = {"cat", "ant", "dog", "bee"};
        StringBuilder table = new StringBuilder("\uFEFF");
        for (int i = 0; i < 12; i++) {
            table.append('"').append(names[i % 4]).append('"');
            IntStream.range(0, 25).forEach(p -> table.append(',').append(p == 0 ? "0.25" : "1"));
            table.append("\r\n");
        }
        write("a.csv", table.toString());
        DataSet data = open(folder.resolve("a.csv"));
        assertThat(data.classNames()).containsExactly("ant", "bee", "cat", "dog");
        assertThat(data.train().image(0).get(0, 0, 0)).isEqualTo(0.25f);
        assertThat(data.train().size()).isEqualTo(8);
    }

    @Test
    void readsCompressedTablesAndTransposedOnes() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(table(30, false, false, ",").getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("emnist-digits-train.csv.gz"), bytes.toByteArray());
        write("emnist-digits-test.csv", table(20, false, false, ","));
        write("emnist-letters-train.csv", table(10, false, false, ","));
        write("emnist-letters-test.csv", table(10, false, false, ","));
        FoundData found = new DataSource(folder).read(Reading.QUIET);
        assertThat(found.parts()).containsExactly("emnist-digits", "emnist-letters");
        DataSet data = found.dataSet(DataChoices.NONE);
        assertThat(data.train().size()).isEqualTo(30);
        assertThat(data.train().image(3).get(0, 1, 2)).isEqualTo(pixel(3, 11) / 255f);
        DataSource letters = new DataSource(folder, DataChoices.NONE.with(DataChoice.PART, "emnist-letters"));
        assertThat(letters.read(Reading.QUIET)
                        .dataSet(letters.choices())
                        .train()
                        .size())
                .isEqualTo(10);
    }

    @Test
    void saysWhichLineIsWrong() throws Exception {
        write("train.csv", table(30, true, false, ",") + "1,2,3\n");
        refuses("train.csv, line 32: expected 26 values, as the first line has, but found 3");
        write(
                "train.csv",
                table(30, true, false, ",") + table(1, false, false, ",").replaceFirst(",\\d+,", ",x,"));
        refuses("train.csv, line 32: expected a number in column 2, but found \"x\"");
        write("train.csv", table(30, false, false, ",").replaceAll("(?m)$", ",9"));
        refuses("train.csv has 27 columns: expected a label and the pixels of a square image");
        write("train.csv", "a,b\n1,2\n");
        refuses("found 1 .csv; expected IDX files");
    }

    private void refuses(String sentence) {
        assertThatThrownBy(() -> open(folder)).isInstanceOf(DataException.class).hasMessageContaining(sentence);
    }

    private static int pixel(int image, int place) {
        return place == 0 || place == 24 ? 0 : (37 * image + 11 * place) % 256;
    }

    private static String table(int images, boolean heading, boolean last, String separator) {
        StringBuilder table = new StringBuilder();
        if (heading) {
            String pixels = IntStream.range(0, 25).mapToObj(i -> "pixel" + i).collect(Collectors.joining(separator));
            table.append(last ? pixels + separator + "label" : "label" + separator + pixels)
                    .append('\n');
        }
        for (int i = 0; i < images; i++) {
            int image = i;
            String pixels = IntStream.range(0, 25)
                    .mapToObj(place -> Integer.toString(pixel(image, place)))
                    .collect(Collectors.joining(separator));
            table.append(last ? pixels + separator + i % 4 : i % 4 + separator + pixels)
                    .append('\n');
        }
        return table.toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static DataSet open(Path path) throws DataException {
        return new DataSource(path).read(Reading.QUIET).dataSet(DataChoices.NONE);
    }
}
