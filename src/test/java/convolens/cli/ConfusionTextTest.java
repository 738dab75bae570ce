package convolens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfusionTextTest {
    @Test
    void linesUpWhateverTheNames() {
        int[][] counts = {{980, 0, 20}, {3, 7, 0}, {0, 0, 0}};
        assertThat(ConfusionText.of(counts, List.of("shirt", "가방", "2"), "·"))
                .containsExactly(
                        "confusion matrix: a row for each true class, a column for each answer",
                        "           0  1   2  accuracy",
                        "0 shirt  980  ·  20    0.9800",
                        "1 가방     3  7   ·    0.7000",
                        "2          ·  ·   ·         -");
    }

    @Test
    void manyClassesShowTheCommonestMistakes() {
        int classes = 40;
        int[][] counts = new int[classes][classes];
        IntStream.range(0, classes).forEach(k -> counts[k][k] = 100);
        counts[3][5] = 9;
        counts[39][0] = 12;
        List<String> names =
                IntStream.range(0, classes).mapToObj(Integer::toString).toList();
        List<String> text = ConfusionText.of(counts, names, "·");
        assertThat(text).contains("39        112    0.8929", "commonest mistakes");
        assertThat(text.subList(text.indexOf("commonest mistakes") + 1, text.size()))
                .containsExactly("39 taken for 0  12", "3 taken for 5    9");
    }
}
