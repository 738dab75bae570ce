package convolens.view.control;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.raster.ColorMap;
import convolens.raster.Range;
import convolens.raster.Role;
import convolens.view.control.matrix.MatrixView;
import convolens.view.paint.Palette;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.layout.FlowPane;

/** Matrices for pictures and measurements of {@link MatrixView}. */
final class MatrixSamples {
    private MatrixSamples() {}

    static Parent page() {
        MatrixView input = view(numbers(7, 7, 1, 2, 3, 0), 44);
        input.windowProperty().set(new CellRect(2, 2, 3, 3));
        MatrixView filter = view(numbers(3, 3, 2, 0, 1), 40);
        MatrixView output = view(numbers(3, 3, 15, 17, 16), 44);
        output.knownProperty().set((y, x) -> 3 * y + x < 5);
        MatrixView padded = view(numbers(4, 4, 1, 2, 3, 0), 30);
        padded.ringProperty().set(PaddingRing.of(1, 1, 0));
        padded.windowProperty().set(new CellRect(-1, 0.4, 3, 3));
        MatrixView unreached = view(numbers(6, 6, 1, 2, 3, 0, 4), 28);
        unreached.select(2, 3);
        MatrixView columns = view(numbers(4, 18, 1, 2, 3, 0, 4, 2), 24);
        columns.windowProperty().set(new CellRect(1, 0, 1, 18));
        return flow(input, filter, output, padded, unreached, columns);
    }

    static Parent mapsPage(Palette palette) {
        MatrixView signed = view(WallSamples.waves(9, 1, 5, 5), 42);
        signed.sampleProperty().set(8);
        signed.appearance().signedProperty().set(true);
        signed.appearance().colorMapProperty().set(palette.signedMap());
        MatrixView counts = view(numbers(7, 7, 1, 1, 2, 1, 2, 1, 1), 16);
        counts.appearance().colorMapProperty().set(palette.sequentialMap(Role.INPUT));
        MatrixView digit = view(WallSamples.waves(1, 1, 28, 28), 8);
        digit.appearance().colorMapProperty().set(palette.isDark() ? ColorMap.IMAGE_GREY : ColorMap.BOOK_GREY);
        digit.windowProperty().set(new CellRect(4, 9, 5, 5));
        MatrixView large = view(WallSamples.waves(1, 1, 64, 64), 3.5);
        large.appearance().minCellSizeProperty().set(2);
        large.appearance().colorMapProperty().set(palette.signedMap());
        MatrixView scrolling = view(WallSamples.random(3, 1, 60, 25), 40);
        scrolling.appearance().minCellSizeProperty().set(34);
        scrolling.setPrefSize(330, 240);
        MatrixView faint = view(WallSamples.random(1e-5, 1, 3, 4), 48);
        MatrixView odd =
                view(Tensor.wrap(Shape.of(2, 3), Float.NaN, Float.POSITIVE_INFINITY, -1, 0, 12345, -0.25f), 52);
        ColorScale scale = new ColorScale();
        scale.colorMapProperty().set(palette.signedMap());
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

    static MatrixView view(Tensor tensor, double cellSize) {
        MatrixView view = new MatrixView();
        view.tensorProperty().set(tensor);
        view.appearance().cellSizeProperty().set(cellSize);
        return view;
    }

    private static Parent flow(PaintedRegion... views) {
        FlowPane pane = new FlowPane(28, 20, views);
        pane.setPadding(new Insets(24));
        return pane;
    }
}
