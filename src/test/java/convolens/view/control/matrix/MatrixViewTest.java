package convolens.view.control.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.raster.Role;
import convolens.view.control.CellRect;
import convolens.view.control.Occupancy;
import convolens.view.control.PaddingRing;
import convolens.view.control.Pulses;
import convolens.view.paint.Palette;
import convolens.view.paint.RecordingInk;
import convolens.view.paint.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class MatrixViewTest {
    private final Tensor book = Tensor.wrap(Shape.of(1, 1, 4, 4), 1, 2, 3, 0, 0, 1, 2, 3, 3, 0, 1, 2, 2, 3, 0, 1);
    private MatrixView view;

    @Start
    void start(Stage stage) {
        Typography.load();
        view = new MatrixView();
        view.appearance().localeProperty().set(Locale.ENGLISH);
        view.tensorProperty().set(book);
        view.setMaxSize(StackPane.USE_PREF_SIZE, StackPane.USE_PREF_SIZE);
        StackPane root = new StackPane(view);
        root.setAlignment(Pos.CENTER);
        stage.setScene(new Scene(root, 500, 400));
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void takesTheRoomOfItsCells() {
        Pulses.settle();
        assertThat(view.getWidth()).isEqualTo(4 * 44 + 4);
        assertThat(view.grid().cell()).isEqualTo(44);
    }

    @Test
    void hoverPointsAtTheCellAndReadsItsExactValue(FxRobot robot) {
        Pulses.run(() -> book.set(0.1f, 0, 0, 2, 1));
        robot.moveTo(cell(2, 1));
        Pulses.settle();
        assertThat(view.hoveredCellProperty().get()).isEqualTo(new MatrixCell(2, 1, 0.1f, false));
        assertThat(label().getText()).isEqualTo("[2, 1] = 0.1");
        robot.moveTo(new Point2D(cell(0, 0).getX() - 60, cell(0, 0).getY()));
        Pulses.settle();
        assertThat(view.hoveredCellProperty().get()).isNull();
        assertThat(label().isVisible()).isFalse();
    }

    @Test
    void paddingCellsAreCellsToo(FxRobot robot) {
        Pulses.run(() -> view.ringProperty().set(PaddingRing.of(1, 2, 0)));
        Pulses.settle();
        assertThat(view.getWidth()).isEqualTo(8 * 44 + 4);
        robot.moveTo(cell(-1, 5));
        Pulses.settle();
        assertThat(view.hoveredCellProperty().get()).isEqualTo(new MatrixCell(-1, 5, 0, true));
        robot.moveTo(cell(3, 3));
        Pulses.settle();
        assertThat(view.hoveredCellProperty().get()).isEqualTo(new MatrixCell(3, 3, 1, false));
    }

    @Test
    void clickSelectsAndKeysMoveTheSelectionWithinTheMatrix(FxRobot robot) {
        List<MatrixCell> acted = new ArrayList<>();
        view.onActionProperty().set(acted::add);
        robot.clickOn(cell(1, 1));
        assertSelected(1, 1);
        robot.push(KeyCode.DOWN).push(KeyCode.RIGHT);
        assertSelected(2, 2);
        robot.push(KeyCode.END);
        assertSelected(2, 3);
        robot.push(KeyCode.RIGHT).push(KeyCode.PAGE_DOWN);
        assertSelected(3, 3);
        robot.push(KeyCode.CONTROL, KeyCode.HOME);
        assertSelected(0, 0);
        robot.push(KeyCode.UP).push(KeyCode.LEFT).push(KeyCode.ENTER);
        assertSelected(0, 0);
        assertThat(acted).extracting(MatrixCell::value).containsExactly(1f, 1f);
        robot.push(KeyCode.ESCAPE);
        assertThat(view.selectedCellProperty().get()).isNull();
        robot.push(KeyCode.RIGHT);
        assertSelected(0, 0);
    }

    @Test
    void slidingTheWindowPaintsNoCellAgain() {
        Pulses.settle();
        int before = view.cellPaints();
        for (int x = 0; x < 2; x++) {
            int column = x;
            Pulses.run(() -> view.windowProperty().set(new CellRect(0, column, 3, 3)));
            Pulses.settle();
        }
        assertThat(view.cellPaints()).isEqualTo(before);
        Pulses.run(() -> view.refresh());
        Pulses.settle();
        assertThat(view.cellPaints()).isEqualTo(before + 1);
    }

    @Test
    void theWindowIsOutlinedWhereItShouldBe() {
        RecordingInk without = record();
        Pulses.run(() -> view.windowProperty().set(new CellRect(1, 1, 3, 3)));
        assertThat(record().shapes()).isEqualTo(without.shapes() + 1);
        Pulses.run(() -> view.windowProperty().set(null));
        assertThat(record().shapes()).isEqualTo(without.shapes());
    }

    private RecordingInk record() {
        return Pulses.call(() -> {
            RecordingInk ink = new RecordingInk(view.getWidth(), view.getHeight());
            view.paintOn(ink);
            return ink;
        });
    }

    @Test
    void aCellWithoutAValueYetStaysEmpty(FxRobot robot) {
        Pulses.run(() -> {
            view.appearance().colorMapProperty().set(Palette.light().sequentialMap(Role.OUTPUT));
            view.knownProperty().set((y, x) -> y < 2);
        });
        Pulses.settle();
        assertThat(cornerColour(1, 3)).isNotEqualTo(Palette.argb(Palette.light().cell()));
        assertThat(cornerColour(2, 0)).isEqualTo(Palette.argb(Palette.light().cell()));
        robot.moveTo(cell(3, 1));
        Pulses.settle();
        assertThat(label().getText()).isEqualTo("[3, 1]");
        assertThat(view.hoveredCellProperty().get().value()).isNaN();
    }

    @Test
    void valuesThatChangeUnderTheMouseAreReadAgain(FxRobot robot) {
        robot.moveTo(cell(1, 2));
        Pulses.settle();
        Pulses.run(() -> {
            book.set(9, 0, 0, 1, 2);
            view.refresh();
        });
        assertThat(label().getText()).isEqualTo("[1, 2] = 9");
    }

    @Test
    void numbersDisappearWhereTheyCannotBeRead() {
        Pulses.run(() -> view.appearance().cellSizeProperty().set(30));
        Pulses.settle();
        assertThat(view.ink().isLegible()).isTrue();
        Pulses.run(() -> view.appearance().cellSizeProperty().set(10));
        Pulses.settle();
        assertThat(view.ink().isLegible()).isFalse();
        Pulses.run(() -> view.tensorProperty().set(Tensor.zeros(64, 64)));
        Pulses.settle();
        assertThat(view.grid().cell()).isBetween(4.0, 6.0);
        assertThat(view.ink().isLegible()).isFalse();
    }

    @Test
    void numbersNeverOverlapTheirCells() {
        float[][] rows = {{1}, {-0.5f, 0.25f}, {12345, -3}, {1e-7f, 2e-9f}, {99999.9f, 0.1f}, {-123.456f}};
        for (float[] row : rows) {
            for (double cell = 12; cell <= 60; cell += 4) {
                double size = cell;
                Pulses.run(() -> {
                    view.tensorProperty().set(Tensor.wrap(Shape.of(row.length), row));
                    view.appearance().cellSizeProperty().set(size);
                });
                Pulses.settle();
                for (float value : row) {
                    double width = Pulses.call(() -> view.ink().isLegible()
                            ? Typography.width(
                                    view.ink().text(value),
                                    Typography.mono(view.ink().size()))
                            : 0.0);
                    assertThat(width).as("%s in %s", value, cell).isLessThan(cell - 3);
                }
            }
        }
    }

    @Test
    void aMatrixThatCannotFitScrollsToTheSelection(FxRobot robot) {
        Pulses.run(() -> {
            view.appearance().minCellSizeProperty().set(30);
            view.tensorProperty().set(Tensor.zeros(100, 80));
            view.requestFocus();
        });
        Pulses.settle();
        robot.push(KeyCode.CONTROL, KeyCode.END);
        Pulses.settle();
        assertSelected(99, 79);
        Occupancy.Box box = view.grid().box(99, 79);
        assertThat(box.right()).isLessThanOrEqualTo(view.getWidth());
        assertThat(box.bottom()).isLessThanOrEqualTo(view.getHeight());
        robot.moveTo(Pulses.call(() -> view.localToScreen(box.x() + 5, box.y() + 5)));
        Pulses.settle();
        assertThat(view.hoveredCellProperty().get()).isEqualTo(new MatrixCell(99, 79, 0, false));
        Pulses.run(() -> view.tensorProperty().set(book));
        Pulses.settle();
        assertThat(view.selectedCellProperty().get()).isNull();
        assertThat(view.grid().originX()).isEqualTo(2);
    }

    @Test
    void anyTensorIsShown() {
        List<Tensor> tensors = new ArrayList<>(List.of(
                Tensor.zeros(0, 5),
                Tensor.zeros(7),
                Tensor.zeros(2, 3),
                Tensor.zeros(4, 2, 3),
                Tensor.zeros(1, 1, 1, 1)));
        for (Tensor tensor : tensors) {
            Pulses.run(() -> view.tensorProperty().set(tensor));
            Pulses.settle();
            assertThat(view.grid() == null).isEqualTo(tensor.size() == 0);
        }
        Pulses.run(() -> view.tensorProperty().set(null));
        Pulses.settle();
        assertThat(view.grid()).isNull();
    }

    private void assertSelected(int y, int x) {
        MatrixCell cell = view.selectedCellProperty().get();
        assertThat(new int[] {cell.y(), cell.x()}).containsExactly(y, x);
    }

    @Test
    void pixelsOfSeveralChannelsHaveColoursOfTheirOwnButNotThePadding() {
        Pulses.run(() -> {
            view.ringProperty().set(PaddingRing.of(1, 1, 0));
            view.knownProperty().set((y, x) -> false);
            view.appearance().pixelsProperty().set((y, x) -> 0xFF000000 | y << 16 | x << 8 | 200);
        });
        Pulses.settle();
        assertThat(cornerColour(2, 1)).isEqualTo(0xFF0201C8);
        assertThat(cornerColour(0, 3)).isEqualTo(0xFF0003C8);
        assertThat(cornerColour(-1, 0)).isNotEqualTo(0xFF0000C8);
    }

    private Label label() {
        return Pulses.call(() -> (Label) view.lookup(".label"));
    }

    private Point2D cell(int y, int x) {
        Pulses.settle();
        return Pulses.call(
                () -> view.localToScreen(view.grid().x(x) + 20, view.grid().y(y) + 20));
    }

    private int cornerColour(int y, int x) {
        return Pulses.call(() -> {
            WritableImage shot = view.snapshot(null, null);
            return shot.getPixelReader()
                    .getArgb((int) view.grid().x(x) + 5, (int) view.grid().y(y) + 5);
        });
    }
}
