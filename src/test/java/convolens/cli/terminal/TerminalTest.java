package convolens.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void theEnvironmentTellsOfATerminalBehindAPipe() {
        assertThat(Terminal.columns(Map.of("CONVOLENS_TERMINAL", "132"), () -> false))
                .isEqualTo(132);
        assertThat(Terminal.columns(Map.of("CONVOLENS_TERMINAL", "7"), () -> false))
                .isEqualTo(40);
    }

    @Test
    void withoutItTheConsoleDecides() {
        for (Map<String, String> environment : new Map[] {
            Map.of(), Map.of("CONVOLENS_TERMINAL", ""), Map.of("CONVOLENS_TERMINAL", "wide"), Map.of("COLUMNS", "90")
        }) {
            assertThat(Terminal.columns(environment, () -> false)).isZero();
            assertThat(Terminal.columns(environment, () -> true)).isEqualTo(80);
        }
    }

    @Test
    void coloursAreLeftOutWhereTheyAreNotWantedOrNotUnderstood() {
        assertThat(Terminal.understandsAnsi(Map.of("TERM", "xterm-256color"), "Linux"))
                .isTrue();
        assertThat(Terminal.understandsAnsi(Map.of("TERM", "xterm", "NO_COLOR", "1"), "Linux"))
                .isFalse();
        assertThat(Terminal.understandsAnsi(Map.of("TERM", "dumb"), "Linux")).isFalse();
        assertThat(Terminal.understandsAnsi(Map.of(), "Windows 11")).isFalse();
        assertThat(Terminal.understandsAnsi(Map.of("WT_SESSION", "1"), "Windows 11"))
                .isTrue();
    }
}
