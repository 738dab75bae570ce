package convolens.engine.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Pooling;
import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.engine.network.Network;
import convolens.engine.network.ReceptiveFields;
import convolens.engine.tensor.ReceptiveField;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.interchange.ShippedNetwork;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ActivationAscentTest {
    private static final int SIDE = 9;
    private static final int LAYER = 2;
    private static final AscentSettings PLAIN = new AscentSettings(false, 0.05, 0, 0, 0, 3);

    /** Smooth, so that differences of a small step are the gradient. */
    private static final Architecture SMOOTH = new Architecture(
            Shape.of(2, SIDE, SIDE),
            List.of(
                    new LayerSpec.Convolution(3, Window.square(3, 1, 1)),
                    new LayerSpec.Tanh(),
                    new LayerSpec.Convolution(4, Window.square(3, 2, 1)),
                    new LayerSpec.Affine(5)));

    /** The unit's cell in the middle in double precision, by loops: convolution, tanh, convolution. */
    private static double value(Network network, int unit, double[] x) {
        double[] hidden = convolved(network, "1", x, 2, SIDE, 1);
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = Math.tanh(hidden[i]);
        }
        int side = (SIDE + 1) / 2;
        double[] maps = convolved(network, "2", hidden, 3, SIDE, 2);
        return maps[(unit * side + side / 2) * side + side / 2];
    }

    private static double[] convolved(Network network, String number, double[] x, int channels, int side, int stride) {
        Tensor w = network.parameter("W" + number).value();
        Tensor b = network.parameter("b" + number).value();
        int out = (side - 1) / stride + 1;
        double[] y = new double[w.dim(0) * out * out];
        for (int f = 0; f < w.dim(0); f++) {
            for (int oy = 0; oy < out; oy++) {
                for (int ox = 0; ox < out; ox++) {
                    double sum = b.get(f);
                    for (int c = 0; c < channels; c++) {
                        for (int fy = 0; fy < 3; fy++) {
                            for (int fx = 0; fx < 3; fx++) {
                                int iy = oy * stride + fy - 1;
                                int ix = ox * stride + fx - 1;
                                boolean inside = iy >= 0 && iy < side && ix >= 0 && ix < side;
                                sum += inside ? w.get(f, c, fy, fx) * x[(c * side + iy) * side + ix] : 0;
                            }
                        }
                    }
                    y[(f * out + oy) * out + ox] = sum;
                }
            }
        }
        return y;
    }

    @Test
    void theGradientIsThatOfDifferencesInDoublePrecision() {
        long seed = 11;
        Network network = SMOOTH.build(Cpu.single(), seed);
        Random random = new Random(seed);
        int[] units = {3, 1};
        Tensor x = ActivationAscent.grey(SMOOTH.inputDim(), 2);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = random.nextFloat();
        }
        ActivationAscent ascent = new ActivationAscent(network, LAYER, units, PLAIN, x);
        Tensor dx = Tensor.empty();
        ascent.gradient(x, dx);
        int size = x.size() / 2;
        double h = 1e-5;
        int moved = 0;
        for (int n = 0; n < 2; n++) {
            double[] picture = new double[size];
            for (int i = 0; i < size; i++) {
                picture[i] = x.data()[n * size + i];
            }
            assertThat((double) ascent.values()[n]).isCloseTo(value(network, units[n], picture), within(1e-5));
            for (int i = 0; i < size; i++) {
                double at = picture[i];
                picture[i] = at + h;
                double above = value(network, units[n], picture);
                picture[i] = at - h;
                double expected = (above - value(network, units[n], picture)) / (2 * h);
                picture[i] = at;
                assertThat((double) dx.data()[n * size + i])
                        .as("seed %d picture %d number %d", seed, n, i)
                        .isCloseTo(expected, within(2e-6));
                moved += expected == 0 ? 0 : 1;
            }
        }
        assertThat(moved).as("numbers that the units see").isEqualTo(2 * 2 * 25);
    }

    /** With what blocks are made of, several at a time: groups, gaps, groups of one channel, poolings, one block behind another. */
    private static final Architecture BLOCKS = new Architecture(
            Shape.of(3, 16, 15),
            List.of(
                    new LayerSpec.Convolution(8, Window.square(3, 1, 1)),
                    new LayerSpec.Relu(),
                    new LayerSpec.Pooling(Pooling.Kind.MAX, Window.square(2, 2, 0)),
                    new LayerSpec.Convolution(8, Window.square(3, 1, 1), 2),
                    new LayerSpec.Relu(),
                    new LayerSpec.Convolution(16, Window.square(3, 1, 2).dilated(2, 2)),
                    new LayerSpec.Relu(),
                    new LayerSpec.Convolution(16, Window.square(3, 2, 1), 16),
                    new LayerSpec.Relu(),
                    new LayerSpec.Affine(6),
                    new LayerSpec.Relu(),
                    new LayerSpec.Affine(5)));

    @Test
    void theGradientThroughBlocksIsThatThroughTheirLayers() {
        long seed = 12;
        int[] units = {2, 0, 4};
        Random random = new Random(seed);
        Tensor x = ActivationAscent.grey(BLOCKS.inputDim(), units.length);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = random.nextFloat();
        }
        Network plain = BLOCKS.build(Cpu.single(), seed);
        plain.predict(x);
        for (int layer = 0; layer < plain.layers().size(); layer++) {
            Tensor y = plain.output(layer);
            Tensor above = Tensor.empty();
            above.reshape(y.shape());
            above.fill(0);
            float[] values = new float[units.length];
            for (int n = 0; n < units.length; n++) {
                int[] place = y.shape().rank() == 4
                        ? new int[] {n, units[n], y.dim(2) / 2, y.dim(3) / 2}
                        : new int[] {n, units[n]};
                above.set(1, place);
                values[n] = y.get(place);
            }
            Tensor expected = above;
            for (int i = layer; i >= 0; i--) {
                Tensor below = Tensor.empty();
                plain.layers().get(i).backward(expected, below);
                expected = below;
            }

            ActivationAscent ascent = new ActivationAscent(BLOCKS.build(Cpu.single(), seed), layer, units, PLAIN, x);
            Tensor dx = Tensor.empty();
            ascent.gradient(x, dx);
            float[] found = ascent.values();
            for (int n = 0; n < units.length; n++) {
                assertThat(found[n])
                        .as("seed %d layer %d value %d", seed, layer, n)
                        .isCloseTo(values[n], within(1e-5f * largest(y)));
            }
            assertThat(dx.shape()).isEqualTo(x.shape());
            assertThat(largest(expected)).as("seed %d layer %d", seed, layer).isPositive();
            for (int i = 0; i < dx.size(); i++) {
                assertThat(dx.data()[i])
                        .as("seed %d layer %d number %d", seed, layer, i)
                        .isCloseTo(expected.data()[i], within(1e-5f * largest(expected)));
            }
        }
    }

    private static float largest(Tensor values) {
        float largest = 0;
        for (float value : values.toArray()) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    @Test
    void ascentExcitesAndDescentQuietens() throws Exception {
        for (int layer : new int[] {0, 2, 7}) {
            int[] units = {0, 5, 9};
            Tensor start = ActivationAscent.noise(Shape.of(1, 28, 28), units, 1);
            ActivationAscent up =
                    new ActivationAscent(ShippedNetwork.DEEP.load(Cpu.single()), layer, units, PLAIN, start);
            ActivationAscent down = new ActivationAscent(
                    ShippedNetwork.DEEP.load(Cpu.single()),
                    layer,
                    units,
                    new AscentSettings(true, 0.05, 0, 0, 0, 3),
                    start);
            float[] before = up.values();
            for (int step = 0; step < 15; step++) {
                up.step();
                down.step();
            }
            for (int n = 0; n < units.length; n++) {
                assertThat(up.values()[n])
                        .as("layer %d unit %d", layer, units[n])
                        .isGreaterThan(before[n]);
                assertThat(down.values()[n])
                        .as("layer %d unit %d", layer, units[n])
                        .isLessThan(before[n]);
            }
            for (int i = 0; i < up.pictures().size(); i++) {
                assertThat(up.pictures().data()[i]).isBetween(0f, 1f);
            }
        }
    }

    /** Without decay, blur and jitter only what the unit's cell in the middle sees can change. */
    @Test
    void onlyTheReceptiveFieldChanges() throws Exception {
        Architecture architecture = ShippedNetwork.DEEP.architecture();
        Tensor start = ActivationAscent.noise(architecture.inputDim(), new int[] {4}, 2);
        ActivationAscent ascent =
                new ActivationAscent(ShippedNetwork.DEEP.load(Cpu.single()), 2, new int[] {4}, PLAIN, start);
        ascent.step();
        ReceptiveField field =
                ReceptiveFields.seen(architecture, 2, ReceptiveField.of(14, 14)).get(0);
        int changed = 0;
        for (int y = 0; y < 28; y++) {
            for (int x = 0; x < 28; x++) {
                boolean sees = y >= field.top() && y < field.bottom() && x >= field.left() && x < field.right();
                boolean same = ascent.pictures().get(0, 0, y, x) == start.get(0, 0, y, x);
                assertThat(same || sees).as("row %d column %d", y, x).isTrue();
                changed += same ? 0 : 1;
            }
        }
        assertThat(changed).isPositive();
    }

    @Test
    void theSameSeedMakesTheSamePictureWhateverElseIsMade() throws Exception {
        AscentSettings settings = new AscentSettings(false, 0.05, 0.02, 0.4, 2, 8);
        Tensor one = made(settings, 6);
        assertThat(made(settings, 6).toArray()).containsExactly(one.toArray());
        Tensor among = made(settings, 2, 6);
        float[] second = new float[784];
        System.arraycopy(among.data(), 784, second, 0, 784);
        assertThat(second).containsExactly(one.toArray());
        AscentSettings other = new AscentSettings(false, 0.05, 0.02, 0.4, 2, 9);
        assertThat(made(other, 6).toArray()).isNotEqualTo(one.toArray());
    }

    private static Tensor made(AscentSettings settings, int... units) throws Exception {
        ActivationAscent ascent = new ActivationAscent(
                ShippedNetwork.DEEP.load(Cpu.single()),
                2,
                units,
                settings,
                ActivationAscent.noise(Shape.of(1, 28, 28), units, settings.seed()));
        for (int step = 0; step < 6; step++) {
            ascent.step();
        }
        return ascent.pictures().copy();
    }

    /** A blur keeps what is even, and spreads a point by the Gaussian's weights. */
    @Test
    void blurSpreadsByTheGaussian() {
        Tensor even = ActivationAscent.grey(Shape.of(1, 6, 5), 1);
        new GaussianBlur(0.8).apply(even);
        for (float value : even.toArray()) {
            assertThat(value).isCloseTo(0.5f, within(1e-6f));
        }
        Tensor point = Tensor.zeros(1, 1, 9, 9);
        point.set(1, 0, 0, 4, 4);
        new GaussianBlur(0.8).apply(point);
        double sum = 0;
        for (int i = -3; i <= 3; i++) {
            sum += Math.exp(-i * i / 1.28);
        }
        assertThat((double) point.get(0, 0, 4, 4)).isCloseTo(1 / (sum * sum), within(1e-6));
        assertThat((double) point.get(0, 0, 3, 5)).isCloseTo(Math.exp(-2 / 1.28) / (sum * sum), within(1e-6));
    }

    @Test
    void refusesWhatDoesNotExist() {
        Network network = SMOOTH.build(Cpu.single(), 1);
        Tensor one = ActivationAscent.grey(SMOOTH.inputDim(), 1);
        assertThatThrownBy(() -> new ActivationAscent(network, 9, new int[] {0}, PLAIN, one))
                .hasMessageContaining("layer 9 is none of the 4 layers");
        assertThatThrownBy(() -> new ActivationAscent(network, LAYER, new int[] {4}, PLAIN, one))
                .hasMessageContaining("unit 4 is none of the 4 units");
        assertThatThrownBy(() -> new ActivationAscent(network, LAYER, new int[] {0, 1}, PLAIN, one))
                .hasMessageContaining("take pictures (2, 2, 9, 9)");
        assertThatThrownBy(() -> new AscentSettings(false, 0, 0, 0, 0, 1)).hasMessageContaining("0 < rate");
    }
}
