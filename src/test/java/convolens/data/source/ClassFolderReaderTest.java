package convolens.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convolens.data.DataChoice;
import convolens.data.DataChoices;
import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.data.FoundData;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFolderReaderTest {
    /** 8×6 pixels as libwebp writes them without loss: left (250, 20, 30), right (10, 200, 40) over (20, 30, 240). */
    private static final String WEBP =
            "UklGRkAAAABXRUJQVlA4TDQAAAAvB0ABABcgJEg62f8DXKymbQOGR/hjTMclEEhM4tgfYaL5jy62AUG2TSUnec5DRPQ/7JIA";

    @TempDir
    Path folder;

    @Test
    void aFolderForEachClass() throws Exception {
        for (int i = 0; i < 10; i++) {
            draw("cats/" + i + ".png", 20, 20, new Color(200, 10, 10), Color.BLACK);
            draw("dogs/" + i + ".jpg", 20, 20, Color.BLUE, Color.BLUE);
            draw("Owls/" + i + ".bmp", 20, 20, Color.GREEN, Color.GREEN);
        }
        Files.writeString(folder.resolve("readme.txt"), "three animals");
        FoundData found = new DataSource(folder).read(Reading.QUIET);
        assertThat(found.assumed().of(DataChoice.SIZE)).contains("20x20");
        assertThat(found.assumed().of(DataChoice.COLOR)).contains("color");
        DataSet data = found.dataSet(DataChoices.NONE);
        assertThat(data.classNames()).containsExactly("Owls", "cats", "dogs");
        assertThat(data.train().size()).isEqualTo(24);
        assertThat(data.test().size()).isEqualTo(6);
        for (int i = 0; i < 24; i++) {
            float[] strongest = new float[3];
            for (int c = 0; c < 3; c++) {
                strongest[c] = data.train().image(i).get(c, 2, 2);
            }
            int most = strongest[0] > 0.5 ? 0 : strongest[1] > 0.5 ? 1 : 2;
            assertThat(data.train().label(i)).isEqualTo(new int[] {1, 0, 2}[most]);
        }
        assertThat(IntStream.range(0, 8).map(data.train()::label).distinct().count())
                .as("classes among the first eight")
                .isGreaterThan(1);
        assertThat(new DataSource(folder.resolve("cats/3.png"))
                        .read(Reading.QUIET)
                        .name())
                .isEqualTo(folder.getFileName().toString());
    }

    @Test
    void sizeFitAndColoursAreChosen() throws Exception {
        for (String name : new String[] {"a/1.png", "a/2.png", "b/1.png", "b/2.png"}) {
            draw(name, 60, 30, Color.WHITE, Color.BLACK);
        }
        draw("b/3.png", 30, 60, Color.WHITE, Color.BLACK);
        FoundData found = new DataSource(folder).read(Reading.QUIET);
        assertThat(found.assumed().of(DataChoice.SIZE)).contains("32x32");
        assertThat(found.assumed().of(DataChoice.COLOR)).contains("grey");
        DataChoices size = DataChoices.NONE.with(DataChoice.SIZE, "10x10");
        assertThat(open(size).imageShape()).hasToString("(1, 10, 10)");
        assertThat(open(size.with(DataChoice.COLOR, "color")).imageShape()).hasToString("(3, 10, 10)");
        // the left half of every picture is white: cut to its middle half of that stays white, padded a quarter
        assertThat(white(open(size))).isCloseTo(0.5, within(0.01));
        DataSet padded = open(size.with(DataChoice.FIT, "pad"));
        assertThat(padded.train().image(0).get(0, 5, 0)).isEqualTo(1);
        assertThat(white(open(size.with(DataChoice.FIT, "stretch")))).isCloseTo(0.5, within(0.01));
    }

    private static double white(DataSet data) {
        double sum = 0;
        for (float value : data.train().image(0).toArray()) {
            sum += value;
        }
        return sum / data.train().image(0).size();
    }

    @Test
    void foldersForTrainingAndTesting() throws Exception {
        for (String side : new String[] {"train", "Test", "val"}) {
            for (String name : new String[] {"2", "10", "1"}) {
                for (int i = 0; i < 3; i++) {
                    draw(side + "/" + name + "/" + i + ".gif", 12, 12, Color.WHITE, Color.BLACK);
                }
            }
        }
        FoundData found = new DataSource(folder).read(Reading.QUIET);
        DataSet data = found.dataSet(DataChoices.NONE);
        assertThat(data.classNames()).containsExactly("1", "2", "10");
        assertThat(data.train().size()).isEqualTo(9);
        assertThat(data.test().size()).isEqualTo(9);
        assertThat(found.validationSize()).isEqualTo(9);
    }

    @Test
    void readsWebpAndTiffAndLeavesBrokenPicturesOut() throws Exception {
        for (String name : new String[] {"a", "b"}) {
            for (int i = 0; i < 3; i++) {
                Path file = folder.resolve(name + "/" + i + ".webp");
                Files.createDirectories(file.getParent());
                Files.write(file, Base64.getDecoder().decode(WEBP));
            }
            draw(name + "/9.tiff", 8, 6, new Color(250, 20, 30), Color.BLACK);
        }
        Files.writeString(folder.resolve("b/broken.png"), "no picture");
        Files.write(folder.resolve("a/empty.jpg"), new byte[0]);
        FoundData found = new DataSource(folder).read(Reading.QUIET);
        assertThat(found.remarks())
                .hasSize(2)
                .anySatisfy(remark -> assertThat(remark).contains("broken.png is left out"))
                .anySatisfy(remark -> assertThat(remark).contains("empty.jpg is left out"));
        DataSet data = found.dataSet(DataChoices.NONE);
        assertThat(data.train().size() + data.test().size()).isEqualTo(8);
        assertThat(data.imageShape()).hasToString("(3, 6, 8)");
        for (int i = 0; i < data.train().size(); i++) {
            assertThat(data.train().image(i).get(0, 1, 1)).isEqualTo(250 / 255f);
            assertThat(data.train().image(i).get(2, 1, 1)).isEqualTo(30 / 255f);
        }
    }

    @Test
    void saysWhatIsMissingAndCanBeGivenUp() throws Exception {
        draw("only/1.png", 12, 12, Color.WHITE, Color.BLACK);
        assertThatThrownBy(() -> new DataSource(folder).read(Reading.QUIET))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("found 1 folder; expected")
                .hasMessageContaining("one sub-folder of pictures");
        Files.createDirectories(folder.resolve("other"));
        Files.writeString(folder.resolve("only/1.png"), "broken");
        Files.writeString(folder.resolve("other/1.png"), "broken");
        assertThatThrownBy(() -> new DataSource(folder).read(Reading.QUIET))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("has 2 pictures, of which none can be read");
        assertThatThrownBy(() -> new DataSource(folder).read(new Reading(() -> true, share -> {})))
                .isInstanceOf(CancellationException.class);
    }

    private DataSet open(DataChoices choices) throws DataException {
        return new DataSource(folder, choices).read(Reading.QUIET).dataSet(choices);
    }

    /** The left half in one colour, the right half in another. */
    private void draw(String name, int width, int height, Color left, Color right) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(right);
        g.fillRect(0, 0, width, height);
        g.setColor(left);
        g.fillRect(0, 0, width / 2, height);
        g.dispose();
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        String format = name.substring(name.lastIndexOf('.') + 1);
        assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
    }
}
