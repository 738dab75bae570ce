package convolens.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassNamesTest {
    /** The order is that of the scores of every network for ImageNet: these places are known from its published synsets. */
    @Test
    void imageNetHasAThousandClassesInTheOrderOfItsNetworks() throws DataException {
        List<String> names = ClassNames.imageNet();
        assertThat(names).hasSize(1000).doesNotHaveDuplicates().doesNotContain("");
        assertThat(names.get(0)).isEqualTo("tench");
        assertThat(names.get(207)).isEqualTo("golden retriever");
        assertThat(names.get(281)).startsWith("tabby");
        assertThat(names.get(340)).isEqualTo("zebra");
        assertThat(names.get(954)).isEqualTo("banana");
        assertThat(names.get(999)).isEqualTo("toilet tissue");
    }

    @Test
    void numbersAreNoNames() {
        assertThat(ClassNames.given(List.of("0", "1", "2"))).isEmpty();
        assertThat(ClassNames.given(List.of("0", "2"))).containsExactly("0", "2");
    }
}
