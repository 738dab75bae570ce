package convolens.view.unfold;

import convolens.i18n.Messages;
import convolens.model.unfold.ArrayCell;
import convolens.model.unfold.UnfoldFrame;
import convolens.view.control.matrix.Matrix;
import convolens.view.control.matrix.MatrixCell;
import convolens.walk.Progress;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.Axes;
import convolens.walk.chain.Axis;
import convolens.walk.chain.ChainArray;
import convolens.walk.chain.Padding;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An array of a chain laid out as a table: which cell stands where, and what the labels say. */
final class ArrayMatrix implements Matrix {
    private final ChainArray array;
    private final Messages messages;
    private final int[] rowStarts;
    private final int[] columnStarts;
    private final float[] extremes;
    private final boolean varies;
    private UnfoldFrame frame;
    private boolean landing;

    ArrayMatrix(UnfoldFrame frame, ChainArray array, Messages messages) {
        this.frame = frame;
        this.array = array;
        this.messages = messages;
        varies = frame.steps().varies(array.name());
        rowStarts = starts(array.rows());
        columnStarts = starts(array.columns());
        // an unfolded matrix holds nothing but the numbers of its image, and zeros
        ChainArray numbers = array.name() == ArrayName.COL || array.name() == ArrayName.COL_POOLING
                ? frame.chain().array(ArrayName.X)
                : array;
        extremes = array.name() == ArrayName.ERROR ? errors(frame) : Extremes.of(numbers.values());
    }

    /** From 0 to a hundredth of the largest gradient at least, so that rounding does not look like an error. */
    private float[] errors(UnfoldFrame now) {
        float max = Extremes.largest(array.values());
        float gradient = Extremes.largest(now.chain().array(ArrayName.ANALYTIC).values());
        return new float[] {0, Math.max(max, Math.max(gradient, 1e-6f) / 100), 0};
    }

    private int[] starts(List<Axis> axes) {
        Axes along = array.axes().select(axes);
        int[] starts = new int[along.size()];
        int[] at = Axes.free();
        for (int i = 0; i < starts.length; i++) {
            along.locate(i, at);
            starts[i] = array.axes().cell(at);
        }
        return starts;
    }

    /** Shows the same array at another step. */
    void show(UnfoldFrame now, boolean isLanding) {
        frame = now;
        landing = isLanding;
    }

    /** The cell of the array at a place of the table. */
    int cell(int row, int column) {
        return rowStarts[row] + columnStarts[column];
    }

    /** The place of a cell in the table. */
    MatrixCell place(int cell) {
        int[] at = array.axes().locate(cell);
        return new MatrixCell(
                array.axes().select(array.rows()).cell(at),
                array.axes().select(array.columns()).cell(at));
    }

    /** Whether its numbers depend on the step. */
    boolean varies() {
        return varies;
    }

    ChainArray array() {
        return array;
    }

    @Override
    public int rows() {
        return rowStarts.length;
    }

    @Override
    public int columns() {
        return columnStarts.length;
    }

    @Override
    public int blockRows() {
        return block(array.rows(), rowStarts.length);
    }

    @Override
    public int blockColumns() {
        return block(array.columns(), columnStarts.length);
    }

    /** Cells from one gap to the next: gaps lie between samples, filters and channels. */
    private int block(List<Axis> axes, int all) {
        return isBand(axes) ? all / array.axes().extent(axes.get(0)) : all;
    }

    private static boolean isBand(List<Axis> axes) {
        return axes.size() > 1 && axes.get(0).compareTo(Axis.CHANNEL) <= 0;
    }

    @Override
    public boolean isHidden(int row, int column) {
        return !frame.hidden().isEmpty() && frame.hidden().contains(new ArrayCell(array.name(), cell(row, column)));
    }

    @Override
    public float value(int row, int column) {
        int cell = cell(row, column);
        if (!varies) {
            return array.value(cell);
        }
        if (landing && frame.progress(array.name(), cell) == Progress.WRITTEN) {
            return Float.NaN;
        }
        return frame.shown(array.name(), cell);
    }

    @Override
    public boolean isPadding(int row, int column) {
        int cell = cell(row, column);
        return Padding.of(frame.chain(), array, cell)
                && (!varies || array.geometry() != null || !Float.isNaN(frame.shown(array.name(), cell)));
    }

    @Override
    public float[] extremes() {
        return extremes;
    }

    /** How small an error is, is what it says. */
    @Override
    public boolean tellsSmall() {
        return array.name() == ArrayName.ERROR;
    }

    @Override
    public String rowLabel(int row) {
        return label(array.rows(), rowStarts[row]);
    }

    @Override
    public String columnLabel(int column) {
        return label(array.columns(), columnStarts[column]);
    }

    private String label(List<Axis> axes, int cell) {
        StringBuilder text = new StringBuilder();
        for (int i = isBand(axes) ? 1 : 0; i < axes.size(); i++) {
            text.append(text.isEmpty() ? "" : ",").append(index(axes.get(i), cell));
        }
        return text.toString();
    }

    private int index(Axis axis, int cell) {
        return switch (axis) {
            case ROW -> array.isBuffer() ? array.axes().index(cell, axis) : array.imageRow(cell);
            case COLUMN -> array.isBuffer() ? array.axes().index(cell, axis) : array.imageColumn(cell);
            default -> array.axes().index(cell, axis);
        };
    }

    @Override
    public String rowBand(int block) {
        Axis axis = band(array.rows());
        return axis == null ? "" : axis.index() + "=" + block;
    }

    @Override
    public String columnBand(int block) {
        Axis axis = band(array.columns());
        return axis == null ? "" : words(axis, block);
    }

    private @Nullable Axis band(List<Axis> axes) {
        return isBand(axes) && array.axes().extent(axes.get(0)) > 1 ? axes.get(0) : null;
    }

    /** The indices of a cell in words, the rows first. */
    String words(int cell) {
        return words(array.rows(), cell) + (array.columns().isEmpty() ? "" : "\n" + words(array.columns(), cell));
    }

    private String words(List<Axis> axes, int cell) {
        StringBuilder text = new StringBuilder();
        for (Axis axis : axes) {
            text.append(text.isEmpty() ? "" : " · ").append(words(axis, index(axis, cell)));
        }
        return text.toString();
    }

    private String words(Axis axis, int index) {
        return messages.text("axis." + axis.name().toLowerCase(Locale.ROOT), index);
    }
}
