package convolens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputMethodsTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, @im=ibus, true",
        "Linux, @im=fcitx, true",
        "Linux, @im=none, false",
        "Linux, '', false",
        "Linux, , false",
        "Mac OS X, @im=ibus, false",
        "Windows 11, @im=ibus, false"
    })
    void onlyADesktopWithAnInputMethodIsAskedForIt(String system, String modifiers, boolean wanted) {
        assertThat(InputMethods.areWanted(system, modifiers)).isEqualTo(wanted);
    }
}
