package convolens.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CellFormatTest {
    private static final NumberText NUMBERS = new NumberText(Locale.ENGLISH);

    @Test
    void wholeNumbersHaveNoDecimals() {
        assertThat(text(-7, 1, 2, -7)).isEqualTo("-7");
    }

    @Test
    void oneFractionGivesAllNumbersTheSameDecimals() {
        assertThat(text(2, 1, 2, 0.5f)).isEqualTo("2.00");
        assertThat(text(0.5f, 1, 2, 0.5f)).isEqualTo("0.50");
    }

    @Test
    void digitsFollowTheLargest() {
        assertThat(text(123.456f, 123.456f, 1)).isEqualTo("123.5");
        assertThat(text(0.01234f, 0.01234f)).isEqualTo("0.012");
        assertThat(text(1.6e-5f, 1.6e-5f, -3e-6f)).isEqualTo("1.6e-5");
        assertThat(text(2.5e7f, 2.5e7f, 1)).isEqualTo("2.5e7");
    }

    @Test
    void widthIsThatOfTheLongestNumber() {
        float[] values = {1, -22, 3};
        assertThat(CellFormat.of(values, 0, 3, false).width(values, 0, 3, NUMBERS))
                .isEqualTo(3);
        float[] tiny = {1e-5f, -2.3e-12f};
        assertThat(CellFormat.of(tiny, 0, 2, false).width(tiny, 0, 2, NUMBERS)).isEqualTo("-2.3e-12".length());
    }

    @Test
    void notFiniteNumbersDoNotChangeTheFormat() {
        assertThat(text(3, 3, Float.NaN, Float.POSITIVE_INFINITY)).isEqualTo("3");
        assertThat(text(Float.NaN, Float.NaN)).isEqualTo("NaN");
    }

    @Test
    void noNumbersTellMoreThanZeros() {
        float[] faint = {0.014f, -0.002f, 0};
        CellFormat format = CellFormat.of(faint, 0, 3, true);
        assertThat(format.text(faint[0], NUMBERS)).isEqualTo("+0.014");
        assertThat(format.shorter().tells(faint, 0, 3)).isTrue();
        assertThat(format.shorter().shorter().tells(faint, 0, 3))
                .as("all of them would be 0.0")
                .isFalse();
        assertThat(format.shorter().shorter().tells(new float[2], 0, 2))
                .as("they are zeros")
                .isTrue();
    }

    @Test
    void shorterKeepsAtLeastOneDecimal() {
        CellFormat format = CellFormat.of(new float[] {0.25f}, 0, 1, true);
        assertThat(format.shorter().text(0.25f, NUMBERS)).isEqualTo("+0.2");
        assertThat(format.shorter().shorter()).isNull();
    }

    private static String text(float value, float... all) {
        return CellFormat.of(all, 0, all.length, false).text(value, NUMBERS);
    }
}
