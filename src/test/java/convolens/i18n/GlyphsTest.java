package convolens.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundled typefaces have every letter that the bundles write: no text may need a font of the machine. */
class GlyphsTest {
    private static final String FOLDER = "/convolens/assets/fonts/";

    /** Numbers, shapes and code. */
    private static final Font NUMBERS = font("JetBrainsMono-Regular.ttf");

    static Stream<Locale> languages() {
        return Messages.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLetterIsInTheTypefaceOfTexts(Locale language) {
        for (String file : new String[] {"PretendardJP-Regular.ttf", "PretendardJP-SemiBold.ttf"}) {
            assertThat(lacking(language, font(file))).as(file).isEmpty();
        }
    }

    @Test
    void theTypefaceOfNumbersHasNoHangulAndNoKana() {
        assertThat(NUMBERS.canDisplay('숫')).isFalse();
        assertThat(NUMBERS.canDisplay('数')).isFalse();
        assertThat(NUMBERS.canDisplay('の')).isFalse();
    }

    /** What the typeface has not, with the keys in which it stands. */
    private static Set<String> lacking(Locale language, Font font) {
        Set<String> lacking = new TreeSet<>();
        ResourceBundle texts = Messages.bundle(language);
        for (String key : texts.keySet()) {
            texts.getString(key)
                    .codePoints()
                    .filter(letter -> letter >= ' ' && !font.canDisplay(letter))
                    .forEach(letter -> lacking.add(Character.toString(letter) + " in " + key));
        }
        return lacking;
    }

    private static Font font(String file) {
        try (InputStream in = Messages.class.getResourceAsStream(FOLDER + file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
