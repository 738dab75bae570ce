package convolens.model.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.model.array.ArrayWhatIfs;
import convolens.model.array.FourDArrayModel;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.setup.Quantity;
import convolens.model.shift.Reduction;
import convolens.model.shift.Shift;
import convolens.model.shift.ShiftLabModel;
import convolens.model.transposed.TransposedConvolutionModel;
import convolens.model.transposed.TransposedPart;
import convolens.model.transposed.TransposedQuantity;
import convolens.model.transposed.TransposedSpot;
import convolens.model.transposed.TransposedState;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Deviations of the transposed convolution, the array of four axes and the shift lab against plain loops, on seeded settings. */
class MoreDeviationsTest {
    private static final int SEEDS = 100;

    private final Compared compared = new Compared();

    @Test
    void aTransposedConvolution() {
        Set<Deviation> seen = EnumSet.noneOf(Deviation.class);
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            TransposedConvolutionModel model = new TransposedConvolutionModel();
            for (TransposedQuantity quantity : TransposedQuantity.values()) {
                model.set(quantity, 1 + random.nextInt(4));
            }
            TransposedState drawn = model.setup().get();
            for (int row = 0; row < drawn.w().dim(0); row++) {
                for (int column = 0; column < drawn.w().dim(1); column++) {
                    model.type(
                            new TransposedSpot(TransposedPart.FILTER, row, column),
                            Integer.toString(random.nextInt(19) - 9));
                }
            }
            TransposedState state = model.setup().get();
            for (Deviation deviation : model.whatIfs().offered()) {
                if (compared.compare(
                        model.whatIfs().doing(deviation),
                        stamped(state, null),
                        stamped(state, deviation),
                        deviation,
                        seed)) {
                    seen.add(deviation);
                }
            }
        }
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        new TransposedConvolutionModel().whatIfs().offered());
    }

    /** Each cell of the input stamps the filter. */
    private static PlainArray stamped(TransposedState state, Deviation deviation) {
        int p = deviation == Deviation.UNCROPPED ? 0 : state.padding();
        int fh = state.w().dim(0);
        int fw = state.w().dim(1);
        int oh = state.stride() * (state.x().dim(0) - 1) + fh - 2 * p;
        int ow = state.stride() * (state.x().dim(1) - 1) + fw - 2 * p;
        PlainArray y = PlainArray.zeros(oh, ow);
        for (int iy = 0; iy < state.x().dim(0); iy++) {
            for (int ix = 0; ix < state.x().dim(1); ix++) {
                for (int fy = 0; fy < fh; fy++) {
                    for (int fx = 0; fx < fw; fx++) {
                        boolean turned = deviation == Deviation.FLIPPED;
                        double product = state.x().get(iy, ix)
                                * (double) state.w().get(turned ? fh - 1 - fy : fy, turned ? fw - 1 - fx : fx);
                        int row = iy * state.stride() - p + fy;
                        int column = ix * state.stride() - p + fx;
                        if (row >= 0 && row < oh && column >= 0 && column < ow) {
                            double before = deviation == Deviation.OVERWRITTEN ? 0 : y.get(row, column);
                            y.set(before + product, row, column);
                        }
                    }
                }
            }
        }
        return y;
    }

    @Test
    void anArrayOfFourAxes() {
        Set<Deviation> seen = EnumSet.noneOf(Deviation.class);
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            FourDArrayModel model = new FourDArrayModel();
            for (Quantity quantity :
                    new Quantity[] {Quantity.SAMPLES, Quantity.CHANNELS, Quantity.HEIGHT, Quantity.WIDTH}) {
                model.setup().set(quantity, 1 + random.nextInt(4));
            }
            model.setup().chooseInput(InputSource.of(InputPreset.RANDOM, seed));
            ArrayWhatIfs whatIfs = new ArrayWhatIfs(model);
            PlainArray x = PlainArray.of(model.getFrame().x());
            for (Deviation deviation : whatIfs.offered()) {
                boolean last = deviation == Deviation.CHANNELS_LAST;
                if (compared.compare(
                        whatIfs.doing(deviation),
                        last ? channelsLast(x) : x,
                        last ? x.reshape(x.dims()[0], x.dims()[2], x.dims()[3], x.dims()[1]) : columnMajor(x),
                        deviation,
                        seed)) {
                    seen.add(deviation);
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Deviation.COLUMN_MAJOR, Deviation.CHANNELS_LAST);
    }

    private static PlainArray channelsLast(PlainArray x) {
        int[] d = x.dims();
        PlainArray y = PlainArray.zeros(d[0], d[2], d[3], d[1]);
        for (int i = 0; i < y.values().length; i++) {
            int[] at = y.index(i);
            y.values()[i] = x.get(at[0], at[3], at[1], at[2]);
        }
        return y;
    }

    /** Counts through memory with the first index running fastest. */
    private static PlainArray columnMajor(PlainArray x) {
        int[] d = x.dims();
        PlainArray y = PlainArray.zeros(d);
        int next = 0;
        for (int w = 0; w < d[3]; w++) {
            for (int h = 0; h < d[2]; h++) {
                for (int c = 0; c < d[1]; c++) {
                    for (int n = 0; n < d[0]; n++) {
                        y.set(x.values()[next++], n, c, h, w);
                    }
                }
            }
        }
        return y;
    }

    @Test
    void theElementsOfTheStepAreTheSameInBothArrays() {
        FourDArrayModel model = new FourDArrayModel();
        model.pick(1, 2, 3);
        ArrayWhatIfs whatIfs = new ArrayWhatIfs(model);
        Difference difference = (Difference) whatIfs.doing(Deviation.CHANNELS_LAST);
        int found = 0;
        for (int cell = 0; cell < difference.right().size(); cell++) {
            if (whatIfs.ofTheMoment(Deviation.CHANNELS_LAST).test(cell)) {
                found++;
                float value = difference.right().data()[cell];
                int first = model.getFrame().run().first();
                int end = model.getFrame().run().end();
                boolean isOfTheStep = false;
                for (int i = first; i < end; i++) {
                    isOfTheStep |= model.getFrame().x().data()[i] == value;
                }
                assertThat(isOfTheStep).as("cell %s", cell).isTrue();
            }
        }
        assertThat(found)
                .isEqualTo(model.getFrame().run().end() - model.getFrame().run().first());
    }

    @Test
    void theShiftLab() {
        Set<Deviation> seen = EnumSet.noneOf(Deviation.class);
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            ShiftLabModel model = new ShiftLabModel();
            for (Quantity quantity :
                    new Quantity[] {Quantity.HEIGHT, Quantity.WIDTH, Quantity.FILTER, Quantity.PADDING, Quantity.STRIDE
                    }) {
                model.setup()
                        .pooling()
                        .set(quantity, model.setup().pooling().bounds(quantity).clamp(1 + random.nextInt(7)));
            }
            model.setup().pooling().chooseInput(InputSource.of(InputPreset.RANDOM, seed));
            model.moveTo(new Shift(random.nextInt(3) - 1, random.nextInt(3) - 1));
            for (Deviation deviation : model.whatIfs().offered()) {
                int sy = model.getFrame().state().window().strideY();
                int sx = model.getFrame().state().window().strideX();
                PlainArray moved = PlainArray.of(model.getFrame().comparison().moved());
                PlainArray right = pooled(model, moved, sy, sx, true);
                PlainArray wrong = switch (deviation) {
                    case POOL_STRIDE_ONE -> pooled(model, moved, 1, 1, true);
                    case STRIDE_ONE_AXIS -> pooled(model, moved, sx > 1 ? sy : 1, 1, true);
                    default -> pooled(model, moved, sy, sx, false);
                };
                if (compared.compare(model.whatIfs().doing(deviation), right, wrong, deviation, seed)) {
                    seen.add(deviation);
                }
            }
            assertThat(model.getFrame().comparison().of(Reduction.MAX).cells()).isPositive();
        }
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        Deviation.POOL_STRIDE_ONE, Deviation.STRIDE_ONE_AXIS, Deviation.PADDING_ONE_SIDE);
    }

    /** The largest value of each window, padding never. */
    private static PlainArray pooled(ShiftLabModel model, PlainArray x, int sy, int sx, boolean bothSides) {
        var window = model.getFrame().state().window();
        int height = x.dims()[2];
        int width = x.dims()[3];
        int sides = bothSides ? 2 : 1;
        int oh = (height + sides * window.paddingY() - window.height()) / sy + 1;
        int ow = (width + sides * window.paddingX() - window.width()) / sx + 1;
        if (height + sides * window.paddingY() < window.height()
                || width + sides * window.paddingX() < window.width()) {
            return null;
        }
        PlainArray y = PlainArray.zeros(1, 1, oh, ow);
        for (int oy = 0; oy < oh; oy++) {
            for (int ox = 0; ox < ow; ox++) {
                double largest = Double.NEGATIVE_INFINITY;
                for (int fy = 0; fy < window.height(); fy++) {
                    for (int fx = 0; fx < window.width(); fx++) {
                        int row = oy * sy - window.paddingY() + fy;
                        int column = ox * sx - window.paddingX() + fx;
                        if (row >= 0 && row < height && column >= 0 && column < width) {
                            largest = Math.max(largest, x.get(0, 0, row, column));
                        }
                    }
                }
                y.set(largest, 0, 0, oy, ox);
            }
        }
        return y;
    }
}
