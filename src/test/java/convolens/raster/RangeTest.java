package convolens.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RangeTest {
    @Test
    void skipsWhatIsNotFinite() {
        assertThat(Range.of(2, Float.NaN, -1, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY))
                .isEqualTo(new Range(-1, 2));
    }

    @Test
    void readsOnlyTheGivenPart() {
        assertThat(Range.of(new float[] {9, 1, 2, 9}, 1, 2)).isEqualTo(new Range(1, 2));
    }

    @Test
    void ofNothingFiniteIsEmpty() {
        assertThat(Range.of()).isEqualTo(Range.EMPTY);
        assertThat(Range.of(Float.NaN).isEmpty()).isTrue();
        assertThat(Range.EMPTY.symmetric().isEmpty()).isTrue();
    }

    @Test
    void unionHoldsBothAndEmptyAddsNothing() {
        assertThat(new Range(0, 1).union(new Range(-2, 0.5f))).isEqualTo(new Range(-2, 1));
        assertThat(Range.EMPTY.union(Range.UNIT)).isEqualTo(Range.UNIT);
        assertThat(Range.UNIT.union(Range.EMPTY)).isEqualTo(Range.UNIT);
    }

    @Test
    void symmetricIsCentredOnZero() {
        assertThat(new Range(-1, 3).symmetric()).isEqualTo(new Range(-3, 3));
        assertThat(new Range(-4, -2).symmetric()).isEqualTo(new Range(-4, 4));
    }

    @Test
    void fractionSurvivesTheWidestRange() {
        Range widest = new Range(-Float.MAX_VALUE, Float.MAX_VALUE);
        assertThat(widest.fraction(0)).isEqualTo(0.5);
        assertThat(widest.fraction(Float.MAX_VALUE)).isEqualTo(1);
    }

    @Test
    void refusesEndsThatAreNoRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Range(1, 0)).withMessageContaining("min ≤ max");
        assertThatIllegalArgumentException().isThrownBy(() -> new Range(Float.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Range(0, Float.POSITIVE_INFINITY));
    }
}
