package convolens.walk.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.RandomGeometry;
import convolens.walk.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** col2im in steps against a list of what arrives when, with "+=" and with "=". */
class FoldStepsTest {
    static Stream<Long> seeds() {
        return RandomGeometry.seeds(150).filter(seed -> seed % 5 == 1 || seed % 5 == 2 || seed % 5 == 4);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void addsOrOverwritesInTheOrderOfTheSteps(long seed) {
        Chain chain = RandomChains.of(seed);
        ChainOperation fold = chain.operations().stream()
                .filter(operation -> operation.kind() == ChainOperation.Kind.FOLD)
                .findFirst()
                .orElseThrow();
        ChainArray image = chain.array(fold.result());
        for (Portion portion : List.of(Portion.ELEMENT, Portion.ROW, Portion.SLICE, Portion.ALL)) {
            ChainSteps adds = new ChainSteps(chain, List.of(fold), portion);
            ChainSteps sets = new ChainSteps(chain, List.of(fold), portion, true);
            double[] added = new double[image.size()];
            double[] set = new double[image.size()];
            boolean[] seen = new boolean[image.size()];
            for (int position = 0; position < adds.count(); position++) {
                arrive(chain, fold, adds.at(position), added, set, seen);
                if (position % Math.max(1, adds.count() / 5) != 0 && position != adds.count() - 1) {
                    continue;
                }
                for (int cell = 0; cell < image.size(); cell++) {
                    boolean there = adds.progress(adds.at(position), image.name(), cell) != Progress.PENDING;
                    assertThat(there || !seen[cell] || image.isDropped(cell)).isTrue();
                    if (there && !image.isDropped(cell)) {
                        assertThat((double) adds.shown(adds.at(position), image.name(), cell))
                                .as("%s += cell %d at %d", portion, cell, position)
                                .isCloseTo(added[cell], within(1e-4));
                        assertThat((double) sets.shown(sets.at(position), image.name(), cell))
                                .as("%s = cell %d at %d", portion, cell, position)
                                .isCloseTo(set[cell], within(1e-6));
                    }
                }
            }
        }
    }

    /** From every step to a cell it sends and back to the step; a cell of the image leads to its last number. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyStepIsFoundAgain(long seed) {
        Chain chain = RandomChains.of(seed);
        ChainOperation fold = chain.operations().stream()
                .filter(operation -> operation.kind() == ChainOperation.Kind.FOLD)
                .findFirst()
                .orElseThrow();
        ChainArray col = chain.array(fold.operands().get(0));
        ChainArray image = chain.array(fold.result());
        for (Portion portion : ChainSteps.telling(chain, fold, List.of(Portion.values()))) {
            ChainSteps steps = new ChainSteps(chain, List.of(fold), portion);
            int[] lasts = new int[image.size()];
            Arrays.fill(lasts, -1);
            int[] sent = new int[steps.count()];
            for (int cell = 0; cell < col.size(); cell++) {
                int position = steps.positionOf(col.name(), cell);
                assertThat(col.axes().agrees(cell, steps.at(position).at()))
                        .as("%s sends cell %d", portion, cell)
                        .isTrue();
                int to = chain.target(fold, cell);
                lasts[to] = Math.max(lasts[to], image.isDropped(to) ? -1 : position);
                sent[position]++;
            }
            assertThat(sent).as("%s: every step sends as many", portion).containsOnly(col.size() / steps.count());
            ChainStep end = steps.at(steps.count() - 1);
            for (int cell = 0; cell < image.size(); cell++) {
                int position = steps.positionOf(image.name(), cell);
                assertThat(position).as("%s: last of cell %d", portion, cell).isEqualTo(lasts[cell]);
                if (position >= 0) {
                    assertThat(steps.touches(steps.at(position), image.name(), cell))
                            .isTrue();
                    assertThat(steps.progress(steps.at(position), image.name(), cell))
                            .isEqualTo(Progress.WRITTEN);
                }
                assertThat(steps.shown(end, image.name(), cell)).isEqualTo(image.value(cell));
            }
        }
    }

    /** What a step sends; within a step in the order of the book's loop over the filter. */
    private static void arrive(
            Chain chain, ChainOperation fold, ChainStep step, double[] added, double[] set, boolean[] seen) {
        ChainArray col = chain.array(fold.operands().get(0));
        Integer[] cells = new Integer[col.size()];
        int count = 0;
        for (int cell = 0; cell < col.size(); cell++) {
            if (col.axes().agrees(cell, step.at())) {
                cells[count++] = cell;
            }
        }
        Integer[] sent = Arrays.copyOf(cells, count);
        Arrays.sort(sent, (a, b) -> Integer.compare(slice(col, a), slice(col, b)));
        ChainArray image = chain.array(fold.result());
        for (int cell : sent) {
            int n = col.axes().index(cell, Axis.SAMPLE);
            int c = col.axes().index(cell, Axis.CHANNEL);
            int row = col.axes().index(cell, Axis.OUTPUT_ROW) * image.geometry().strideY()
                    + col.axes().index(cell, Axis.FILTER_ROW) * image.geometry().dilationY();
            int column = col.axes().index(cell, Axis.OUTPUT_COLUMN)
                            * image.geometry().strideX()
                    + col.axes().index(cell, Axis.FILTER_COLUMN)
                            * image.geometry().dilationX();
            int to = ((n * image.axes().extent(Axis.CHANNEL) + c) * image.axes().extent(Axis.ROW) + row)
                            * image.axes().extent(Axis.COLUMN)
                    + column;
            assertThat(chain.target(fold, cell)).isEqualTo(to);
            added[to] += col.value(cell);
            set[to] = col.value(cell);
            seen[to] = true;
        }
    }

    private static int slice(ChainArray col, int cell) {
        return col.axes().index(cell, Axis.FILTER_ROW) * col.axes().extent(Axis.FILTER_COLUMN)
                + col.axes().index(cell, Axis.FILTER_COLUMN);
    }
}
