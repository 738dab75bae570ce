package convolens.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.ui.OnFxThread;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ResourceLock(OnFxThread.TAG)
class ProgressLineTest {
    private static final RunProgress HALFWAY = new RunProgress(7, 20, 0.5, 0.12345, 0.9712, 0.9534, 14_702.4, 83.2);
    private static final RunProgress START = new RunProgress(0, 20, 0, 2.3026, 0.1, 0.11, Double.NaN, Double.NaN);

    @Test
    void aWideTerminalShowsEverything() {
        assertThat(ProgressLine.bar(HALFWAY, terminal(120, true)))
                .isEqualTo("epoch  7/20 ━━━━━━━━━━━━━━━━━━───────────────────  loss 0.1235  train 0.9712  test 0.9534"
                        + "   14,702 images/s   1:23 left");
    }

    @Test
    void aNarrowTerminalShowsWhatMattersMost() {
        assertThat(ProgressLine.bar(HALFWAY, terminal(80, true)))
                .isEqualTo("epoch  7/20 ━━━━━──────  loss 0.1235  test 0.9534   14,702 images/s   1:23 left");
        assertThat(ProgressLine.bar(HALFWAY, terminal(40, false))).isEqualTo("epoch  7/20 #######--------   1:23 left");
    }

    @ParameterizedTest
    @CsvSource({"40", "57", "80", "100", "200"})
    void noLineIsAsLongAsTheTerminalIsWide(int columns) {
        for (RunProgress progress : new RunProgress[] {START, HALFWAY}) {
            assertThat(ProgressLine.bar(progress, terminal(columns, true)).length())
                    .isLessThan(columns);
        }
    }

    @Test
    void theLineKeepsItsLengthWhileTheNumbersGrow() {
        assertThat(ProgressLine.bar(START, terminal(120, true)))
                .hasSameSizeAs(ProgressLine.bar(HALFWAY, terminal(120, true)))
                .contains("0/20 ────", "     - images/s", "-:-- left");
    }

    @Test
    void aPlainLineLeavesOutWhatIsNotKnown() {
        assertThat(ProgressLine.plain(START)).isEqualTo("epoch  0/20  loss 2.3026  train 0.1000  test 0.1100");
        assertThat(ProgressLine.plain(HALFWAY))
                .isEqualTo("epoch  7/20  loss 0.1235  train 0.9712  test 0.9534   14,702 images/s   1:23 left");
        assertThat(ProgressLine.plain(new RunProgress(20, 20, 1, 0.01, 1, 0.98, 900, 0)))
                .isEqualTo("epoch 20/20  loss 0.0100  train 1.0000  test 0.9800      900 images/s");
    }

    @Test
    void numbersDoNotFollowTheLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(ProgressLine.plain(HALFWAY)).contains("0.1235", "14,702");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0:00", "7.4, 0:07", "59.6, 1:00", "754, 12:34", "3600, 1:00:00", "36061, 10:01:01"})
    void timeIsShownAsAClockDoes(double seconds, String expected) {
        assertThat(ProgressLine.clock(seconds)).isEqualTo(expected);
    }

    private static Terminal terminal(int columns, boolean unicode) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new Terminal(nowhere, nowhere, columns, unicode, false);
    }
}
