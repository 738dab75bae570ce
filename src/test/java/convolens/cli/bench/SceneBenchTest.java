package convolens.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import convolens.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SceneBenchTest {
    @TempDir
    Path folder;

    @Test
    void printsALineForEachSceneAndFailsWhereOneIsSlow() throws IOException {
        Path file = folder.resolve("scenes.json");
        CommandRun run = CommandRun.of("bench", "--ui", "--steps", "10", "--json", file.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines().get(0).strip().split("\\s{2,}"))
                .containsExactly("scene", "ready ms", "first ms", "steps", "median ms", "p95 ms", "max ms");
        assertThat(run.lines().get(1).strip().split("\\s{2,}"))
                .containsExactly("Stride", "70", "6", "10", "5", "10", "10");
        assertThat(run.lines().get(2).strip().split("\\s{2,}"))
                .containsExactly("Train", "70", "5", "10 frames", "9", "9", "9");
        assertThat(run.lastLine()).isEqualTo("Above 8 ms: Train.");
        JsonArray scenes =
                JsonParser.parseString(Files.readString(file)).getAsJsonObject().getAsJsonArray("scenes");
        JsonObject stride = scenes.get(0).getAsJsonObject();
        assertThat(stride.get("scene").getAsString()).isEqualTo("Stride");
        assertThat(stride.get("medianMs").getAsDouble()).isEqualTo(5);
        assertThat(scenes.get(1).getAsJsonObject().get("frames").getAsBoolean()).isTrue();
    }

    @Test
    void measuresTheScenesThatAreNamed() {
        CommandRun run = CommandRun.of("bench", "--ui", "--lesson", "stride", "--steps", "4");
        assertThat(run.code()).isZero();
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lastLine()).isEqualTo("All medians are within 8 ms.");
    }

    @Test
    void whoeverOpensAtOnceMakesNothingReady() {
        CommandRun run = CommandRun.of("bench", "--ui", "--at-once", "--lesson", "stride", "--steps", "4");
        assertThat(run.lines().get(1).strip().split("\\s{2,}")).startsWith("Stride", "0", "6");
        CommandRun alone = CommandRun.of("bench", "--at-once");
        assertThat(alone.code()).isEqualTo(2);
        assertThat(alone.err()).contains("--at-once belongs to --ui");
    }

    @Test
    void anUnknownSceneIsToldWithTheNearest() {
        CommandRun run = CommandRun.of("bench", "--ui", "--lesson", "Strode");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Stride?");
    }

    @Test
    void startsAreCountedAfterTheFirst() {
        CommandRun run = CommandRun.of("bench", "--start", "3");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "reached         after ms   took ms",
                        "Java                 300       300",
                        "scene drawn         1003       703",
                        "Medians of 3 starts.");
    }
}
