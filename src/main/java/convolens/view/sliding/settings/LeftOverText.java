package convolens.view.sliding.settings;

import convolens.engine.tensor.WindowGeometry;
import convolens.i18n.Messages;

/** Names the last rows and columns of an input that no window reaches. */
public final class LeftOverText {
    private LeftOverText() {}

    /** @param geometry one whose windows leave something over */
    public static String of(Messages messages, WindowGeometry geometry) {
        String rows = messages.text("leftOver.rows", geometry.rowsLeftOver());
        String columns = messages.text("leftOver.columns", geometry.columnsLeftOver());
        if (geometry.columnsLeftOver() == 0) {
            return rows;
        }
        return geometry.rowsLeftOver() == 0 ? columns : messages.text("leftOver.both", rows, columns);
    }
}
