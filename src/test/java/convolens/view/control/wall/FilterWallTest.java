package convolens.view.control.wall;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Tensor;
import convolens.raster.FilterWallLayout;
import convolens.raster.Range;
import convolens.ui.Frames;
import convolens.ui.OnStage;
import convolens.view.control.Occupancy;
import convolens.view.control.WallSamples;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class FilterWallTest extends OnStage {
    private final Tensor weights = WallSamples.random(1, 6, 30, 1, 5, 5);
    private FilterWall wall;

    @Override
    protected void start(Stage stage) {
        Typography.load();
        wall = new FilterWall();
        wall.localeProperty().set(Locale.ENGLISH);
        wall.weightsProperty().set(weights);
        stage.setScene(new Scene(new StackPane(wall), 400, 330));
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void pointingAtAWeightShowsItsValue() {
        robot.moveTo(weightAt(8, 0, 2, 3));
        Frames.settle();
        assertThat(wall.hoveredCellProperty().get()).isEqualTo(new FilterCell(8, 0, 2, 3, weights.get(8, 0, 2, 3)));
        assertThat(label().isVisible()).isTrue();
        assertThat(label().getText()).isEqualTo("W[8, 0, 2, 3] = " + weights.get(8, 0, 2, 3));
    }

    @Test
    void theLabelRestsWhileTheMouseMovesOverOneFilter() {
        robot.moveTo(weightAt(8, 0, 0, 0));
        Frames.settle();
        double y = label().getLayoutY();
        robot.moveTo(weightAt(8, 0, 4, 4));
        Frames.settle();
        assertThat(label().getLayoutY()).isEqualTo(y);
    }

    @Test
    void leavingHidesTheLabel() {
        robot.moveTo(weightAt(8, 0, 0, 0));
        Frames.settle();
        robot.moveTo(Frames.call(() -> wall.localToScreen(-30, -30)));
        Frames.settle();
        assertThat(wall.hoveredCellProperty().get()).isNull();
        assertThat(label().isVisible()).isFalse();
    }

    @Test
    void aClickChoosesAndArrowKeysMoveTheChoice() {
        List<Integer> acted = new ArrayList<>();
        wall.onActionProperty().set(acted::add);
        robot.clickOn(weightAt(7, 0, 1, 1));
        assertThat(wall.selectedProperty().get()).isEqualTo(7);
        int columns = wall.wallLayout().columns();
        robot.push(KeyCode.RIGHT).push(KeyCode.DOWN);
        assertThat(wall.selectedProperty().get()).isEqualTo(8 + columns);
        robot.push(KeyCode.UP).push(KeyCode.LEFT).push(KeyCode.ENTER);
        assertThat(acted).containsExactly(7, 7);
        robot.push(KeyCode.END).push(KeyCode.RIGHT).push(KeyCode.DOWN);
        assertThat(wall.selectedProperty().get()).isEqualTo(29);
        robot.push(KeyCode.HOME).push(KeyCode.LEFT);
        assertThat(wall.selectedProperty().get()).isZero();
    }

    @Test
    void theScreenShowsThePixelsOfThePainter() {
        Frames.run(() -> {
            wall.signedProperty().set(true);
            wall.sharedProperty().set(true);
            wall.rangeProperty().set(new Range(-3, 3));
        });
        Frames.settle();
        WritableImage shot = Frames.call(() -> wall.snapshot(null, null));
        FilterWallLayout layout = wall.wallLayout();
        for (int f = 0; f < 30; f++) {
            int expected = Palette.light().signedMap().argb(weights.get(f, 0, 3, 1), new Range(-3, 3));
            int x = layout.imageX(f, 0) + (int) (1.5 * layout.zoom());
            int y = layout.imageY(f, 0) + (int) (3.5 * layout.zoom());
            assertThat(shot.getPixelReader().getArgb(x, y)).as("filter %d", f).isEqualTo(expected);
        }
    }

    @Test
    void refreshShowsNewValuesUnderARestingMouse() {
        robot.moveTo(weightAt(3, 0, 1, 1));
        Frames.settle();
        Frames.run(() -> {
            weights.set(42, 3, 0, 1, 1);
            wall.refresh();
        });
        Frames.settle();
        assertThat(wall.hoveredCellProperty().get().value()).isEqualTo(42);
        assertThat(label().getText()).endsWith("= 42");
    }

    @Test
    void anyShapeIsShown() {
        int[][] shapes = {{1, 1, 1, 1}, {512, 64, 3, 3}, {3, 2, 1, 9}, {64, 3, 11, 11}, {0, 1, 5, 5}, {2, 1, 40, 40}};
        for (int[] shape : shapes) {
            Frames.run(() -> {
                wall.weightsProperty().set(Tensor.zeros(shape));
                wall.mixedProperty().set(shape[1] == 3);
                wall.selectedProperty().set(shape[0] - 1);
            });
            Frames.settle();
            robot.moveTo(Frames.call(() -> wall.localToScreen(-20, -20)));
            robot.moveTo(Frames.call(() -> wall.localToScreen(20, 20)));
            Frames.settle();
            boolean some = shape[0] > 0;
            assertThat(wall.wallLayout() != null).isEqualTo(some);
            if (shape[1] == 3) {
                assertThat(label().getText())
                        .isEqualTo("W[0, :, " + wall.hoveredCellProperty().get().y() + ", "
                                + wall.hoveredCellProperty().get().x() + "] = 0, 0, 0");
            }
        }
        Frames.run(() -> wall.weightsProperty().set(null));
        Frames.settle();
        assertThat(wall.hoveredCellProperty().get()).isNull();
    }

    @Test
    void keysBringTheChoiceIntoSight() {
        Frames.run(() -> {
            wall.weightsProperty().set(WallSamples.random(1, 7, 300, 16, 3, 3));
            wall.requestFocus();
        });
        Frames.settle();
        robot.push(KeyCode.END);
        Frames.settle();
        Occupancy.Box tile = Frames.call(() -> {
            return wall.viewport().tile(299);
        });
        assertThat(tile.bottom()).isLessThanOrEqualTo(wall.getHeight());
        assertThat(tile.y()).isPositive();
    }

    private Label label() {
        return Frames.call(() -> (Label) wall.lookup(".label"));
    }

    private Point2D weightAt(int filter, int channel, int y, int x) {
        Frames.settle();
        return Frames.call(() -> {
            Occupancy.Box box = wall.viewport().weight(new FilterCell(filter, channel, y, x, 0));
            return wall.localToScreen(box.x() + box.width() / 2, box.y() + box.height() / 2);
        });
    }
}
