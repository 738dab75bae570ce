package convolens.view.control.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.raster.Role;
import convolens.ui.Frames;
import convolens.ui.OnStage;
import convolens.view.paint.Typography;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** A matrix of 576 × 25 cells in a window in which about a tenth of them can be seen. */
class MatrixViewTest extends OnStage {
    private static final int ROWS = 576;
    private static final int COLUMNS = 25;

    private final float[] values = TableSamples.numbers(ROWS * COLUMNS);
    private MatrixView view;

    @Override
    protected void start(Stage stage) {
        Typography.load();
        view = TableSamples.view(ROWS, COLUMNS, values);
        stage.setScene(new Scene(new StackPane(view), 420, 300));
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void cellsThatChangeLookAsIfAllHadBeenPaintedAgain() {
        Frames.settle();
        int[] before = pixels();
        Frames.run(() -> {
            values[0] = 1.25f;
            values[3 * COLUMNS + 4] = Float.NaN;
            values[7 * COLUMNS + 2] = -2;
            view.refresh();
        });
        Frames.settle();
        int[] amended = pixels();
        Frames.run(() -> view.show(TableSamples.matrix(ROWS, COLUMNS, values), TableSamples.look(), 19));
        Frames.settle();
        assertThat(amended).isEqualTo(pixels()).isNotEqualTo(before);
    }

    @Test
    void aCellOutOfSightIsRevealedByLittleScrolling() {
        Frames.settle();
        assertThat(bounds(400, 3)).isNull();
        Frames.run(() -> view.reveal(400, 3));
        Frames.settle();
        Bounds now = bounds(400, 3);
        assertThat(now).isNotNull();
        Frames.run(() -> view.reveal(399, 3));
        Frames.settle();
        assertThat(bounds(400, 3)).isEqualTo(now);
    }

    @Test
    void theWheelScrollsAndZoomsAndTheKeyboardWalks() {
        List<MatrixCell> acted = new ArrayList<>();
        Frames.run(() -> view.onActionProperty().set(acted::add));
        Frames.settle();
        Bounds cell = Frames.call(() -> view.localToScreen(view.visibleBounds(2, 1)));
        robot.clickOn(cell.getCenterX(), cell.getCenterY());
        assertThat(acted).containsExactly(new MatrixCell(2, 1));
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN).push(KeyCode.END);
        Frames.settle();
        assertThat(view.selectedProperty().get()).isEqualTo(new MatrixCell(22, 24));
        assertThat(bounds(22, 24)).isNotNull();
        robot.push(KeyCode.ENTER);
        assertThat(acted).last().isEqualTo(new MatrixCell(22, 24));
        double size = Frames.call(view::cellSize);
        robot.push(KeyCode.MINUS).push(KeyCode.MINUS);
        Frames.settle();
        assertThat(Frames.call(view::cellSize)).isLessThan(size);
        robot.push(KeyCode.DIGIT0);
        Frames.settle();
        assertThat(Frames.call(view::cellSize)).isEqualTo(size);
    }

    @Test
    void theKeyboardBeginsWhereTheStepIs() {
        Frames.run(() -> {
            view.mark(new MatrixMarks() {
                @Override
                public Role touched(int row, int column) {
                    return row == 3 && column == 2 ? Role.INPUT : null;
                }
            });
            view.requestFocus();
        });
        robot.push(KeyCode.RIGHT);
        assertThat(view.selectedProperty().get())
                .as("arrows are the timeline's until a cell is chosen")
                .isNull();
        robot.push(KeyCode.ENTER).push(KeyCode.RIGHT);
        Frames.settle();
        assertThat(view.selectedProperty().get()).isEqualTo(new MatrixCell(3, 3));
    }

    private Bounds bounds(int row, int column) {
        return Frames.call(() -> view.visibleBounds(row, column));
    }

    private int[] pixels() {
        return Frames.call(() -> {
            WritableImage image = view.snapshot(null, null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] pixels = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            return pixels;
        });
    }
}
