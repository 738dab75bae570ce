package convolens;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.data.DataException;
import convolens.interchange.scenario.ScenarioFile;
import convolens.interchange.scenario.StateJson;
import convolens.lesson.Lesson;
import convolens.lesson.tour.Scenario;
import convolens.lesson.tour.SceneDocument;
import convolens.model.SceneMemory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Files that somebody has damaged, or made to do harm: each is shown, or refused in one sentence with nothing changed. */
class MutatedScenariosTest {
    private static final long SEED = Long.getLong("seed", 77);
    private static final int FILES = 10_000;

    private static final Pattern VALUE =
            Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?|\"[^\"]*\"|true|false|null|\\[|\\{");
    private static final List<String> VALUES = List.of(
            "0",
            "-1",
            "1",
            "2",
            "3",
            "63",
            "64",
            "65",
            "2147483647",
            "-2147483648",
            "9223372036854775808",
            "1e308",
            "1e-400",
            "1e999999",
            "0.5",
            "\"NaN\"",
            "\"Infinity\"",
            "\"\"",
            "\"RANDOM\"",
            "\"MAX_POOLING\"",
            "null",
            "true",
            "{}",
            "[]",
            "[1]",
            "[0,0,0,0]",
            "[1000000,1000000]",
            "{\"shape\":[0],\"values\":[]}",
            "{\"shape\":[1,1,1,1],\"values\":[1]}",
            "{\"kind\":\"x\"}");

    /**
     * @param before the state of the scene when it opens
     * @param file a file with that state
     * @param values where the file has values
     */
    private record Opening(
            Lesson lesson, Supplier<SceneMemory<?>> memory, String before, String file, List<MatchResult> values) {

        static Opening of(Lesson lesson, Supplier<SceneMemory<?>> memory) {
            String before = StateJson.write(memory.get().now());
            String file = ScenarioFile.text(Scenario.of(lesson, before));
            return new Opening(
                    lesson, memory, before, file, VALUE.matcher(file).results().toList());
        }

        /** With a value replaced by a wrong or extreme one, or with damaged text. */
        String mutated(Random random) {
            if (random.nextInt(6) == 0) {
                int at = random.nextInt(file.length());
                return random.nextBoolean()
                        ? file.substring(0, at)
                        : file.substring(0, at) + (char) (32 + random.nextInt(95)) + file.substring(at + 1);
            }
            MatchResult value = values.get(random.nextInt(values.size()));
            String other = VALUES.get(random.nextInt(VALUES.size()));
            return file.substring(0, value.start()) + other + file.substring(value.end());
        }
    }

    @Test
    void giveOnlySentences() {
        Random random = new Random(SEED);
        List<Opening> scenes = OpenScenes.all().entrySet().stream()
                .map(scene -> Opening.of(scene.getKey(), scene.getValue()))
                .toList();
        int refused = 0;
        for (int i = 0; i < FILES; i++) {
            Opening scene = scenes.get(i % scenes.size());
            SceneMemory<?> memory = scene.memory().get();
            String mutated = scene.mutated(random);
            String as = "seed " + SEED + ", file " + i + " of " + scene.lesson() + ":\n" + mutated;
            try {
                open(mutated, scene.lesson(), memory);
            } catch (DataException | IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
                refused++;
                assertThat(e.getMessage())
                        .as(as)
                        .isNotBlank()
                        .hasSizeLessThan(1500)
                        .doesNotContain("\n");
                assertThat(StateJson.write(memory.now())).as(as).isEqualTo(scene.before());
            } catch (IOException | RuntimeException | Error e) {
                throw new AssertionError(as, e);
            }
        }
        // most mutations are harmful, but by far not all
        assertThat(refused).isBetween(FILES / 3, FILES - FILES / 50);
    }

    private static void open(String text, Lesson lesson, SceneMemory<?> memory) throws IOException {
        SceneDocument document =
                ScenarioFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "file");
        if (document instanceof Scenario scenario && scenario.lesson() == lesson) {
            take(memory, scenario);
        }
    }

    private static <S extends Record> void take(SceneMemory<S> memory, Scenario scenario) throws DataException {
        memory.take(StateJson.read(scenario.state(), memory.type(), memory.opening(), "file"));
    }
}
