package convolens.view.network;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.network.DeepConvNet;
import convolens.engine.tensor.Shape;
import convolens.model.network.NetworkColumn;
import convolens.model.network.NetworkPlace;
import convolens.ui.OnFxThread;
import convolens.view.control.Occupancy.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnFxThread
class WallsLayoutTest {
    private static final List<NetworkColumn> COLUMNS =
            NetworkColumn.of(DeepConvNet.ofBook(Shape.of(1, 28, 28), 10).architecture());

    private final WallsLayout layout = new WallsLayout(COLUMNS, 732, 300);

    @Test
    void theMiddleOfEveryCellIsThatCell() {
        for (int i = 0; i < COLUMNS.size(); i++) {
            NetworkColumn column = COLUMNS.get(i);
            WallsLayout.Slot slot = layout.slots().get(i);
            for (int map = 0; map < column.maps(); map++) {
                for (int y = 0; y < column.height(); y++) {
                    for (int x = 0; x < column.width(); x++) {
                        Box cell = slot.cells(map, y, x, y + 1, x + 1);
                        assertThat(layout.at(cell.x() + cell.width() / 2, cell.y() + cell.height() / 2))
                                .isEqualTo(new NetworkPlace(i, map, y, x));
                    }
                }
            }
        }
    }

    /** Maps of a few pixels are hard to hit, and a click beside one means it. */
    @Test
    void theGapBehindAMapBelongsToIt() {
        NetworkColumn column = COLUMNS.get(1);
        WallsLayout.Slot slot = layout.slots().get(1);
        Box first = slot.box(0);
        assertThat(slot.box(slot.row()).y()).isGreaterThan(first.bottom() + 1);
        assertThat(layout.at(first.x(), first.bottom() + 0.5))
                .isEqualTo(new NetworkPlace(1, 0, column.height() - 1, 0));
        assertThat(layout.at(first.right() + 0.5, first.y())).isEqualTo(new NetworkPlace(1, 0, 0, column.width() - 1));
        assertThat(layout.at(slot.x() - 1, first.y())).isNull();
        assertThat(layout.at(first.x(), 299)).isNull();
    }
}
