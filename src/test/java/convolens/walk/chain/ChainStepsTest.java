package convolens.walk.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.RandomGeometry;
import convolens.walk.Progress;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps of every portion through every operation, against what is counted cell by cell. */
class ChainStepsTest {
    static Stream<Long> seeds() {
        return RandomGeometry.seeds(60);
    }

    /** Each cell is written by exactly one step, and is there from then on. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void writesEveryCellOnce(long seed) {
        Random random = new Random(seed);
        Chain chain = RandomChains.of(seed);
        for (ChainOperation operation : chain.operations()) {
            if (operation.kind() == ChainOperation.Kind.FOLD) {
                continue;
            }
            ChainArray result = chain.array(operation.result());
            for (Portion portion : ChainSteps.telling(chain, operation, List.of(Portion.values()))) {
                ChainSteps steps = new ChainSteps(chain, List.of(operation), portion);
                ChainStep last = steps.at(steps.count() - 1);
                for (int cell : RandomChains.cells(result, random)) {
                    int at = steps.positionOf(result.name(), cell);
                    assertThat(steps.progress(steps.at(at), result.name(), cell))
                            .isEqualTo(portion == Portion.MORPH ? Progress.DONE : Progress.WRITTEN);
                    if (portion != Portion.MORPH) {
                        assertThat(steps.touches(steps.at(at), result.name(), cell))
                                .isTrue();
                    }
                    if (at > 0) {
                        assertThat(steps.progress(steps.at(at - 1), result.name(), cell))
                                .isIn(Progress.PENDING, Progress.PARTIAL);
                    }
                    assertThat(steps.shown(last, result.name(), cell)).isEqualTo(result.value(cell));
                    assertThat(steps.progress(last, result.name(), cell)).isIn(Progress.DONE, Progress.WRITTEN);
                }
            }
        }
    }

    /** A step reads just the cells that belong to one it writes. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void readsWhatItWrites(long seed) {
        Random random = new Random(seed);
        Chain chain = RandomChains.of(seed);
        for (ChainOperation operation : chain.operations()) {
            ChainArray result = chain.array(operation.result());
            if (operation.kind() == ChainOperation.Kind.FOLD) {
                continue; // its steps are those of the cells it reads
            }
            ChainArray operand = chain.array(operation.operands().get(0));
            for (Portion portion : ChainSteps.telling(
                    chain, operation, List.of(Portion.ELEMENT, Portion.ROW, Portion.COLUMN, Portion.SLICE))) {
                ChainSteps steps = new ChainSteps(chain, List.of(operation), portion);
                ChainStep step = steps.at(random.nextInt(steps.count()));
                for (int cell : RandomChains.cells(operand, random)) {
                    boolean wanted = false;
                    for (int to = 0; to < result.size() && !wanted; to++) {
                        wanted = steps.touches(step, result.name(), to)
                                && java.util.Arrays.binarySearch(sorted(chain.sources(operation, to)), cell) >= 0;
                    }
                    assertThat(steps.touches(step, operand.name(), cell))
                            .as("%s %s step %d of %d, cell %d", operation, portion, step.part(), step.parts(), cell)
                            .isEqualTo(wanted);
                }
            }
        }
    }

    private static int[] sorted(int[] cells) {
        java.util.Arrays.sort(cells);
        return cells;
    }

    /** The terms of a cell add up to the engine's value. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void termsAddUp(long seed) {
        Random random = new Random(seed);
        Chain chain = RandomChains.of(seed);
        for (ChainOperation operation : chain.operations()) {
            ChainArray result = chain.array(operation.result());
            Terms terms = new Terms(chain, operation);
            for (int cell : RandomChains.cells(result, random)) {
                if (operation.kind() == ChainOperation.Kind.FOLD && result.isPadding(cell)) {
                    continue; // what falls on padding is dropped
                }
                double sum = 0;
                double best = Double.NEGATIVE_INFINITY;
                int count = terms.count(cell);
                for (int i = 0; i < count; i++) {
                    ChainTerm term = terms.term(cell, i);
                    sum += (double) term.a() * term.b();
                    best = term.padding() ? best : Math.max(best, term.a());
                }
                double wanted = switch (operation.kind()) {
                    case MAX -> best;
                    case MEAN -> sum / count;
                    default -> sum;
                };
                assertThat((double) result.value(cell))
                        .as("%s cell %d", operation, cell)
                        .isCloseTo(wanted, within(2e-4));
            }
        }
    }

    /** A place is kept when the portion changes: the cell that was written last stays the last that is there. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepsThePlaceWhenThePortionChanges(long seed) {
        Random random = new Random(seed);
        Chain chain = RandomChains.of(seed);
        ChainOperation operation = chain.operations().get(0);
        ChainSteps cells = new ChainSteps(chain, List.of(operation), Portion.ELEMENT);
        ChainSteps rows = new ChainSteps(chain, List.of(operation), Portion.ROW);
        int position = random.nextInt(cells.count());
        int row = rows.positionLike(cells, cells.at(position));
        int columns = chain.array(operation.result()).width();
        assertThat(row).isEqualTo(position / columns);
        assertThat(cells.positionLike(rows, rows.at(row))).isEqualTo((row + 1) * columns - 1);
    }
}
