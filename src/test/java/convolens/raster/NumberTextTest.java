package convolens.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
    private final NumberText numbers = new NumberText(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.1|0.1",
                "-3|-3",
                "0|0",
                "-0.0|0",
                "0.95400006|0.95400006",
                "1e-7|1e-7",
                "-2.5e-6|-2.5e-6",
                "33554432|3.3554432e7",
                "NaN|NaN",
                "-Infinity|-∞"
            })
    void exactIsShort(float value, String text) {
        assertThat(numbers.exact(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(floats = {0.1f, 1 / 3f, 1e-20f, 3.4e38f, 123456.7f, 9999999f, -1.17549435E-38f})
    void exactIsReadBackAsTheSameFloat(float value) {
        assertThat(Float.parseFloat(numbers.exact(value))).isEqualTo(value);
    }

    @Test
    void roundedZeroHasNoSign() {
        assertThat(numbers.fixed(-0.001, 2)).isEqualTo("0.00");
        assertThat(numbers.signed(-0.001, 2)).isEqualTo("0.00");
        assertThat(numbers.signed(0.001, 2)).isEqualTo("0.00");
    }

    @Test
    void signedWritesTheSign() {
        assertThat(numbers.signed(0.114, 2)).isEqualTo("+0.11");
        assertThat(numbers.signed(-0.114, 2)).isEqualTo("-0.11");
    }

    @Test
    void groupsFromTenThousandOn() {
        assertThat(numbers.fixed(1000, 0)).isEqualTo("1000");
        assertThat(numbers.fixed(60000, 0)).isEqualTo("60,000");
    }

    @Test
    void usesTheSignsOfTheLocale() {
        NumberText german = new NumberText(Locale.GERMANY);
        assertThat(german.fixed(0.5, 2)).isEqualTo("0,50");
        assertThat(german.exact(0.5f)).isEqualTo("0,5");
        assertThat(german.scientific(1.5e-9, 2)).isEqualTo("1,5e-9");
    }
}
