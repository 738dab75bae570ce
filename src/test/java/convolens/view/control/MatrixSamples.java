package convolens.view.control;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.raster.ColorMap;
import convolens.raster.Range;
import convolens.raster.Role;
import convolens.view.control.matrix.MatrixMark;
import convolens.view.control.matrix.MatrixView;
import convolens.view.paint.Palette;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.layout.FlowPane;

/** Matrices for pictures and measurements of {@link MatrixView}. */
final class MatrixSamples {
    private MatrixSamples() {}

    static Parent page() {
        MatrixView input = view(numbers(7, 7, 1, 2, 3, 0), 44, Role.PLAIN);
        input.highlights().windowProperty().set(new CellRect(2, 2, 3, 3));
        input.highlights().noteProperty().set((y, x) -> "×" + (x + y) % 3);
        for (int i = 0; i < 9; i++) {
            if (i != 4) {
                input.highlights().getGhosts().add(new CellRect(i / 3 * 2, i % 3 * 2, 3, 3));
            }
        }
        MatrixView filter = view(numbers(3, 3, 2, 0, 1), 40, Role.FILTER);
        MatrixView output = view(numbers(3, 3, 15, 17, 16), 44, Role.PLAIN);
        output.knownProperty().set((y, x) -> 3 * y + x < 5);
        output.highlights().getMarks().add(new MatrixMark(1, 1, Role.OUTPUT, MatrixMark.Kind.OUTLINE));
        MatrixView padded = view(numbers(4, 4, 1, 2, 3, 0), 30, Role.PLAIN);
        padded.ringProperty().set(PaddingRing.of(1, 1, 0));
        padded.highlights().windowProperty().set(new CellRect(-1, 0.4, 3, 3));
        MatrixView unreached = view(numbers(6, 6, 1, 2, 3, 0, 4), 28, Role.INPUT);
        unreached.highlights().getUnreached().add(new CellRect(5, 0, 1, 6));
        unreached.highlights().getUnreached().add(new CellRect(0, 5, 5, 1));
        unreached.select(2, 3);
        MatrixView columns = view(numbers(4, 18, 1, 2, 3, 0, 4, 2), 24, Role.PLAIN);
        columns.highlights().windowProperty().set(new CellRect(1, 0, 1, 18));
        columns.highlights().getMarks().add(new MatrixMark(0, 5, Role.INPUT, MatrixMark.Kind.FILL));
        columns.highlights().getMarks().add(new MatrixMark(1, 4, Role.INPUT, MatrixMark.Kind.FILL));
        return flow(input, filter, output, padded, unreached, columns);
    }

    static Parent mapsPage(Palette palette) {
        MatrixView signed = view(WallSamples.waves(9, 1, 5, 5), 42, Role.PLAIN);
        signed.sampleProperty().set(8);
        signed.appearance().signedProperty().set(true);
        signed.appearance().colorMapProperty().set(palette.signedMap());
        MatrixView counts = view(numbers(7, 7, 1, 1, 2, 1, 2, 1, 1), 16, Role.INPUT);
        counts.appearance().colorMapProperty().set(palette.sequentialMap(Role.INPUT));
        MatrixView digit = view(WallSamples.waves(1, 1, 28, 28), 8, Role.PLAIN);
        digit.appearance().colorMapProperty().set(palette.isDark() ? ColorMap.IMAGE_GREY : ColorMap.BOOK_GREY);
        digit.highlights().windowProperty().set(new CellRect(4, 9, 5, 5));
        MatrixView large = view(WallSamples.waves(1, 1, 64, 64), 3.5, Role.PLAIN);
        large.appearance().minCellSizeProperty().set(2);
        large.appearance().colorMapProperty().set(palette.signedMap());
        MatrixView scrolling = view(WallSamples.random(3, 1, 60, 25), 40, Role.PLAIN);
        scrolling.appearance().minCellSizeProperty().set(34);
        scrolling.setPrefSize(330, 240);
        MatrixView faint = view(WallSamples.random(1e-5, 1, 3, 4), 48, Role.FILTER);
        MatrixView odd = view(
                Tensor.wrap(Shape.of(2, 3), Float.NaN, Float.POSITIVE_INFINITY, -1, 0, 12345, -0.25f), 52, Role.PLAIN);
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

    static MatrixView view(Tensor tensor, double cellSize, Role role) {
        MatrixView view = new MatrixView();
        view.tensorProperty().set(tensor);
        view.appearance().cellSizeProperty().set(cellSize);
        view.appearance().roleProperty().set(role);
        return view;
    }

    private static Parent flow(PaintedRegion... views) {
        FlowPane pane = new FlowPane(28, 20, views);
        pane.setPadding(new Insets(24));
        return pane;
    }
}
