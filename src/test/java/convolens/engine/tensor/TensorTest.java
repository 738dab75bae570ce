package convolens.engine.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TensorTest {

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void isFiniteUnlessOneElementIsNot(float bad) {
        for (int size = 1; size < 12; size++) {
            Tensor tensor = Tensor.zeros(size);
            tensor.fill(-Float.MAX_VALUE);
            assertThat(tensor.isFinite()).as("a sum of large numbers overflows").isTrue();
            for (int i = 0; i < size; i++) {
                tensor.set(bad, i);
                assertThat(tensor.isFinite()).isFalse();
                tensor.set(i, i);
            }
            assertThat(tensor.isFinite()).isTrue();
        }
        assertThat(Tensor.empty().isFinite()).isTrue();
    }

    @Test
    void startsAtZero() {
        assertThat(Tensor.zeros(2, 3).toArray()).containsExactly(0, 0, 0, 0, 0, 0);
        assertThat(Tensor.empty().size()).isZero();
    }

    @Test
    void readsAndWritesByIndex() {
        Tensor tensor = Tensor.wrap(Shape.of(2, 3), 1, 2, 3, 4, 5, 6);
        assertThat(tensor.get(1, 0)).isEqualTo(4);
        tensor.set(9, 0, 2);
        assertThat(tensor.toArray()).containsExactly(1, 2, 9, 4, 5, 6);
    }

    @Test
    void reshapingKeepsTheElementsInTheirFlatOrder() {
        Tensor tensor = Tensor.wrap(Shape.of(2, 6), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        float[] data = tensor.data();
        assertThat(tensor.reshape(3, 2, 2)).isSameAs(tensor);
        assertThat(tensor.shape()).isEqualTo(Shape.of(3, 2, 2));
        assertThat(tensor.get(1, 1, 0)).isEqualTo(7);
        assertThat(tensor.data()).isSameAs(data);
    }

    @Test
    void shrinkingAndGrowingBackWithinTheArrayAllocatesNothing() {
        Tensor tensor = Tensor.zeros(100, 4);
        float[] data = tensor.data();
        tensor.reshape(37, 4).reshape(1, 2, 3).reshape(100, 2, 2);
        assertThat(tensor.data()).isSameAs(data);
    }

    @Test
    void growingBeyondTheArrayGivesALargerOne() {
        Tensor tensor = Tensor.zeros(2, 2);
        tensor.reshape(3, 3);
        assertThat(tensor.toArray()).hasSize(9);
        tensor.set(7, 2, 2);
        assertThat(tensor.get(2, 2)).isEqualTo(7);
    }

    @Test
    void aViewSharesItsElements() {
        Tensor tensor = Tensor.wrap(Shape.of(2, 3), 1, 2, 3, 4, 5, 6);
        Tensor view = tensor.view(3, 2);
        view.set(42, 1, 0);
        assertThat(tensor.get(0, 2)).isEqualTo(42);
        assertThat(tensor.shape()).isEqualTo(Shape.of(2, 3));
        tensor.set(43, 1, 2);
        assertThat(view.get(2, 1)).isEqualTo(43);
    }

    @Test
    void aViewOfAnotherSizeIsRefusedWithBothShapes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.zeros(2, 3).view(4, 2))
                .withMessageContainingAll("(2, 3)", "(4, 2)", "6", "8");
    }

    @Test
    void wrappingTooFewElementsIsRefusedWithBothNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.wrap(Shape.of(2, 3), 1, 2, 3, 4, 5))
                .withMessageContainingAll("(2, 3)", "6", "5");
    }

    @Test
    void isAMatrixOfItsOutermostAxis() {
        Tensor tensor = Tensor.zeros(4, 3, 2, 2);
        assertThat(tensor.matrix().getNumRows()).isEqualTo(4);
        assertThat(tensor.matrix().getNumCols()).isEqualTo(12);
        tensor.set(5, 2, 1, 0, 1);
        assertThat(tensor.matrix().get(2, 5)).isEqualTo(5);
        tensor.matrix().set(3, 11, 8);
        assertThat(tensor.get(3, 2, 1, 1)).isEqualTo(8);
        tensor.reshape(50, 50);
        tensor.matrix().set(49, 49, 6);
        assertThat(tensor.get(49, 49)).isEqualTo(6);
    }

    @Test
    void copiesAreIndependentAndExact() {
        Tensor tensor = Tensor.wrap(Shape.of(2, 2), 1, 2, 3, 4, 99, 99);
        Tensor copy = tensor.copy();
        tensor.fill(0);
        assertThat(copy.shape()).isEqualTo(Shape.of(2, 2));
        assertThat(copy.toArray()).containsExactly(1, 2, 3, 4);
        assertThat(tensor.data()).as("fill stays within the size").endsWith(99, 99);
        Tensor other = Tensor.zeros(7);
        other.setTo(copy);
        assertThat(other.shape()).isEqualTo(Shape.of(2, 2));
        assertThat(other.toArray()).containsExactly(1, 2, 3, 4);
        other.set(5, 0, 0);
        assertThat(copy.get(0, 0)).isEqualTo(1);
    }
}
