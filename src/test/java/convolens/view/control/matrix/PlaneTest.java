package convolens.view.control.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.raster.ColorMap;
import convolens.raster.NumberText;
import convolens.raster.Range;
import convolens.raster.Role;
import convolens.ui.Frames;
import convolens.ui.OnStage;
import convolens.view.control.CellRect;
import convolens.view.control.PaddingRing;
import convolens.view.control.matrix.MatrixLook.Digits;
import convolens.view.paint.Palette;
import convolens.view.paint.RecordingInk;
import convolens.view.paint.Typography;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** Planes of tensors in a window: the 4 × 4 input of the book, with padding, with colours, with cells that are not known. */
class PlaneTest extends OnStage {
    private static final NumberText NUMBERS = new NumberText(Locale.ENGLISH);
    private static final ColorMap MAP = Palette.light().sequentialMap(Role.OUTPUT);

    private final Tensor book = Tensor.wrap(Shape.of(1, 1, 4, 4), 1, 2, 3, 0, 0, 1, 2, 3, 3, 0, 1, 2, 2, 3, 0, 1);
    private MatrixView view;

    @Override
    protected void start(Stage stage) {
        Typography.load();
        view = new MatrixView();
        view.describeProperty()
                .set(cell -> "[" + cell.row() + ", " + cell.column() + "] = "
                        + NUMBERS.exact(view.shown().value(cell.row(), cell.column())));
        view.show(new Plane(book), plain(Digits.TELLING), 1);
        stage.setScene(new Scene(new StackPane(view), 200, 200));
        stage.sizeToScene();
        stage.show();
    }

    private static MatrixLook plain(Digits digits) {
        return new MatrixLook(Role.PLAIN, false, MAP, Range.UNIT, false, digits, NUMBERS);
    }

    private void show(Matrix matrix, MatrixLook look) {
        Frames.run(() -> view.show(matrix, look, 1));
        Frames.settle();
    }

    @Test
    void aRingOfPaddingIsCellsToo() {
        Plane plane = new Plane(book, 0, 0, PaddingRing.of(1, 2, 0.5f), null, null);
        assertThat(List.of(plane.rows(), plane.columns())).containsExactly(6, 8);
        assertThat(plane.isPadding(0, 5)).isTrue();
        assertThat(plane.value(0, 5)).isEqualTo(0.5f);
        MatrixCell cell = new MatrixCell(4, 5);
        assertThat(List.of(plane.y(cell), plane.x(cell))).containsExactly(3, 3);
        assertThat(plane.isPadding(4, 5)).isFalse();
        assertThat(plane.value(4, 5)).isEqualTo(book.get(0, 0, 3, 3));
        assertThat(plane.value(2, 3)).isEqualTo(book.get(0, 0, 1, 1));
    }

    @Test
    void aPlaneOfAnyTensorIsShown() {
        Tensor batch = Tensor.zeros(3, 2, 2, 4);
        for (int i = 0; i < batch.size(); i++) {
            batch.data()[i] = i;
        }
        Plane plane = new Plane(batch, 2, 1, PaddingRing.NONE, null, null);
        assertThat(plane.value(1, 3)).isEqualTo(batch.get(2, 1, 1, 3));
        assertThat(plane.extremes()).containsExactly(40, 41, 42, 43, 44, 45, 46, 47);
        for (Tensor tensor : List.of(
                Tensor.zeros(0, 5),
                Tensor.zeros(7),
                Tensor.zeros(2, 3),
                Tensor.zeros(4, 2, 3),
                Tensor.zeros(1, 1, 1, 1))) {
            show(new Plane(tensor), plain(Digits.TELLING));
            assertThat(view.visibleBounds(0, 0) == null).isEqualTo(tensor.size() == 0);
        }
    }

    @Test
    void aCellWithoutANumberYetStaysEmpty() {
        show(
                new Plane(book, 0, 0, PaddingRing.NONE, (y, x) -> y < 2, null),
                MatrixLook.colored(MAP, new Range(0, 3), Digits.TELLING, NUMBERS));
        assertThat(cornerColour(1, 3)).isEqualTo(MAP.argb(3, new Range(0, 3)));
        assertThat(cornerColour(2, 0)).isEqualTo(Palette.argb(Palette.light().cell()));
    }

    @Test
    void pixelsOfSeveralChannelsHaveColoursOfTheirOwnButNotThePadding() {
        show(
                new Plane(
                        book,
                        0,
                        0,
                        PaddingRing.of(1, 1, 0),
                        (y, x) -> false,
                        (y, x) -> 0xFF000000 | y << 16 | x << 8 | 200),
                MatrixLook.colored(MAP, Range.UNIT, Digits.TELLING, NUMBERS));
        assertThat(cornerColour(3, 2)).isEqualTo(0xFF0201C8);
        assertThat(cornerColour(1, 4)).isEqualTo(0xFF0003C8);
        assertThat(cornerColour(0, 1)).isNotEqualTo(0xFF0000C8);
    }

    @Test
    void aWindowIsOutlinedWithoutPaintingACellAgain() {
        Frames.settle();
        int shapes = record().shapes();
        int before = view.cellPaints();
        Frames.run(() -> view.mark(MatrixMarks.around(new CellRect(1, 0.5, 3, 3))));
        Frames.settle();
        assertThat(view.cellPaints()).isEqualTo(before);
        assertThat(record().shapes()).isEqualTo(shapes + 1);
        Frames.run(() -> view.mark(MatrixMarks.around(null)));
        assertThat(record().shapes()).isEqualTo(shapes);
    }

    @Test
    void aHiddenCellTellsNothing() {
        Plane plane = new Plane(book);
        Matrix hidden = new Matrix() {
            @Override
            public int rows() {
                return plane.rows();
            }

            @Override
            public int columns() {
                return plane.columns();
            }

            @Override
            public float value(int row, int column) {
                return plane.value(row, column);
            }

            @Override
            public boolean isPadding(int row, int column) {
                return false;
            }

            @Override
            public boolean isHidden(int row, int column) {
                return row == 1;
            }

            @Override
            public float[] extremes() {
                return plane.extremes();
            }
        };
        Frames.run(() -> view.hiddenWordsProperty().set("hidden"));
        show(hidden, MatrixLook.colored(MAP, new Range(0, 3), Digits.TELLING, NUMBERS));
        assertThat(cornerColour(1, 3)).isEqualTo(Palette.argb(Palette.light().cell()));
        assertThat(cornerColour(0, 2)).isEqualTo(MAP.argb(3, new Range(0, 3)));
        assertThat(texts()).hasSize(16).filteredOn("?"::equals).hasSize(4);
        assertThat(texts())
                .as("of four zeros, one is hidden")
                .filteredOn("0"::equals)
                .hasSize(3);
        robot.moveTo(middle(1, 2));
        Frames.settle();
        assertThat(label().getText()).isEqualTo("hidden");
        robot.clickOn(middle(1, 2));
        assertThat(view.getAccessibleText()).isEqualTo("hidden");
    }

    @Test
    void valuesThatChangeUnderTheMouseAreReadAgain() {
        Frames.settle();
        robot.moveTo(middle(1, 2));
        Frames.settle();
        assertThat(label().getText()).isEqualTo("[1, 2] = 2");
        Frames.run(() -> {
            book.set(0.1f, 0, 0, 1, 2);
            view.refresh();
        });
        assertThat(label().getText()).isEqualTo("[1, 2] = 0.1");
        robot.moveTo(view.localToScreen(view.getBoundsInLocal()).getMaxX() - 2, 10);
        Frames.settle();
        assertThat(label().isVisible()).isFalse();
    }

    @Test
    void keysGoToTheEndsOfRowsAndToTheCorners() {
        Frames.settle();
        robot.clickOn(middle(2, 1));
        robot.push(KeyCode.END);
        assertThat(view.selectedProperty().get()).isEqualTo(new MatrixCell(2, 3));
        robot.push(KeyCode.CONTROL, KeyCode.HOME);
        assertThat(view.selectedProperty().get()).isEqualTo(new MatrixCell(0, 0));
        robot.push(KeyCode.UP).push(KeyCode.LEFT);
        assertThat(view.selectedProperty().get()).isEqualTo(new MatrixCell(0, 0));
        robot.push(KeyCode.CONTROL, KeyCode.END);
        assertThat(view.selectedProperty().get()).isEqualTo(new MatrixCell(3, 3));
        robot.push(KeyCode.ESCAPE);
        assertThat(view.selectedProperty().get()).isNull();
    }

    @Test
    void numbersDisappearWhereTheyCannotBeRead() {
        show(new Plane(Tensor.zeros(6, 6)), plain(Digits.TELLING));
        assertThat(view.letters()).isPositive();
        show(new Plane(Tensor.zeros(20, 20)), plain(Digits.TELLING));
        assertThat(view.letters()).isZero();
        assertThat(view.cellSize()).isEqualTo(9);
    }

    @Test
    void numbersNeverOverlapTheirCells() {
        float[][] rows = {{1}, {-0.5f, 0.25f}, {12345, -3}, {1e-7f, 2e-9f}, {99999.9f, 0.1f}, {-123.456f}};
        for (Digits digits : Digits.values()) {
            for (float[] row : rows) {
                for (double cell = 12; cell <= 60; cell += 4) {
                    double size = cell;
                    CellForm form = Frames.call(
                            () -> CellForm.fit(new Plane(Tensor.wrap(Shape.of(row.length), row)), plain(digits), size));
                    for (float value : row) {
                        double width =
                                form.fits() ? Typography.width(form.text(value), Typography.mono(form.size())) : 0;
                        assertThat(width)
                                .as("%s in %s with %s digits", value, cell, digits)
                                .isLessThan(cell - 2);
                    }
                }
            }
        }
    }

    private Label label() {
        return Frames.call(() -> (Label) view.lookup(".label"));
    }

    private List<String> texts() {
        return record().written().stream().map(RecordingInk.Written::text).toList();
    }

    private RecordingInk record() {
        return Frames.call(() -> {
            RecordingInk ink = new RecordingInk(view.getWidth(), view.getHeight());
            view.paintOn(ink);
            return ink;
        });
    }

    private Point2D middle(int row, int column) {
        return Frames.call(() -> {
            Bounds cell = view.localToScreen(view.visibleBounds(row, column));
            return new Point2D(cell.getCenterX(), cell.getCenterY());
        });
    }

    private int cornerColour(int row, int column) {
        return Frames.call(() -> {
            WritableImage shot = view.snapshot(null, null);
            Bounds local = view.getBoundsInLocal();
            Bounds cell = view.visibleBounds(row, column);
            return shot.getPixelReader()
                    .getArgb(
                            (int) (cell.getMinX() - local.getMinX()) + 5, (int) (cell.getMinY() - local.getMinY()) + 5);
        });
    }
}
