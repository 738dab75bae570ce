package convolens.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftCsvTest {
    @Test
    void aLineForEachShift() {
        String csv = ShiftCsv.of(
                List.of(new ShiftCsv.Line(0, 0, 0, 36, 0, 0, 4), new ShiftCsv.Line(-1, 2, 30, 36, 3, 4, 4)));
        assertThat(csv.lines())
                .containsExactly(
                        "down,right,input_changed,input_cells,max_changed,average_changed,pooled_cells",
                        "0,0,0,36,0,0,4",
                        "-1,2,30,36,3,4,4");
        assertThat(csv).endsWith("\n");
    }
}
