package convolens.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolens.engine.layer.Pooling;
import convolens.engine.tensor.PaddingFill;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WindowWalkTest {

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyTermMultipliesTheCellUnderTheFilter(long seed) {
        WindowWalk walk = RandomWalks.any(seed);
        WindowGeometry g = walk.geometry();
        for (int i = 0; i < walk.positions(Grain.PRODUCT); i++) {
            Place place = walk.step(Grain.PRODUCT, i).first();
            Term term = walk.term(place);
            if (term.isBias()) {
                assertThat(place.term()).isEqualTo(walk.terms() - 1);
                continue;
            }
            int oy = place.window() / g.outputWidth();
            int ox = place.window() % g.outputWidth();
            int row = oy * g.strideY() - g.paddingY() + term.filterRow() * g.dilationY();
            int column = ox * g.strideX() - g.paddingX() + term.filterColumn() * g.dilationX();
            assertThat(term.row()).isEqualTo(row);
            assertThat(term.column()).isEqualTo(column);
            boolean inside = row >= 0 && row < g.height() && column >= 0 && column < g.width();
            assertThat(term.isPadding()).isEqualTo(!inside);
            if (inside) {
                assertThat(term.x()).isEqualTo(walk.input().get(place.sample(), term.channel(), row, column));
            } else if (walk instanceof ConvolutionWalk convolution) {
                assertThat(term.x()).isEqualTo(padded(convolution, place.sample(), term.channel(), row, column));
            }
            if (walk instanceof ConvolutionWalk convolution) {
                int ofGroup = walk.channels() / convolution.groups();
                assertThat(term.channel() / ofGroup).isEqualTo(place.map() / (walk.maps() / convolution.groups()));
                float w = convolution
                        .filters()
                        .get(place.map(), term.channel() % ofGroup, term.filterRow(), term.filterColumn());
                assertThat(term.weight()).isEqualTo(w);
                assertThat(term.product()).isEqualTo(term.x() * w);
            }
        }
    }

    /** What NumPy's pad says, one step at a time: a step beyond the edge turns back, comes in on the other side, or stays. */
    private static float padded(ConvolutionWalk walk, int sample, int channel, int row, int column) {
        if (walk.fill() == PaddingFill.VALUE) {
            return walk.paddingValue();
        }
        int height = walk.geometry().height();
        int width = walk.geometry().width();
        return walk.input()
                .get(sample, channel, stepped(walk.fill(), row, height), stepped(walk.fill(), column, width));
    }

    private static int stepped(PaddingFill fill, int index, int extent) {
        int at = index < 0 ? 0 : extent - 1;
        int direction = index < 0 ? -1 : 1;
        int steps = index < 0 ? -index : index < extent ? 0 : index - extent + 1;
        for (int i = 0; i < steps; i++) {
            int next = at + direction;
            boolean beyond = next < 0 || next >= extent;
            if (beyond && fill == PaddingFill.REFLECTION) {
                direction = -direction;
                next = extent == 1 ? at : at + direction;
            } else if (beyond && fill == PaddingFill.WRAPPING) {
                next = next < 0 ? extent - 1 : 0;
            } else if (beyond) {
                next = at;
            }
            at = next;
        }
        return index >= 0 && index < extent ? index : at;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anInputCellIsUsedAsOftenAsTermsReadItOrACopy(long seed) {
        WindowWalk walk = RandomWalks.any(seed);
        WindowGeometry g = walk.geometry();
        int[][] counts = new int[g.height()][g.width()];
        for (int window = 0; window < g.windows(); window++) {
            for (int i = 0; i < g.cells(); i++) {
                Term term = walk.term(new Place(0, 0, window, i));
                PaddingFill fill = walk instanceof ConvolutionWalk convolution ? convolution.fill() : PaddingFill.VALUE;
                if (!term.isPadding()) {
                    counts[term.row()][term.column()]++;
                } else if (fill != PaddingFill.VALUE) {
                    counts[stepped(fill, term.row(), g.height())][stepped(fill, term.column(), g.width())]++;
                }
            }
        }
        for (int row = 0; row < g.height(); row++) {
            for (int column = 0; column < g.width(); column++) {
                assertThat(walk.uses(row, column)).isEqualTo(counts[row][column]);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theTermsOfAWindowComeToTheEnginesResult(long seed) {
        WindowWalk walk = RandomWalks.any(seed);
        for (int position = 0; position < walk.positions(Grain.WINDOW); position++) {
            Place last = walk.step(Grain.WINDOW, position).last();
            float sum = 0;
            float best = Float.NEGATIVE_INFINITY;
            for (int i = 0; i < walk.terms(); i++) {
                Term term = walk.term(new Place(last.sample(), last.map(), last.window(), i));
                sum += term.isPadding() && walk instanceof PoolingWalk ? 0 : term.product();
                best = term.isPadding() ? best : Math.max(best, term.x());
            }
            float expected = sum;
            if (walk instanceof PoolingWalk pooling) {
                expected = pooling.kind() == Pooling.Kind.MAX
                        ? best
                        : sum / walk.geometry().cells();
            }
            assertThat(walk.running(last)).isEqualTo(expected);
            assertThat(walk.result(last.sample(), last.map(), last.window())).isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyGrainGoesFromNothingToTheWholeOutputAndBack(long seed) {
        WindowWalk walk = RandomWalks.any(seed);
        for (Grain grain : walk.grains()) {
            int written = 0;
            for (int position = 0; position < walk.positions(grain); position++) {
                Step step = walk.step(grain, position);
                int now = count(walk, step, Progress.WRITTEN);
                assertThat(count(walk, step, Progress.DONE)).isEqualTo(written);
                written += now;
            }
            assertThat(written).isEqualTo(walk.output().size());
            for (int position = walk.positions(grain) - 1; position >= 0; position--) {
                Step step = walk.step(grain, position);
                written -= count(walk, step, Progress.WRITTEN);
                assertThat(count(walk, step, Progress.DONE)).isEqualTo(written);
            }
            assertThat(written).isZero();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aStepWritesTheCellsWhosePositionItIs(long seed) {
        WindowWalk walk = RandomWalks.any(seed);
        Random random = new Random(seed);
        for (Grain grain : walk.grains()) {
            int position = random.nextInt(walk.positions(grain));
            Step step = walk.step(grain, position);
            for (int n = 0; n < walk.samples(); n++) {
                for (int map = 0; map < walk.maps(); map++) {
                    for (int window = 0; window < walk.geometry().windows(); window++) {
                        int oy = walk.geometry().outputRow(window);
                        int ox = walk.geometry().outputColumn(window);
                        boolean here = walk.positionOf(grain, n, map, oy, ox) == position;
                        Progress progress = walk.progress(step, n, map, window);
                        assertThat(progress == Progress.WRITTEN).isEqualTo(here);
                        float shown = walk.shown(step, n, map, window);
                        switch (progress) {
                            case PENDING -> assertThat(shown).isNaN();
                            case PARTIAL -> assertThat(shown).isEqualTo(walk.running(step.last()));
                            case WRITTEN, DONE ->
                                assertThat(shown).isEqualTo(walk.output().get(n, map, oy, ox));
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aStepReadsTheCellsOfItsTerms(long seed) {
        WindowWalk walk = RandomWalks.any(seed);
        WindowGeometry g = walk.geometry();
        Random random = new Random(seed);
        for (Grain grain : walk.grains()) {
            Step step = walk.step(grain, random.nextInt(walk.positions(grain)));
            boolean[][][][] read = new boolean[walk.samples()][walk.channels()][g.paddedHeight()][g.paddedWidth()];
            Rect covered = walk.covered(step);
            for (int i = walk.index(step.first()); i <= walk.index(step.last()); i++) {
                Term term = walk.term(walk.place(i));
                if (!term.isBias()) {
                    read[walk.place(i).sample()][term.channel()][term.row() + g.paddingY()][
                            term.column() + g.paddingX()] = true;
                    assertThat(covered.contains(term.row(), term.column())).isTrue();
                }
            }
            for (int n = step.first().sample(); n <= step.last().sample(); n++) {
                for (int c = 0; c < walk.channels(); c++) {
                    for (int row = 0; row < read[n][c].length; row++) {
                        for (int column = 0; column < read[n][c][row].length; column++) {
                            assertThat(walk.reads(step, n, c, row - g.paddingY(), column - g.paddingX()))
                                    .isEqualTo(read[n][c][row][column]);
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void changingTheGrainKeepsWhatIsDone(long seed) {
        WindowWalk walk = RandomWalks.any(seed);
        Random random = new Random(seed);
        for (Grain from : walk.grains()) {
            for (Grain to : walk.grains()) {
                int position = random.nextInt(walk.positions(from));
                Place before = walk.step(from, position).last();
                int converted = walk.positionOf(to, before);
                assertThat(walk.index(walk.step(to, converted).last())).isGreaterThanOrEqualTo(walk.index(before));
                assertThat(walk.index(walk.step(to, converted).first())).isLessThanOrEqualTo(walk.index(before));
                boolean finer = walk.positions(to) >= walk.positions(from);
                if (finer) {
                    assertThat(walk.step(to, converted).last()).isEqualTo(before);
                    assertThat(walk.positionOf(from, walk.step(to, converted).last()))
                            .isEqualTo(position);
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theWindowsUsingACellAreThoseThatCoverIt(long seed) {
        WindowWalk walk = RandomWalks.any(seed);
        WindowGeometry g = walk.geometry();
        for (int row = -g.paddingY(); row < g.paddedHeight() - g.paddingY(); row++) {
            for (int column = -g.paddingX(); column < g.paddedWidth() - g.paddingX(); column++) {
                Uses uses = walk.windowsUsing(row, column);
                int count = 0;
                for (int window = 0; window < g.windows(); window++) {
                    Rect outline = walk.window(window);
                    boolean covers = outline.contains(row, column)
                            && (row - outline.row()) % g.dilationY() == 0
                            && (column - outline.column()) % g.dilationX() == 0;
                    assertThat(uses.contains(g.outputRow(window), g.outputColumn(window)))
                            .isEqualTo(covers);
                    count += covers ? 1 : 0;
                }
                assertThat(uses.count()).isEqualTo(count);
            }
        }
    }

    @Test
    void theBookWalkComesTo15And16And6And15() {
        Tensor x = Tensor.zeros(1, 1, 4, 4);
        System.arraycopy(new float[] {1, 2, 3, 0, 0, 1, 2, 3, 3, 0, 1, 2, 2, 3, 0, 1}, 0, x.data(), 0, 16);
        Tensor w = Tensor.zeros(1, 1, 3, 3);
        System.arraycopy(new float[] {2, 0, 1, 0, 1, 2, 1, 0, 2}, 0, w.data(), 0, 9);
        Tensor b = Tensor.zeros(1);
        b.fill(3);
        ConvolutionWalk walk = ConvolutionWalk.of(x, w, b, Window.square(3, 1, 0), 0);
        assertThat(walk.sums().toArray()).containsExactly(15, 16, 6, 15);
        assertThat(walk.output().toArray()).containsExactly(18, 19, 9, 18);
        assertThat(walk.grains()).containsExactly(Grain.PRODUCT, Grain.WINDOW, Grain.ROW, Grain.MAP);
        assertThat(walk.positions(Grain.PRODUCT)).isEqualTo(40);
        assertThat(walk.running(new Place(0, 0, 1, 8))).isEqualTo(16);
        assertThat(walk.running(new Place(0, 0, 1, 9))).isEqualTo(19);
    }

    @Test
    void theFirstOfEqualCellsWinsAMaximum() {
        Tensor x = Tensor.zeros(1, 1, 2, 2);
        x.fill(7);
        PoolingWalk walk = PoolingWalk.of(Pooling.Kind.MAX, x, Window.square(2, 2, 0));
        assertThat(walk.argmax(0, 0, 0)).isZero();
        assertThat(PoolingWalk.of(Pooling.Kind.AVERAGE, x, Window.square(2, 2, 0))
                        .argmax(0, 0, 0))
                .isEqualTo(-1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theWinnerHoldsTheMaximum(long seed) {
        PoolingWalk walk = RandomWalks.pooling(new Random(seed));
        for (int i = 0; i < walk.positions(Grain.WINDOW); i++) {
            Place place = walk.step(Grain.WINDOW, i).last();
            int winner = walk.argmax(place.sample(), place.map(), place.window());
            if (walk.kind() == Pooling.Kind.MAX) {
                Term term = walk.term(new Place(place.sample(), place.map(), place.window(), winner));
                assertThat(term.isPadding()).isFalse();
                assertThat(term.x()).isEqualTo(walk.result(place.sample(), place.map(), place.window()));
            }
        }
    }

    @Test
    void positionsOutsideTheWalkAreRefused() {
        WindowWalk walk = RandomWalks.any(1);
        assertThatThrownBy(() -> walk.step(Grain.WINDOW, walk.positions(Grain.WINDOW)))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> walk.step(Grain.WINDOW, -1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> RandomWalks.pooling(new Random(1)).positions(Grain.FILTER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int count(WindowWalk walk, Step step, Progress wanted) {
        int count = 0;
        for (int n = 0; n < walk.samples(); n++) {
            for (int map = 0; map < walk.maps(); map++) {
                for (int window = 0; window < walk.geometry().windows(); window++) {
                    count += walk.progress(step, n, map, window) == wanted ? 1 : 0;
                }
            }
        }
        return count;
    }
}
