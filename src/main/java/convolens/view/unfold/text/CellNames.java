package convolens.view.unfold.text;

import convolens.walk.chain.ArrayName;
import convolens.walk.chain.Axis;
import convolens.walk.chain.Chain;
import convolens.walk.chain.ChainArray;

/** Cells as the code names them: x[0, 1, 2, 3], col[3, 11]. */
public final class CellNames {
    private final Chain chain;

    public CellNames(Chain chain) {
        this.chain = chain;
    }

    public String of(ArrayName name, int cell) {
        return name.symbol() + indices(name, cell);
    }

    /** The indices in brackets; rows and columns of the image are counted without the padding. */
    String indices(ArrayName name, int cell) {
        ChainArray array = chain.array(name);
        if (array.values().shape().rank() == 2) {
            int columns = array.values().dim(1);
            return "[" + cell / columns + ", " + cell % columns + "]";
        }
        if (array.values().shape().rank() == 1) {
            return "[" + cell + "]";
        }
        StringBuilder text = new StringBuilder();
        for (Axis axis : array.axes().list()) {
            boolean cropped = array.geometry() != null && !array.isBuffer();
            int index = cropped && axis == Axis.ROW
                    ? array.imageRow(cell)
                    : cropped && axis == Axis.COLUMN
                            ? array.imageColumn(cell)
                            : array.axes().index(cell, axis);
            text.append(text.isEmpty() ? "[" : ", ").append(index);
        }
        return text.append(']').toString();
    }
}
