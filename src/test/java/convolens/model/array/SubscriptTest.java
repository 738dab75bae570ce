package convolens.model.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolens.engine.tensor.Shape;
import convolens.model.setup.Refusal;
import convolens.model.setup.Refusal.Reason;
import convolens.model.setup.RefusedException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptTest {
    private static final Shape SHAPE = Shape.of(2, 3, 4, 5);

    /** What NumPy 2 answers for x = np.arange(120).reshape(2, 3, 4, 5): shape, strides / 4, first element, how many. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x | (2, 3, 4, 5) | 60 20 5 1 | 0 | 120",
                "x[0] | (3, 4, 5) | 20 5 1 | 0 | 60",
                "x[0, 0] | (4, 5) | 5 1 | 0 | 20",
                "x[0,0,2,3] | () | '' | 13 | 1",
                "[1, 2] | (4, 5) | 5 1 | 100 | 20",
                "-1, -3, 0 | (5,) | 1 | 60 | 5",
                "x[:, 0, 1:3, ::2] | (2, 2, 3) | 60 5 2 | 5 | 12",
                "x[..., 0] | (2, 3, 4) | 60 20 5 | 0 | 24",
                "x[1, ..., -1] | (3, 4) | 20 5 | 64 | 12",
                "x[::-1] | (2, 3, 4, 5) | -60 20 5 1 | 60 | 120",
                "x[0, 0, 0, 4:0:-2] | (2,) | -2 | 4 | 2",
                "x[0, 0, 0, -2:] | (2,) | 1 | 3 | 2",
                "x[0, 0, 0, 3:99] | (2,) | 1 | 3 | 2",
                "x[0, 0, 0, 3:1] | (0,) | 1 | 0 | 0",
                "x[5:] | (0, 3, 4, 5) | 60 20 5 1 | 0 | 0",
                "x[0, :, 1 : 4 : 2,] | (3, 2, 5) | 20 10 1 | 5 | 30"
            })
    void isReadAsNumPyReadsIt(String typed, String shape, String strides, int first, int size) throws Exception {
        Subscript subscript = Subscript.parse(typed, SHAPE);
        assertThat(subscript.shape()).hasToString(shape);
        List<String> got = new ArrayList<>();
        for (int stride : subscript.strides()) {
            got.add(Integer.toString(stride));
        }
        assertThat(String.join(" ", got)).isEqualTo(strides);
        assertThat(subscript.first()).isEqualTo(first);
        assertThat(subscript.size()).isEqualTo(size);
        assertThat(subscript.offsets().cardinality()).isEqualTo(size);
    }

    @Test
    void randomSlicesTakeWhatTheNaiveLoopTakes() throws Exception {
        Random random = new Random(41);
        for (int round = 0; round < 200; round++) {
            Shape shape = Shape.of(
                    1 + random.nextInt(4), 1 + random.nextInt(4), 1 + random.nextInt(6), 1 + random.nextInt(6));
            StringBuilder typed = new StringBuilder();
            List<List<Integer>> taken = new ArrayList<>();
            for (int axis = 0; axis < 4; axis++) {
                typed.append(axis == 0 ? "" : ", ").append(part(random, shape.dim(axis), taken));
            }
            BitSet expected = new BitSet();
            for (int a : taken.get(0)) {
                for (int b : taken.get(1)) {
                    for (int c : taken.get(2)) {
                        for (int d : taken.get(3)) {
                            expected.set(shape.offset(a, b, c, d));
                        }
                    }
                }
            }
            Subscript subscript = Subscript.parse(typed.toString(), shape);
            assertThat(subscript.offsets()).as("x[%s] of %s", typed, shape).isEqualTo(expected);
        }
    }

    /** One part of an index, and what a loop over all indices that follows its definition takes. */
    private static String part(Random random, int size, List<List<Integer>> taken) {
        List<Integer> indices = new ArrayList<>();
        taken.add(indices);
        if (random.nextInt(3) == 0) {
            int index = random.nextInt(2 * size) - size;
            indices.add(Math.floorMod(index, size));
            return Integer.toString(index);
        }
        int start = random.nextInt(size);
        int step = (1 + random.nextInt(3)) * (random.nextBoolean() ? 1 : -1);
        int end = random.nextInt(size);
        for (int i = start; step > 0 ? i < end : i > end; i += step) {
            indices.add(i);
        }
        return start + ":" + end + ":" + step;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | INDEX_OUT_OF_RANGE",
                "0, -4 | INDEX_OUT_OF_RANGE",
                "99999999999999999999 | INDEX_OUT_OF_RANGE",
                "0,0,0,0,0 | INDEX_TOO_LONG",
                "a | INDEX_NOT_UNDERSTOOD",
                "0,,1 | INDEX_NOT_UNDERSTOOD",
                "1.5 | INDEX_NOT_UNDERSTOOD",
                "1:2:3:4 | INDEX_NOT_UNDERSTOOD",
                "::0 | INDEX_STEP_ZERO",
                "..., ... | INDEX_TWO_ELLIPSES"
            })
    void whatIsNoIndexIsRefused(String typed, Reason reason) {
        assertThatThrownBy(() -> Subscript.parse(typed, SHAPE))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(reason));
    }

    @Test
    void theNearestIndexIsNamed() {
        assertThatThrownBy(() -> Subscript.parse("0, 0, 7", SHAPE))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal())
                                .isEqualTo(Refusal.of(Reason.INDEX_OUT_OF_RANGE, "7", 2, 4, 3)));
        assertThatThrownBy(() -> Subscript.parse("-9", SHAPE))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal())
                                .isEqualTo(Refusal.of(Reason.INDEX_OUT_OF_RANGE, "-9", 0, 2, -2)));
    }

    @Test
    void runsAreCounted() throws Exception {
        assertThat(Subscript.parse("0, 1", SHAPE).runs()).isEqualTo(1);
        assertThat(Subscript.parse(":, 0", SHAPE).runs()).isEqualTo(2);
        assertThat(Subscript.parse("..., 0", SHAPE).runs()).isEqualTo(24);
    }

    @Test
    void fitsAnotherShape() throws Exception {
        Subscript subscript = Subscript.parse("1, 2, 1:3, -1", SHAPE).fitted(Shape.of(1, 2, 2, 2));
        assertThat(subscript).hasToString("x[1, 2, 1:3, -1]");
        assertThat(subscript.shape()).isEqualTo(Shape.of(1));
        assertThat(subscript.first()).isEqualTo(4 + 2 + 1);
        assertThat(Subscript.at(SHAPE, 1, 0)).hasToString("x[1, 0]");
        assertThat(Subscript.at(SHAPE)).hasToString("x");
    }
}
