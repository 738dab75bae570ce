package convolens.walk.chain;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.RandomGeometry;
import convolens.engine.tensor.WindowGeometry;
import java.util.BitSet;
import java.util.Map;
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
        for (ChainArray array : chain.arrays()) {
            for (int cell = 0; cell < array.size(); cell++) {
                Map<ArrayName, BitSet> linked = chain.linked(array.name(), cell);
                assertThat(linked.get(array.name()).stream().toArray()).contains(cell);
                for (Map.Entry<ArrayName, BitSet> there : linked.entrySet()) {
                    int far = there.getValue().length() - 1;
                    assertThat(far).isLessThan(chain.array(there.getKey()).size());
                    int near = there.getValue().nextSetBit(0);
                    for (int other : new int[] {near, far}) {
                        BitSet back = chain.linked(there.getKey(), other).get(array.name());
                        assertThat(back != null && back.get(cell))
                                .as("%s[%d] → %s[%d] →", array.name(), cell, there.getKey(), other)
                                .isTrue();
                    }
                }
            }
        }
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
            assertThat(linked.get(ArrayName.COL).stream().boxed())
                    .hasSize(columns)
                    .allMatch(at -> at / columns == row);
            assertThat(linked.get(ArrayName.W).cardinality()).isEqualTo(columns);
            assertThat(linked.get(ArrayName.OUT).cardinality()).isEqualTo(1);
        }
    }
}
