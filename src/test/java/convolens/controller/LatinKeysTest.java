package convolens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinKeysTest {
    private final LatinKeys keys = new LatinKeys();

    private KeyCode latin(String text, KeyCode code, boolean shift, boolean control) {
        KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, shift, control, false, false);
        KeyEvent latin = keys.latin(event);
        return latin == null ? null : latin.getCode();
    }

    /** Where Z, V, K and B lie on the Russian, the Korean and the Greek keyboard. */
    @ParameterizedTest
    @CsvSource({"я, Z", "м, V", "л, K", "и, B", "ㅋ, Z", "ㅍ, V", "ㅏ, K", "ㅠ, B", "ζ, Z", "ω, V", "Я, Z"})
    void lettersOfOtherScriptsGoByTheirPlace(String text, KeyCode code) {
        assertThat(latin(text, KeyCode.UNDEFINED, false, true)).isEqualTo(code);
        assertThat(latin(text, KeyCode.UNDEFINED, false, false))
                .as("without Ctrl it is typed")
                .isNull();
    }

    @Test
    void theFrenchFirstRowCountsWithShiftAndWithout() {
        assertThat(latin("1", KeyCode.AMPERSAND, true, true)).isEqualTo(KeyCode.DIGIT1);
        assertThat(latin("&", KeyCode.AMPERSAND, false, true)).isEqualTo(KeyCode.DIGIT1);
        assertThat(latin("\u00e9", KeyCode.UNDEFINED, false, true)).isEqualTo(KeyCode.DIGIT2);
        assertThat(latin("-", KeyCode.MINUS, false, true)).isEqualTo(KeyCode.DIGIT6);
        assertThat(latin("\u00e7", KeyCode.UNDEFINED, false, true)).isEqualTo(KeyCode.DIGIT9);
        assertThat(latin("\u00e0", KeyCode.UNDEFINED, false, true)).isEqualTo(KeyCode.DIGIT0);
        assertThat(latin("0", KeyCode.UNDEFINED, true, true)).isEqualTo(KeyCode.DIGIT0);
    }

    @Test
    void onOtherKeyboardsEachKeyIsItself() {
        assertThat(latin("-", KeyCode.MINUS, false, true)).isNull();
        assertThat(latin("'", KeyCode.QUOTE, false, true)).isNull();
        assertThat(latin("&", KeyCode.DIGIT7, true, true)).isNull();
        assertThat(latin("z", KeyCode.Z, false, true)).isNull();
        assertThat(latin("7", KeyCode.DIGIT7, false, true)).isNull();
    }
}
