package convolens.view.control.matrix;

import convolens.raster.NumberText;
import convolens.raster.Range;
import convolens.raster.Role;
import convolens.view.paint.Palette;
import java.util.Locale;

/** Sheets to be shown in tests: plain matrices of numbers. */
public final class SheetSamples {
    private SheetSamples() {}

    /** Numbers between -2 and 3 with two decimals. */
    public static float[] numbers(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (i * 37 % 500 - 200) / 100f;
        }
        return values;
    }

    public static SheetView view(int rows, int columns) {
        return view(rows, columns, numbers(rows * columns));
    }

    /** A view of a matrix whose numbers are read from an array each time. */
    public static SheetView view(int rows, int columns, float[] values) {
        SheetView view = new SheetView();
        view.show(sheet(rows, columns, values), look(), 19);
        return view;
    }

    static SheetLook look() {
        return new SheetLook(
                Role.INPUT,
                true,
                Palette.light().signedMap(),
                Range.of(new float[] {-2, 3}),
                false,
                SheetLook.Digits.FEW,
                new NumberText(Locale.ENGLISH));
    }

    static Sheet sheet(int rows, int columns, float[] values) {
        return new Sheet() {
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
