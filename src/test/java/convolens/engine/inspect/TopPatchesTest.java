package convolens.engine.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convolens.data.DataSet;
import convolens.data.Split;
import convolens.engine.gemm.Cpu;
import convolens.engine.network.Architecture;
import convolens.engine.network.Network;
import convolens.engine.network.ReceptiveFields;
import convolens.engine.tensor.ReceptiveField;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.interchange.ShippedNetwork;
import convolens.model.network.NetworkColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Against all values of all layers, picture by picture, sorted whole. */
class TopPatchesTest {
    private static final int PICTURES = 200;
    private static final int K = 30;

    private static List<List<UnitPatches>> ofOneThread;

    private static List<Integer> allLayers(Network network) {
        return IntStream.range(0, network.layers().size()).boxed().toList();
    }

    /** What one thread finds in batches of 50. */
    private static synchronized List<List<UnitPatches>> found(Split images) throws Exception {
        if (ofOneThread == null) {
            ofOneThread = found(images, 1, 50);
        }
        return ofOneThread;
    }

    private static List<List<UnitPatches>> found(Split images, int threads, int batch) throws Exception {
        return found(images, threads, batch, allLayers(ShippedNetwork.DEEP.load(Cpu.single())));
    }

    private static List<List<UnitPatches>> found(Split images, int threads, int batch, List<Integer> layers)
            throws Exception {
        Cpu cpu = Cpu.of(threads);
        Network network = ShippedNetwork.DEEP.load(cpu);
        TopPatches top = new TopPatches(network, cpu, layers, K);
        Tensor x = Tensor.empty();
        int[] labels = new int[batch];
        for (int from = 0; from < PICTURES; from += batch) {
            int n = Math.min(batch, PICTURES - from);
            images.read(from, n, x, labels);
            top.add(x, labels);
        }
        assertThat(top.pictures()).isEqualTo(PICTURES);
        return top.found();
    }

    @Test
    void isWhatComparingAllPositionsFinds() throws Exception {
        Split images = DataSet.mnist().test().take(PICTURES);
        Network network = ShippedNetwork.DEEP.load(Cpu.single());
        List<Shape> shapes = network.shapes(1);
        List<List<List<TopPatch>>> all = new ArrayList<>();
        for (int layer = 0; layer < network.layers().size(); layer++) {
            List<List<TopPatch>> units = new ArrayList<>();
            for (int unit = 0; unit < shapes.get(layer + 1).dim(1); unit++) {
                units.add(new ArrayList<>());
            }
            all.add(units);
        }
        for (int n = 0; n < PICTURES; n++) {
            Tensor picture = images.image(n);
            network.predict(picture.view(1, 1, 28, 28));
            for (int layer = 0; layer < all.size(); layer++) {
                for (int unit = 0; unit < all.get(layer).size(); unit++) {
                    all.get(layer).get(unit).add(strongest(network.output(layer), unit, n, images.label(n)));
                }
            }
        }
        List<List<UnitPatches>> found = found(images, 1, 64);
        for (int layer = 0; layer < all.size(); layer++) {
            for (int unit = 0; unit < all.get(layer).size(); unit++) {
                List<TopPatch> expected = all.get(layer).get(unit);
                expected.sort(Comparator.comparing((TopPatch p) -> -p.value()).thenComparing(TopPatch::picture));
                List<TopPatch> patches = found.get(layer).get(unit).patches();
                boolean units = shapes.get(layer + 1).rank() == 2;
                for (int i = 0; i < K; i++) {
                    String where = "layer %d unit %d patch %d".formatted(layer, unit, i);
                    if (units) {
                        // a batch is multiplied at once, so that sums may be rounded otherwise
                        assertThat(patches.get(i).value())
                                .as(where)
                                .isCloseTo(expected.get(i).value(), within(1e-3f));
                    } else {
                        assertThat(patches.get(i)).as(where).isEqualTo(expected.get(i));
                    }
                }
            }
        }
    }

    private static TopPatch strongest(Tensor y, int unit, int picture, int label) {
        if (y.shape().rank() == 2) {
            return new TopPatch(picture, label, 0, 0, y.get(0, unit));
        }
        TopPatch best = null;
        for (int i = 0; i < y.dim(2); i++) {
            for (int j = 0; j < y.dim(3); j++) {
                float value = y.get(0, unit, i, j);
                if (best == null || value > best.value()) {
                    best = new TopPatch(picture, label, i, j, value);
                }
            }
        }
        return best;
    }

    /** Without the layers between, blocks of layers run, whose sums are rounded otherwise. */
    @Test
    void blocksOfLayersFindTheSame() throws Exception {
        Split images = DataSet.mnist().test().take(PICTURES);
        Network network = ShippedNetwork.DEEP.load(Cpu.single());
        List<Integer> ends = NetworkColumn.of(ShippedNetwork.DEEP.architecture()).stream()
                .map(NetworkColumn::last)
                .filter(last -> last >= 0)
                .distinct()
                .toList();
        List<List<UnitPatches>> expected = found(images);
        List<List<UnitPatches>> found = found(images, 1, 50, ends);
        Tensor all = Tensor.empty();
        images.images(0, PICTURES, all);
        network.predict(all);
        for (int i = 0; i < ends.size(); i++) {
            Tensor y = network.output(ends.get(i));
            for (int unit = 0; unit < y.dim(1); unit++) {
                List<TopPatch> patches = found.get(i).get(unit).patches();
                for (int rank = 0; rank < K; rank++) {
                    TopPatch patch = patches.get(rank);
                    String where = "layer %d unit %d patch %d".formatted(ends.get(i), unit, rank);
                    float right = expected.get(ends.get(i))
                            .get(unit)
                            .patches()
                            .get(rank)
                            .value();
                    Offset<Float> rounding = within(1e-5f * Math.max(1, Math.abs(right)));
                    assertThat(patch.value()).as(where).isCloseTo(right, rounding);
                    float there = y.shape().rank() == 2
                            ? y.get(patch.picture(), unit)
                            : y.get(patch.picture(), unit, patch.y(), patch.x());
                    assertThat(there).as(where).isCloseTo(right, rounding);
                }
            }
        }
    }

    @Test
    void goesOnWithASearchThatWasGivenUp() throws Exception {
        Split images = DataSet.mnist().test().take(PICTURES);
        Network network = ShippedNetwork.DEEP.load(Cpu.single());
        List<Integer> layers = allLayers(network);
        List<List<UnitPatches>> whole = found(images);
        TopPatches begun = new TopPatches(network, Cpu.single(), layers, K);
        Tensor x = Tensor.empty();
        int[] labels = new int[50];
        images.read(0, 50, x, labels);
        begun.add(x, labels);
        TopPatches resumed = new TopPatches(network, Cpu.single(), layers, K);
        resumed.resume(begun.found(), begun.pictures());
        for (int from = 50; from < PICTURES; from += 50) {
            images.read(from, 50, x, labels);
            resumed.add(x, labels);
        }
        assertThat(resumed.pictures()).isEqualTo(PICTURES);
        assertThat(resumed.found()).isEqualTo(whole);
    }

    @Test
    void doesNotDependOnThreads() throws Exception {
        Split images = DataSet.mnist().test().take(PICTURES);
        assertThat(found(images, 3, 50)).isEqualTo(found(images));
    }

    /** What lies outside the receptive field of a patch may be anything: the value stays. What lies inside may not. */
    @Test
    void onlyTheReceptiveFieldOfAPatchMatters() throws Exception {
        long seed = 5;
        Random random = new Random(seed);
        Split images = DataSet.mnist().test().take(PICTURES);
        Architecture architecture = ShippedNetwork.DEEP.architecture();
        Network network = ShippedNetwork.DEEP.load(Cpu.single());
        List<List<UnitPatches>> found = found(images);
        for (int layer = 0; layer < 10; layer += 3) {
            for (int unit = 0; unit < 16; unit += 5) {
                TopPatch patch = found.get(layer).get(unit).patches().get(0);
                ReceptiveField field = ReceptiveFields.seen(
                                architecture, layer, ReceptiveField.of(patch.y(), patch.x()))
                        .get(0);
                Tensor outside = images.image(patch.picture());
                Tensor inside = images.image(patch.picture());
                for (int y = 0; y < 28; y++) {
                    for (int x = 0; x < 28; x++) {
                        boolean sees = y >= field.top() && y < field.bottom() && x >= field.left() && x < field.right();
                        (sees ? inside : outside).set(random.nextFloat(), 0, y, x);
                    }
                }
                String where = "seed %d layer %d unit %d".formatted(seed, layer, unit);
                network.predict(outside.view(1, 1, 28, 28));
                assertThat(network.output(layer).get(0, unit, patch.y(), patch.x()))
                        .as(where)
                        .isEqualTo(patch.value());
                network.predict(inside.view(1, 1, 28, 28));
                float changed = network.output(layer).get(0, unit, patch.y(), patch.x());
                assertThat(changed == patch.value() && changed != 0).as(where).isFalse();
            }
        }
    }

    @Test
    void countsTheClassesOfWhatExcites() {
        UnitPatches mostlyThree = new UnitPatches(List.of(
                new TopPatch(4, 3, 0, 0, 2f),
                new TopPatch(1, 3, 0, 0, 1.5f),
                new TopPatch(2, 5, 0, 0, 1f),
                new TopPatch(0, 5, 0, 0, 0f),
                new TopPatch(3, 5, 0, 0, -1f)));
        UnitPatches dead = new UnitPatches(List.of(new TopPatch(0, 1, 0, 0, 0f)));
        UnitPatches even = new UnitPatches(List.of(new TopPatch(0, 1, 0, 0, 3f), new TopPatch(1, 0, 0, 0, 1f)));
        assertThat(mostlyThree.commonLabel()).isEqualTo(3);
        assertThat(mostlyThree.common()).isEqualTo(2);
        assertThat(mostlyThree.excited()).isEqualTo(3);
        assertThat(dead.isDead()).isTrue();
        assertThat(dead.commonLabel()).isEqualTo(-1);
        assertThat(even.commonLabel()).as("the first of equal ones").isZero();
        assertThat(UnitPatches.dead(List.of(mostlyThree, dead, even))).isEqualTo(1);
        assertThat(UnitPatches.medianShare(List.of(mostlyThree, dead, even))).isEqualTo((2.0 / 3 + 0.5) / 2);
        assertThat(UnitPatches.medianShare(List.of(dead))).isNaN();
    }

    @Test
    void refusesLayersThatDoNotExist() throws Exception {
        Network network = ShippedNetwork.SIMPLE.load(Cpu.single());
        assertThatThrownBy(() -> new TopPatches(network, Cpu.single(), List.of(99), 9))
                .hasMessageContaining("layer 99 is none of the");
        assertThatThrownBy(() -> new TopPatches(network, Cpu.single(), List.of(0), 0))
                .hasMessageContaining("at least 1 patch");
    }
}
