package convolens.engine.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {
    private static final int HUGE = Integer.MAX_VALUE;

    @Test
    void countsItsElements() {
        Shape shape = Shape.of(10, 3, 28, 31);
        assertThat(shape.size()).isEqualTo(26040);
        assertThat(shape.sizeOfOne()).isEqualTo(2604);
        assertThat(shape.rank()).isEqualTo(4);
        assertThat(shape.dim(3)).isEqualTo(31);
        assertThat(shape.withFirst(2)).isEqualTo(Shape.of(2, 3, 28, 31));
    }

    @Test
    void addressesElementsRowByRow() {
        Shape shape = Shape.of(2, 3, 4, 5);
        int expected = 0;
        for (int n = 0; n < 2; n++) {
            for (int c = 0; c < 3; c++) {
                for (int y = 0; y < 4; y++) {
                    for (int x = 0; x < 5; x++) {
                        assertThat(shape.offset(n, c, y, x)).isEqualTo(expected++);
                    }
                }
            }
        }
    }

    @Test
    void refusesIndicesOutsideAndNamesItself() {
        Shape shape = Shape.of(2, 3);
        for (int[] index : new int[][] {{2, 0}, {0, 3}, {-1, 0}, {0, -1}, {0}, {0, 0, 0}}) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> shape.offset(index))
                    .withMessageContaining("(2, 3)");
        }
    }

    @Test
    void isWrittenAsNumPyWritesIt() {
        assertThat(Shape.of(100, 1, 28, 28)).hasToString("(100, 1, 28, 28)");
        assertThat(Shape.of(30)).hasToString("(30,)");
        assertThat(Shape.of()).hasToString("()");
    }

    @Test
    void keepsItsExtentsFromTheCaller() {
        int[] dims = {2, 3};
        Shape shape = Shape.of(dims);
        dims[0] = 9;
        shape.toArray()[1] = 9;
        assertThat(shape).isEqualTo(Shape.of(2, 3)).hasSameHashCodeAs(Shape.of(2, 3));
        assertThat(shape).isNotEqualTo(Shape.of(3, 2)).isNotEqualTo(Shape.of(2, 3, 1));
    }

    /** What a damaged file may claim: the product overflows an int, and then a long. */
    @Test
    void refusesMoreElementsThanOneArrayHolds() {
        for (int[] dims : new int[][] {
            {HUGE},
            {1 << 16, 1 << 16},
            {1 << 16, 1 << 15},
            {HUGE, HUGE},
            {HUGE, HUGE, HUGE},
            {HUGE, HUGE, HUGE, HUGE},
            {1 << 30, 1 << 30, 1 << 30, 16}
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Shape.of(dims))
                    .withMessageContaining(String.valueOf(dims[0]));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE})
    void refusesNegativeExtents(int extent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shape.of(3, extent))
                .withMessageContaining("(3, " + extent + ")");
    }

    @Test
    void mayBeEmpty() {
        assertThat(Shape.of(0, 3, 4).size()).isZero();
        assertThat(Shape.of(0, 3, 4).sizeOfOne()).isEqualTo(12);
        assertThat(Shape.of(HUGE, HUGE, HUGE, 0).size()).isZero();
        assertThat(Shape.of().size()).isEqualTo(1);
    }
}
