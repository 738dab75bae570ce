package convolens.view.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.ui.OnFxThread;
import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnFxThread
class SideMatrixTest {
    /** Every element stands in one cell, beside its neighbours of the same plane, and is called by its indices. */
    @ParameterizedTest
    @CsvSource({"3 2 4 5,8,15", "2 3 4 5,8,15", "4 1 3 2,3,8", "6 7,6,7", "5,1,5"})
    void eachElementHasOneCell(String dims, int rows, int columns) {
        int[] shape = Arrays.stream(dims.split(" ")).mapToInt(Integer::parseInt).toArray();
        Tensor tensor = new Tensor(Shape.of(shape));
        for (int i = 0; i < tensor.size(); i++) {
            tensor.data()[i] = i;
        }
        SideMatrix matrix = new SideMatrix(tensor);
        assertThat(matrix.rows()).isEqualTo(rows);
        assertThat(matrix.columns()).isEqualTo(columns);
        BitSet seen = new BitSet();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int flat = matrix.flat(row, column);
                seen.set(flat);
                assertThat(matrix.value(row, column)).isEqualTo(flat);
                assertThat(matrix.cell(flat).row()).isEqualTo(row);
                assertThat(matrix.cell(flat).column()).isEqualTo(column);
                int[] index = Arrays.stream(
                                matrix.index(flat).replaceAll("[\\[\\]]", "").split(", "))
                        .mapToInt(Integer::parseInt)
                        .toArray();
                assertThat(tensor.get(index)).isEqualTo(flat);
                if (column % matrix.blockColumns() > 0) {
                    assertThat(flat).isEqualTo(matrix.flat(row, column - 1) + 1);
                }
            }
        }
        assertThat(seen.cardinality()).isEqualTo(tensor.size());
    }
}
