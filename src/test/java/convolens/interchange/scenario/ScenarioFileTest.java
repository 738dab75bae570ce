package convolens.interchange.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolens.data.DataException;
import convolens.engine.tensor.Permutation;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.lesson.Lesson;
import convolens.lesson.tour.Scenario;
import convolens.lesson.tour.SceneDocument;
import convolens.lesson.tour.Tour;
import convolens.lesson.tour.Words;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFileTest {
    private enum Colour {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "not its name";
            }
        }
    }

    private sealed interface Side permits Left, Right {}

    private record Left(int depth) implements Side {}

    private record Right(String word) implements Side {}

    private record State(
            int whole,
            long seed,
            float real,
            double fine,
            boolean yes,
            String word,
            Colour colour,
            Tensor values,
            Shape shape,
            Permutation order,
            float[] row,
            List<Left> parts,
            Set<Colour> colours,
            Map<Integer, Right> byNumber,
            Side side,
            @Nullable Right none) {}

    private static State state(float... values) {
        return new State(
                -7,
                Long.MIN_VALUE,
                -0.0f,
                Math.nextUp(0.1),
                true,
                "a \"word\"\n𝄞",
                Colour.GREEN,
                Tensor.wrap(Shape.of(values.length), values),
                Shape.of(2, 3),
                Permutation.of(1, 0),
                new float[] {Float.MIN_VALUE, Float.POSITIVE_INFINITY},
                List.of(new Left(1), new Left(2)),
                Set.of(Colour.RED, Colour.GREEN),
                Map.of(3, new Right("x")),
                new Right("y"),
                null);
    }

    /** Any bits of a float, but of the NaNs the one. */
    @Test
    void everyFloatComesBackBitForBit() throws DataException {
        long seed = 11;
        Random random = new Random(seed);
        for (int count : new int[] {0, 1, ValueWriter.SPELLED, ValueWriter.SPELLED + 1, 5000}) {
            float[] values = new float[count];
            for (int i = 0; i < count; i++) {
                values[i] = Float.intBitsToFloat(random.nextInt());
                values[i] = Float.isNaN(values[i]) ? Float.NaN : values[i];
            }
            State written = state(values);
            State read = StateJson.read(StateJson.write(written), State.class, state(), "x");
            assertThat(read.values().data()).as("seed " + seed).isEqualTo(values);
            assertThat(Float.floatToRawIntBits(read.real())).isEqualTo(Float.floatToRawIntBits(-0.0f));
            assertThat(StateJson.write(read)).isEqualTo(StateJson.write(written));
            assertThat(read.seed()).isEqualTo(Long.MIN_VALUE);
            assertThat(read.word()).isEqualTo(written.word());
            assertThat(read.byNumber()).isEqualTo(written.byNumber());
        }
    }

    @Test
    void picturesAreBytes() throws DataException {
        float[] pixels = new float[28 * 28];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i % 256 / 255f;
        }
        String written = StateJson.write(state(pixels));
        assertThat(written).contains("pixels").hasSizeLessThan(2000);
        assertThat(StateJson.read(written, State.class, state(), "x").values().data())
                .isEqualTo(pixels);
    }

    @Test
    void whatIsLeftOutIsAsTheSceneOpens() throws DataException {
        State read = StateJson.read(
                "{\"whole\": 5, \"side\": {\"kind\": \"Left\", \"depth\": 2}}", State.class, state(1), "x");
        assertThat(read.whole()).isEqualTo(5);
        assertThat(read.side()).isEqualTo(new Left(2));
        assertThat(read.colour()).isEqualTo(Colour.GREEN);
    }

    @Test
    void whatIsWrongIsSaidWithItsPlaceAndWhatWouldBeRight() {
        refuses("{\"whole\": 1.5}", "x.whole: expected a whole number, but found 1.5");
        refuses("{\"whole\": 1e99}", "x.whole: expected a whole number from -2147483648 to 2147483647, but found 1e99");
        refuses("{\"whole\": 1e999999999}", "x.whole: expected a whole number");
        refuses("{\"colour\": \"BLUE\"}", "x.colour: expected one of RED, GREEN, but found \"BLUE\"");
        refuses("{\"stride\": 1}", "x has no \"stride\": expected byNumber, colour, colours");
        refuses(
                "{\"values\": {\"shape\": [2], \"values\": [1]}}",
                "x.values has 1 values: expected 2, as its shape (2,) says");
        refuses("{\"values\": {\"shape\": [100000, 100000], \"values\": []}}", "x.values.shape is impossible");
        refuses("{\"values\": {\"shape\": [1], \"float32\": \"AAA\"}}", "x.values is damaged: expected base64");
        refuses("{\"order\": [0, 0]}", "x.order is impossible: the axes of a permutation are 0 to 1, each once");
        refuses("{\"word\": null}", "x.word is missing: expected a value");
        refuses("{\"byNumber\": {\"-1\": {\"word\": \"\"}}}", "expected a whole number as its name");
        refuses("{\"side\": {\"kind\": \"java.lang.Runtime\"}}", "x.side.kind: expected Left or Right");
    }

    private static void refuses(String json, String sentence) {
        assertThatThrownBy(() -> StateJson.read(json, State.class, state(), "x"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(sentence);
    }

    private static Tour tour() {
        Scenario stop = new Scenario(
                Lesson.STRIDE,
                new Words(Map.of("en", "Two", "ko", "둘", "ja", "二")),
                Words.of("Look at *this*."),
                Words.NONE,
                "{\"position\":4,\"values\":[1,2,3]}");
        return new Tour(Words.of("Stride"), Words.NONE, List.of(stop, Scenario.of(Lesson.TRAIN, "{}")));
    }

    @Test
    void filesAndLinesHoldTheWholeDocument(@TempDir Path folder) throws Exception {
        for (SceneDocument document : List.of(tour(), tour().stops().get(0))) {
            Path file = folder.resolve("x.convolens");
            ScenarioFile.write(file, document);
            assertThat(ScenarioFile.read(file)).isEqualTo(document);
            String line = ScenarioLine.of(document);
            assertThat(line).doesNotContain("\n").matches("convolens:1:[A-Za-z0-9_-]+:[0-9a-f]{8}");
            assertThat(ScenarioLine.read("  " + line.substring(0, 40) + "\r\n " + line.substring(40) + "\n", "x"))
                    .isEqualTo(document);
        }
        assertThat(tour().stops().get(0).title().in(Locale.KOREAN)).isEqualTo("둘");
        assertThat(tour().stops().get(0).title().in(Locale.FRENCH)).isEqualTo("Two");
    }

    @Test
    void aDamagedLineIsToldFromNone() {
        String line = ScenarioLine.of(tour());
        char other = line.charAt(30) == 'A' ? 'B' : 'A';
        for (String damaged : List.of(
                line.substring(0, 30) + other + line.substring(31),
                line.substring(0, line.length() - 1),
                "convolens:1:",
                "convolens:1::",
                "convolens:1:!:1")) {
            assertThatThrownBy(() -> ScenarioLine.read(damaged, "x"))
                    .isInstanceOf(DataException.class)
                    .hasMessage("x is damaged: expected the whole line as it was copied");
        }
        assertThatThrownBy(() -> ScenarioLine.read("1 2 3", "x")).hasMessageContaining("x holds no scene");
        assertThatThrownBy(() -> ScenarioLine.read("convolens:2:AAAA:0", "x")).hasMessageContaining("newer Convolens");
    }

    @Test
    void hostileFilesGetOneSentence() {
        says("", "holds no scene");
        says("[]", "holds no scene");
        says("{}", "expected \"format\" to be a word, but there is none");
        says("[".repeat(1_000_000), "is damaged, or no file of Convolens");
        says(
                "{\"format\":\"convolens-scenario\",\"version\":2,\"shiny\":1}",
                "is of version 2, which a newer Convolens wrote");
        says("{\"format\":\"convolens-scenario\",\"version\":99999999999}", "expected \"version\": 1");
        says("{\"format\":\"convolens-network\",\"version\":1}", "says that its format is convolens-network");
        says(
                "{\"format\":\"convolens-scenario\",\"version\":1,\"lesson\":\"Strid\"}",
                "there is no scene Strid: expected NetworkStack,");
        says(
                "{\"format\":\"convolens-scenario\",\"version\":1,\"lesson\":\"Stride\",\"title\":\"" + "a".repeat(5000)
                        + "\"}",
                "expected \"title\" to be a text of at most 4000 letters");
        says("{\"format\":\"convolens-tour\",\"version\":1,\"stops\":[]}", "expected 1 to 200 stops");
        says("x".repeat(ScenarioFile.LARGEST + 1), "is too long");
    }

    private static void says(String text, String sentence) {
        assertThatThrownBy(() ->
                        ScenarioFile.read(new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "x"))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("x")
                .hasMessageContaining(sentence)
                .satisfies(error ->
                        assertThat(error.getMessage()).hasSizeLessThan(900).doesNotContain("\n"));
    }

    @Test
    void aFileThatIsNoneIsSaidSo(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> ScenarioFile.read(folder)).hasMessageContaining("is not a file");
        assertThatThrownBy(() -> ScenarioFile.read(folder.resolve("none"))).hasMessageContaining("does not exist");
        Path latin = folder.resolve("latin.convolens");
        Files.write(latin, new byte[] {'{', (byte) 0xe9, '}'});
        assertThatThrownBy(() -> ScenarioFile.read(latin)).hasMessageContaining("expected text in UTF-8");
    }
}
