package convolens.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisScaleTest {
    private static final NumberText NUMBERS = new NumberText(Locale.ENGLISH);

    @Test
    void logarithmicAxisPutsADecadeInTheMiddleOfTwo() {
        AxisScale axis = new AxisScale(0.01, 1, true);
        assertThat(axis.fraction(0.1)).isCloseTo(0.5, within(1e-12));
        assertThat(axis.value(0.5)).isCloseTo(0.1, within(1e-12));
        assertThat(axis.fraction(0)).isNaN();
        assertThat(axis.fraction(-1)).isNaN();
    }

    @Test
    void refusesAxesThatHaveNoScale() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AxisScale(1, 1, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new AxisScale(0, 1, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new AxisScale(Double.NaN, 1, false));
    }

    @ParameterizedTest
    @CsvSource({"0.06,2.4,0.05,5", "0.1,1,0.1,1", "0.0021,0.0021,0.002,0.005", "0.5,0.5,0.25,1", "3,40,2,50"})
    void logarithmicEndsAreRound(double low, double high, double min, double max) {
        AxisScale axis = AxisScale.logarithmicAround(low, high);
        assertThat(axis.min()).isCloseTo(min, within(min * 1e-9));
        assertThat(axis.max()).isCloseTo(max, within(max * 1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0.06,2.31,0,2.5", "0,0,0,1", "-1.2,3,-2,3", "1,0,0,1"})
    void linearEndsAreRoundAndStartAtZeroIfNothingIsNegative(double low, double high, double min, double max) {
        assertThat(AxisScale.linearAround(low, high)).isEqualTo(new AxisScale(min, max, false));
    }

    @Test
    void theExtentOfAStreamGrowsRarely() {
        long different = IntStream.rangeClosed(1, 100_000)
                .mapToDouble(AxisScale::roundExtent)
                .distinct()
                .count();
        assertThat(different).isEqualTo(7 + 4 * 8 + 1);
        assertThat(AxisScale.roundExtent(1000)).isEqualTo(1000);
        assertThat(AxisScale.roundExtent(1001)).isEqualTo(1500);
    }

    @Test
    void twentyEpochsAreMarkedEveryFive() {
        assertThat(labels(new AxisScale(0, 20, false), 5, true)).containsExactly("0", "5", "10", "15", "20");
    }

    @Test
    void accuracyIsMarkedInFifths() {
        assertThat(labels(new AxisScale(0, 1, false), 6, false))
                .containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
    }

    @Test
    void wholeAxisNeverMarksBetweenWholeNumbers() {
        assertThat(labels(new AxisScale(0, 3, false), 12, true)).containsExactly("0", "1", "2", "3");
    }

    @Test
    void logarithmicAxisNumbersItsDecades() {
        AxisScale axis = new AxisScale(0.005, 5, true);
        assertThat(labels(axis, 4, false)).containsExactly("0.01", "0.1", "1");
        assertThat(Ticks.of(axis, 4, false, NUMBERS).stream()
                        .filter(tick -> !tick.isMajor())
                        .count())
                .isEqualTo(5 + 8 + 8 + 4);
    }

    @Test
    void aLossOfThreeDecadesNumbersEachOfThem() {
        assertThat(labels(new AxisScale(0.004, 5, true), 3, false)).containsExactly("0.01", "0.1", "1");
    }

    @Test
    void logarithmicAxisNumbersTwoAndFiveWhereThereIsRoom() {
        assertThat(labels(new AxisScale(0.05, 1, true), 6, false)).containsExactly("0.05", "0.1", "0.2", "0.5", "1");
    }

    @Test
    void longLogarithmicAxisSkipsDecadesAndWritesPowers() {
        assertThat(labels(new AxisScale(1e-8, 1, true), 4, false))
                .containsExactly("1e-8", "1e-6", "0.0001", "0.01", "1");
    }

    private static List<String> labels(AxisScale axis, int max, boolean whole) {
        return Ticks.of(axis, max, whole, NUMBERS).stream()
                .filter(Ticks.Tick::isMajor)
                .map(Ticks.Tick::label)
                .toList();
    }
}
