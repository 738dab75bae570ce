package convolens.view.control;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.raster.ColorMap;
import convolens.raster.NumberText;
import convolens.raster.Range;
import convolens.raster.Role;
import convolens.view.control.matrix.MatrixLook;
import convolens.view.control.matrix.MatrixLook.Digits;
import convolens.view.control.matrix.MatrixMarks;
import convolens.view.control.matrix.MatrixView;
import convolens.view.control.matrix.Plane;
import convolens.view.paint.Palette;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.layout.FlowPane;

/** Matrices for pictures and measurements of {@link MatrixView}. */
final class MatrixSamples {
    private static final NumberText NUMBERS = new NumberText(Locale.ENGLISH);

    private MatrixSamples() {}

    static Parent page() {
        MatrixView input = plain(new Plane(numbers(7, 7, 1, 2, 3, 0)), 44);
        input.mark(MatrixMarks.around(new CellRect(2, 2, 3, 3)));
        MatrixView filter = plain(new Plane(numbers(3, 3, 2, 0, 1)), 40);
        MatrixView output =
                plain(new Plane(numbers(3, 3, 15, 17, 16), 0, 0, PaddingRing.NONE, (y, x) -> 3 * y + x < 5, null), 44);
        MatrixView padded = plain(new Plane(numbers(4, 4, 1, 2, 3, 0), 0, 0, PaddingRing.of(1, 1, 0), null, null), 30);
        padded.mark(MatrixMarks.around(new CellRect(0, 1.4, 3, 3)));
        MatrixView selected = plain(new Plane(numbers(6, 6, 1, 2, 3, 0, 4)), 28);
        selected.select(2, 3);
        MatrixView columns = plain(new Plane(numbers(4, 18, 1, 2, 3, 0, 4, 2)), 24);
        columns.mark(MatrixMarks.around(new CellRect(1, 0, 1, 18)));
        return flow(input, filter, output, padded, selected, columns);
    }

    static Parent mapsPage(Palette palette) {
        ColorMap diverging = palette.signedMap();
        Plane ninth = new Plane(WallSamples.waves(9, 1, 5, 5), 8, 0, PaddingRing.NONE, null, null);
        MatrixView signed = view(ninth, colored(ninth, diverging, Digits.SIGNED), 42);
        MatrixView counts = colored(numbers(7, 7, 1, 1, 2, 1, 2, 1, 1), palette.sequentialMap(Role.INPUT), 16);
        ColorMap ink = palette.isDark() ? ColorMap.IMAGE_GREY : ColorMap.BOOK_GREY;
        MatrixView digit = colored(WallSamples.waves(1, 1, 28, 28), ink, 8);
        digit.mark(MatrixMarks.around(new CellRect(4, 9, 5, 5)));
        MatrixView large = colored(WallSamples.waves(1, 1, 64, 64), diverging, 4);
        MatrixView scrolling = plain(new Plane(WallSamples.random(3, 1, 60, 25)), 34);
        scrolling.setPrefSize(330, 240);
        MatrixView faint = plain(new Plane(WallSamples.random(1e-5, 1, 3, 4)), 48);
        MatrixView odd = plain(
                new Plane(Tensor.wrap(Shape.of(2, 3), Float.NaN, Float.POSITIVE_INFINITY, -1, 0, 12345, -0.25f)), 52);
        ColorScale scale = new ColorScale();
        scale.colorMapProperty().set(diverging);
        scale.rangeProperty().set(new Range(-0.4f, 0.76f));
        ColorScale grey = new ColorScale();
        grey.rangeProperty().set(new Range(-1, 3));
        return flow(signed, counts, digit, scale, grey, large, scrolling, faint, odd);
    }

    static Tensor numbers(int height, int width, int... cycle) {
        Tensor tensor = Tensor.zeros(height, width);
        for (int i = 0; i < tensor.size(); i++) {
            tensor.data()[i] = cycle[(i + i / width) % cycle.length];
        }
        return tensor;
    }

    static MatrixView plain(Plane plane, double cell) {
        ColorMap map = Palette.light().signedMap();
        return view(
                plane, new MatrixLook(Role.PLAIN, false, map, fit(plane, map), false, Digits.TELLING, NUMBERS), cell);
    }

    static MatrixView colored(Tensor tensor, ColorMap map, double cell) {
        Plane plane = new Plane(tensor);
        return view(plane, colored(plane, map, Digits.TELLING), cell);
    }

    private static MatrixLook colored(Plane plane, ColorMap map, Digits digits) {
        return MatrixLook.colored(map, fit(plane, map), digits, NUMBERS);
    }

    private static Range fit(Plane plane, ColorMap map) {
        return map.fit(Range.of(plane.extremes()));
    }

    private static MatrixView view(Plane plane, MatrixLook look, double cell) {
        MatrixView view = new MatrixView();
        view.show(plane, look, cell);
        view.setPrefSize(view.widthFor(cell), view.heightFor(cell));
        return view;
    }

    private static Parent flow(PaintedRegion... views) {
        FlowPane pane = new FlowPane(28, 20, views);
        pane.setPadding(new Insets(24));
        return pane;
    }
}
