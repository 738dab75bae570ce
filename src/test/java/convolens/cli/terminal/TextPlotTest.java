package convolens.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.run.RunPoint;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPlotTest {
    private static final List<RunPoint> POINTS = List.of(
            new RunPoint(0, 0, 0, 2.3, 0.1, 0.1),
            new RunPoint(1, 50, 0, 0.9, 0.7, 0.6),
            new RunPoint(2, 100, 0, 0.5, 0.9, 0.8),
            new RunPoint(3, 150, 0, 0.1, 1.0, 0.9));

    @Test
    void drawsBothCurvesBetweenTheirAxes() {
        // 29 columns for 4 epochs, so an epoch every 7; 16 rows, so an accuracy of 1/15 a row.
        assertThat(TextPlot.of(POINTS, 4, terminal(46, true, false)))
                .containsExactly(
                        " 1.0 ┤                   ··●",
                        "     │              ●····  ■",
                        "     │            ··   ····",
                        " 0.8 ┤          ·· ·■··",
                        "     │        ·· ··",
                        "     │       ● ··",
                        " 0.6 ┤      ·■·",
                        "     │     ··",
                        "     │    ··",
                        " 0.4 ┤    ·",
                        "     │   ·",
                        "     │  ·",
                        " 0.2 ┤ ·",
                        "     │",
                        "     │◆",
                        " 0.0 ┼───────┬──────┬──────┬──────┬",
                        "      0      1      2      3      4  epoch",
                        "      ● train 1.0000   ■ test 0.9000");
    }

    @Test
    void asciiStandsInWhereTheEncodingHasNothingElse() {
        List<String> plot = TextPlot.of(POINTS, 4, terminal(60, false, false));
        assertThat(String.join("", plot)).matches("\\p{ASCII}*").contains("o train 1.0000   x test 0.9000   * both");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 120, 300})
    void everyLineFitsTheTerminal(int columns) {
        for (int epochs : new int[] {1, 3, 20, 99, 1000, 123_456}) {
            List<RunPoint> points =
                    List.of(new RunPoint(0, 0, 0, 2.3, 0, 1), new RunPoint(epochs, epochs * 50, 0, 0.1, 1, Double.NaN));
            assertThat(TextPlot.of(points, epochs, terminal(columns, true, false)))
                    .hasSize(18)
                    .allSatisfy(line -> assertThat(line.length()).isLessThan(columns))
                    .anySatisfy(line -> assertThat(line).contains(" 0 ").endsWith("  epoch"));
        }
    }

    @Test
    void coloursAddNothingThatIsSeen() {
        List<String> plain = TextPlot.of(POINTS, 4, terminal(70, true, false));
        List<String> coloured = TextPlot.of(POINTS, 4, terminal(70, true, true));
        assertThat(coloured).isNotEqualTo(plain);
        assertThat(coloured.stream()
                        .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
                        .toList())
                .isEqualTo(plain);
    }

    private static Terminal terminal(int columns, boolean unicode, boolean ansi) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new Terminal(nowhere, nowhere, columns, unicode, ansi);
    }
}
