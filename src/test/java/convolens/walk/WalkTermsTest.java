package convolens.walk;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.layer.Pooling;
import convolens.engine.tensor.PaddingFill;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is multiplied, added and compared on a walk: by the definitions of sections 7.2 and 7.3. */
class WalkTermsTest {
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("convolens.walk.RandomWalks#seeds")
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
    @MethodSource("convolens.walk.RandomWalks#seeds")
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
    @MethodSource("convolens.walk.RandomWalks#seeds")
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
    @MethodSource("convolens.walk.RandomWalks#seeds")
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
}
