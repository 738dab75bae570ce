package convolens.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Parameter;
import convolens.engine.layer.Pooling.Kind;
import convolens.engine.tensor.ReceptiveField;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.SidePadding;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReceptiveFieldsTest {
    private static final long SEED = 99;

    /** A pixel lies in the field of a cell exactly if changing it changes the cell: weights are positive, so nothing cancels. */
    @Test
    void isWhatChangesTheCell() {
        Random random = new Random(SEED);
        for (int trial = 0; trial < 60; trial++) {
            Architecture row = random(random);
            Network network = positive(row);
            int[] dim = row.inputDim().toArray();
            Tensor x = Tensor.zeros(1, dim[0], dim[1], dim[2]);
            x.fill(1);
            network.predict(x);
            List<float[]> before = outputs(network);
            List<Shape> shapes = row.shapes(1);
            for (int layer = 0; layer < row.layers().size(); layer++) {
                Shape maps = shapes.get(layer + 1);
                int height = maps.rank() == 4 ? maps.dim(2) : 1;
                int width = maps.rank() == 4 ? maps.dim(3) : maps.dim(1);
                int y = random.nextInt(height);
                int cx = random.nextInt(width);
                ReceptiveField field = ReceptiveFields.seen(row, layer, ReceptiveField.of(y, cx))
                        .get(0);
                for (int pixel = 0; pixel < dim[1] * dim[2]; pixel++) {
                    x.data()[pixel] = 3;
                    network.predict(x);
                    x.data()[pixel] = 1;
                    boolean changed = network.output(layer).data()[y * width + cx] != before.get(layer)[y * width + cx];
                    int py = pixel / dim[2];
                    int px = pixel % dim[2];
                    boolean inside =
                            py >= field.top() && py < field.bottom() && px >= field.left() && px < field.right();
                    // a stride larger than its window leaves pixels out that lie in between
                    assertThat(!changed || inside)
                            .as("seed %d, trial %d, layer %d, pixel %d of %s", SEED, trial, layer, pixel, row)
                            .isTrue();
                    if (isDense(row, layer)) {
                        assertThat(changed)
                                .as("seed %d, trial %d, layer %d, pixel %d of %s", SEED, trial, layer, pixel, row)
                                .isEqualTo(inside);
                    }
                }
            }
        }
    }

    /** What a pixel reaches is what sees it. */
    @Test
    void reachesWhatSeesIt() {
        Random random = new Random(SEED);
        for (int trial = 0; trial < 60; trial++) {
            Architecture row = random(random);
            List<Shape> shapes = row.shapes(1);
            int py = random.nextInt(row.inputDim().dim(1));
            int px = random.nextInt(row.inputDim().dim(2));
            List<ReceptiveField> reached = ReceptiveFields.reached(row, -1, ReceptiveField.of(py, px));
            for (int layer = 0; layer < row.layers().size() && isDense(row, layer); layer++) {
                Shape maps = shapes.get(layer + 1);
                ReceptiveField all = ReceptiveField.all(maps);
                for (int y = 0; y < all.bottom(); y++) {
                    for (int x = 0; x < all.right(); x++) {
                        ReceptiveField seen = ReceptiveFields.seen(row, layer, ReceptiveField.of(y, x))
                                .get(0);
                        boolean sees = py >= seen.top() && py < seen.bottom() && px >= seen.left() && px < seen.right();
                        ReceptiveField there = reached.get(layer);
                        boolean isReached =
                                y >= there.top() && y < there.bottom() && x >= there.left() && x < there.right();
                        assertThat(isReached)
                                .as("seed %d, trial %d, layer %d, cell %d %d of %s", SEED, trial, layer, y, x, row)
                                .isEqualTo(sees);
                    }
                }
            }
        }
    }

    @Test
    void theDeepNetworkSeesMoreFromLayerToLayer() {
        Architecture deep = DeepConvNet.ofBook(Shape.of(1, 28, 28), 10).architecture();
        // the convolutions are layers 0, 2, 5, 7, 10, 12; poolings follow every second
        List<Integer> sizes = new ArrayList<>();
        for (int layer : List.of(0, 2, 4, 5, 7, 9, 10, 12, 14)) {
            sizes.add(ReceptiveFields.extents(deep, layer, ReceptiveField.of(2, 2))
                    .get(0)
                    .height());
        }
        assertThat(sizes).containsExactly(3, 5, 6, 10, 14, 16, 24, 32, 36);
    }

    private static boolean isDense(Architecture row, int layer) {
        for (int i = 0; i <= layer; i++) {
            Window window = row.layers().get(i) instanceof LayerSpec.Convolution convolution
                    ? convolution.window()
                    : row.layers().get(i) instanceof LayerSpec.Pooling pooling ? pooling.window() : null;
            if (window != null && (window.strideY() > window.height() || window.strideX() > window.width())) {
                return false;
            }
        }
        return true;
    }

    private static List<float[]> outputs(Network network) {
        List<float[]> outputs = new ArrayList<>();
        for (int i = 0; i < network.layers().size(); i++) {
            outputs.add(network.output(i).toArray());
        }
        return outputs;
    }

    private static Network positive(Architecture row) {
        Network network = row.build(Cpu.single(), 1);
        for (Parameter p : network.parameters()) {
            for (int i = 0; i < p.value().size(); i++) {
                p.value().data()[i] = Math.abs(p.value().data()[i]) + 0.01f;
            }
        }
        return network;
    }

    private static Architecture random(Random random) {
        List<LayerSpec> layers = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int height = 1 + random.nextInt(3);
            int width = 1 + random.nextInt(3);
            Window window = new Window(
                    height,
                    width,
                    1 + random.nextInt(2),
                    1 + random.nextInt(2),
                    new SidePadding(
                            random.nextInt(height),
                            random.nextInt(width),
                            random.nextInt(height),
                            random.nextInt(width)),
                    1,
                    1,
                    false);
            layers.add(
                    switch (random.nextInt(3)) {
                        case 0 -> new LayerSpec.Convolution(1 + random.nextInt(3), window);
                        case 1 -> new LayerSpec.Pooling(Kind.AVERAGE, window);
                        default -> new LayerSpec.Relu();
                    });
        }
        layers.add(new LayerSpec.Affine(4));
        Architecture row = new Architecture(Shape.of(1, 5 + random.nextInt(6), 5 + random.nextInt(6)), layers);
        try {
            row.shapes(1);
            return row;
        } catch (IllegalArgumentException e) {
            return random(random);
        }
    }
}
