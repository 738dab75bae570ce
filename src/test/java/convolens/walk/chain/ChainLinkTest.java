package convolens.walk.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import convolens.engine.RandomGeometry;
import convolens.engine.tensor.WindowGeometry;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cells belong together both ways, everywhere. */
class ChainLinkTest {
    static Stream<Long> seeds() {
        return RandomGeometry.seeds(200);
    }

    /** Every cell of every array: what it leads to leads back to it. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void leadsBack(long seed) {
        Chain chain = RandomChains.of(seed);
        Map<ArrayName, List<Map<ArrayName, BitSet>>> links = new EnumMap<>(ArrayName.class);
        for (ChainArray array : chain.arrays()) {
            links.put(
                    array.name(),
                    IntStream.range(0, array.size())
                            .mapToObj(cell -> chain.linked(array.name(), cell))
                            .toList());
        }
        links.forEach((name, cells) -> {
            for (int cell = 0; cell < cells.size(); cell++) {
                assertThat(cells.get(cell).get(name).get(cell)).isTrue();
                for (Map.Entry<ArrayName, BitSet> there : cells.get(cell).entrySet()) {
                    List<Map<ArrayName, BitSet>> others = links.get(there.getKey());
                    int far = there.getValue().length() - 1;
                    assertThat(far).isLessThan(others.size());
                    int near = there.getValue().nextSetBit(0);
                    if (!leadsTo(name, cell, others.get(near)) || !leadsTo(name, cell, others.get(far))) {
                        fail("%s[%d] → %s[%d or %d] → does not lead back", name, cell, there.getKey(), near, far);
                    }
                }
            }
        });
    }

    private static boolean leadsTo(ArrayName name, int cell, Map<ArrayName, BitSet> linked) {
        BitSet back = linked.get(name);
        return back != null && back.get(cell);
    }

    /** A cell of the matrix holds what its pixel holds, or the 0 of the padding; a pixel finds all its copies. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void copiesAreThoseOfTheirPixel(long seed) {
        Chain chain = RandomChains.of(seed);
        ChainArray x = chain.array(ArrayName.X);
        ChainArray col = chain.array(ArrayName.COL);
        WindowGeometry g = x.geometry();
        int copies = 0;
        for (int cell = 0; cell < x.size(); cell++) {
            BitSet places = chain.linked(ArrayName.X, cell).getOrDefault(ArrayName.COL, new BitSet());
            assertThat(places.cardinality()).isEqualTo(g.uses(x.imageRow(cell), x.imageColumn(cell)));
            copies += places.cardinality();
            for (int place : places.stream().toArray()) {
                assertThat(col.value(place)).isEqualTo(x.isPadding(cell) ? 0 : x.value(cell));
                assertThat(Padding.of(chain, col, place)).isEqualTo(x.isPadding(cell));
            }
        }
        assertThat(copies).isEqualTo(col.size());
    }

    /** A result belongs to its whole window, its whole filter, its bias; a weight to one column. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aResultBelongsToWindowAndFilter(long seed) {
        Chain chain = RandomChains.of(seed);
        if (!chain.has(ArrayName.OUT_2D)) {
            return;
        }
        ChainArray out = chain.array(ArrayName.OUT_2D);
        int columns = chain.array(ArrayName.COL).width();
        for (int cell = 0; cell < out.size(); cell++) {
            Map<ArrayName, BitSet> linked = chain.linked(ArrayName.OUT_2D, cell);
            int row = cell / out.width();
            BitSet whole = new BitSet();
            whole.set(row * columns, (row + 1) * columns);
            assertThat(linked.get(ArrayName.COL)).isEqualTo(whole);
            assertThat(linked.get(ArrayName.W).cardinality()).isEqualTo(columns);
            assertThat(linked.get(ArrayName.OUT).cardinality()).isEqualTo(1);
        }
    }
}
