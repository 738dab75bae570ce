package convolens.view.control.matrix;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.raster.NamedArray;
import convolens.view.control.ArraySource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The numbers of a matrix, without its padding and without what is hidden from the viewer. */
record MatrixNumbers(Supplier<@Nullable Matrix> matrix, Supplier<String> name) implements ArraySource {
    @Override
    public List<NamedArray> arrays() {
        Matrix shown = matrix.get();
        return shown == null || shown.rows() == 0 || shown.columns() == 0
                ? List.of()
                : List.of(new NamedArray(name.get(), () -> values(shown)));
    }

    private static Tensor values(Matrix shown) {
        int top = 0;
        int left = 0;
        int bottom = shown.rows();
        int right = shown.columns();
        while (top < bottom - 1 && isRing(shown, top, top + 1, left, right)) {
            top++;
        }
        while (bottom > top + 1 && isRing(shown, bottom - 1, bottom, left, right)) {
            bottom--;
        }
        while (left < right - 1 && isRing(shown, top, bottom, left, left + 1)) {
            left++;
        }
        while (right > left + 1 && isRing(shown, top, bottom, right - 1, right)) {
            right--;
        }
        float[] values = new float[(bottom - top) * (right - left)];
        for (int i = 0; i < values.length; i++) {
            int row = top + i / (right - left);
            int column = left + i % (right - left);
            values[i] = shown.isHidden(row, column) ? Float.NaN : shown.value(row, column);
        }
        return Tensor.wrap(Shape.of(bottom - top, right - left), values);
    }

    /** Whether all of a part is padding around the numbers. */
    private static boolean isRing(Matrix shown, int fromRow, int toRow, int fromColumn, int toColumn) {
        for (int row = fromRow; row < toRow; row++) {
            for (int column = fromColumn; column < toColumn; column++) {
                if (!shown.isPadding(row, column)) {
                    return false;
                }
            }
        }
        return true;
    }
}
