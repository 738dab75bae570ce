package convolens.view.control.matrix;

import convolens.raster.NumberText;
import convolens.raster.Range;
import convolens.raster.Role;
import convolens.view.paint.Palette;
import java.util.Locale;

/** Sheets to be shown in tests: plain matrices of numbers. */
public final class TableSamples {
    private TableSamples() {}

    /** Numbers between -2 and 3 with two decimals. */
    public static float[] numbers(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (i * 37 % 500 - 200) / 100f;
        }
        return values;
    }

    public static MatrixView view(int rows, int columns) {
        return view(rows, columns, numbers(rows * columns));
    }

    /** A view of a matrix whose numbers are read from an array each time. */
    public static MatrixView view(int rows, int columns, float[] values) {
        MatrixView view = new MatrixView();
        view.show(matrix(rows, columns, values), look(), 19);
        return view;
    }

    static MatrixLook look() {
        return new MatrixLook(
                Role.INPUT,
                true,
                Palette.light().signedMap(),
                Range.of(new float[] {-2, 3}),
                false,
                MatrixLook.Digits.FEW,
                new NumberText(Locale.ENGLISH));
    }

    static Matrix matrix(int rows, int columns, float[] values) {
        return new Matrix() {
            @Override
            public int rows() {
                return rows;
            }

            @Override
            public int columns() {
                return columns;
            }

            @Override
            public float value(int row, int column) {
                return values[row * columns + column];
            }

            @Override
            public boolean isPadding(int row, int column) {
                return false;
            }

            @Override
            public float[] extremes() {
                return new float[] {-2.25f, 3};
            }

            @Override
            public String rowLabel(int row) {
                return Integer.toString(row);
            }

            @Override
            public String columnLabel(int column) {
                return Integer.toString(column);
            }
        };
    }
}
