package convolens.engine.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import convolens.engine.RandomGeometry;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WindowGeometryTest {

    static Stream<Long> seeds() {
        return RandomGeometry.seeds(300);
    }

    /** The worked examples of the chapter. */
    @ParameterizedTest
    @CsvSource({
        // H, W, filter, stride, padding, OH, OW
        "4, 4, 3, 1, 0, 2, 2",
        "4, 4, 3, 1, 1, 4, 4",
        "7, 7, 3, 2, 0, 3, 3",
        "28, 31, 5, 3, 2, 10, 11",
        "28, 28, 5, 1, 0, 24, 24",
        "24, 24, 2, 2, 0, 12, 12",
    })
    void followsEquation71(int h, int w, int filter, int stride, int padding, int oh, int ow) {
        WindowGeometry g = WindowGeometry.square(h, w, filter, stride, padding);
        assertThat(g.outputHeight()).isEqualTo(oh);
        assertThat(g.outputWidth()).isEqualTo(ow);
        assertThat(g.windows()).isEqualTo(oh * ow);
    }

    @Test
    void aDigitGrowsEighteenfoldUnderAFiveByFiveFilter() {
        WindowGeometry g = WindowGeometry.square(28, 28, 5, 1, 0);
        assertThat(g.windows()).isEqualTo(576);
        assertThat(g.cells()).isEqualTo(25);
        assertThat(g.windows() * g.cells()).isEqualTo(14_400);
    }

    /** Slides the window over the padded input, one step at a time, and compares every answer. */
    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithEnumeration(long seed) {
        WindowGeometry g = RandomGeometry.any(new Random(seed));
        int[] rowFirst = filled(g.height() + 2 * g.paddingY(), Integer.MAX_VALUE);
        int[] rowLast = filled(rowFirst.length, -1);
        int oh = slide(rowFirst, rowLast, g.filterHeight(), g.strideY());
        int[] columnFirst = filled(g.width() + 2 * g.paddingX(), Integer.MAX_VALUE);
        int[] columnLast = filled(columnFirst.length, -1);
        int ow = slide(columnFirst, columnLast, g.filterWidth(), g.strideX());

        assertThat(g.outputHeight()).isEqualTo(oh);
        assertThat(g.outputWidth()).isEqualTo(ow);
        assertThat(g.windows()).isEqualTo(oh * ow);
        assertThat(g.rowsLeftOver()).isEqualTo(untouchedTail(oh, g.strideY(), g.filterHeight(), rowLast.length));
        assertThat(g.columnsLeftOver()).isEqualTo(untouchedTail(ow, g.strideX(), g.filterWidth(), columnLast.length));
        assertThat(g.dividesRows()).isEqualTo(g.rowsLeftOver() == 0);
        assertThat(g.dividesColumns()).isEqualTo(g.columnsLeftOver() == 0);
        for (int p = 0; p < rowFirst.length; p++) {
            int row = p - g.paddingY();
            if (rowLast[p] >= 0) {
                assertThat(g.firstOutputRow(row)).isEqualTo(rowFirst[p]);
                assertThat(g.lastOutputRow(row)).isEqualTo(rowLast[p]);
            } else {
                assertThat(g.firstOutputRow(row)).isGreaterThan(g.lastOutputRow(row));
            }
        }
        for (int p = 0; p < columnFirst.length; p++) {
            int column = p - g.paddingX();
            if (columnLast[p] >= 0) {
                assertThat(g.firstOutputColumn(column)).isEqualTo(columnFirst[p]);
                assertThat(g.lastOutputColumn(column)).isEqualTo(columnLast[p]);
            } else {
                assertThat(g.firstOutputColumn(column)).isGreaterThan(g.lastOutputColumn(column));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsHowOftenEachCellIsUsed(long seed) {
        WindowGeometry g = RandomGeometry.any(new Random(seed));
        int height = g.height() + 2 * g.paddingY();
        int width = g.width() + 2 * g.paddingX();
        int[][] uses = new int[height][width];
        int windows = 0;
        for (int top = 0; top + g.filterHeight() <= height; top += g.strideY()) {
            for (int left = 0; left + g.filterWidth() <= width; left += g.strideX()) {
                int oy = g.outputRow(windows);
                int ox = g.outputColumn(windows);
                assertThat(g.window(oy, ox)).isEqualTo(windows);
                assertThat(g.top(oy)).isEqualTo(top - g.paddingY());
                assertThat(g.left(ox)).isEqualTo(left - g.paddingX());
                for (int y = top; y < top + g.filterHeight(); y++) {
                    for (int x = left; x < left + g.filterWidth(); x++) {
                        uses[y][x]++;
                    }
                }
                windows++;
            }
        }
        assertThat(g.windows()).isEqualTo(windows);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int row = y - g.paddingY();
                int column = x - g.paddingX();
                assertThat(g.uses(row, column)).as("%s (%d,%d)", g, row, column).isEqualTo(uses[y][x]);
                assertThat(g.isPadding(row, column))
                        .isEqualTo(row < 0 || column < 0 || row >= g.height() || column >= g.width());
            }
        }
        assertThat(g.uses(-g.paddingY() - 1, 0)).as("beyond the padding").isZero();
        assertThat(g.uses(0, g.width() + g.paddingX())).as("beyond the padding").isZero();
        assertThat(g.uses(-100, -100)).as("far beyond both paddings").isZero();
        assertThat(g.uses(100, 100)).as("far beyond both paddings").isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 4, 1, 1, 1, 1, 0, 0, input height, 1",
        "4, 0, 1, 1, 1, 1, 0, 0, input width, 1",
        "4, 4, 0, 1, 1, 1, 0, 0, filter height, 1",
        "4, 4, 1, 0, 1, 1, 0, 0, filter width, 1",
        "4, 4, 1, 1, 0, 1, 0, 0, vertical stride, 1",
        "4, 4, 1, 1, 1, 0, 0, 0, horizontal stride, 1",
        "4, 4, 1, 1, 1, 1, -1, 0, vertical padding, 0",
        "4, 4, 1, 1, 1, 1, 0, -1, horizontal padding, 0",
        "4, 4, 7, 1, 1, 1, 1, 0, height, 6",
        "4, 4, 1, 5, 1, 1, 0, 0, width, 4",
    })
    void refusesWhatDoesNotFitAndSaysWhatWould(
            int h, int w, int fh, int fw, int sy, int sx, int py, int px, String what, int fits) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WindowGeometry(h, w, fh, fw, sy, sx, py, px))
                .withMessageContaining(what)
                .withMessageContaining(String.valueOf(fits));
    }

    /** The padded input has to be countable, or every number below it silently wraps around. */
    @ParameterizedTest
    @CsvSource({
        "4, 4, 1, 1, 1, 1, 1073741824, 0",
        "4, 4, 1, 1, 1, 1, 0, 2147483647",
        "40000, 40000, 1, 1, 1, 1, 10000, 10000",
        "2147483647, 1, 1, 1, 1, 1, 1, 0",
    })
    void refusesAPaddedInputThatCannotBeCounted(int h, int w, int fh, int fw, int sy, int sx, int py, int px) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WindowGeometry(h, w, fh, fw, sy, sx, py, px))
                .withMessageContaining("padding");
    }

    private static int slide(int[] first, int[] last, int filter, int stride) {
        int outputs = 0;
        for (int start = 0; start + filter <= first.length; start += stride) {
            for (int p = start; p < start + filter; p++) {
                first[p] = Math.min(first[p], outputs);
                last[p] = outputs;
            }
            outputs++;
        }
        return outputs;
    }

    private static int untouchedTail(int outputs, int stride, int filter, int length) {
        return length - ((outputs - 1) * stride + filter);
    }

    private static int[] filled(int length, int value) {
        int[] array = new int[length];
        java.util.Arrays.fill(array, value);
        return array;
    }
}
