package convolens.ui.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.lesson.Lesson;
import convolens.run.TrainField;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import convolens.view.control.CellRect;
import convolens.view.control.curve.CurvePlot;
import convolens.view.control.matrix.MatrixMarks;
import convolens.view.control.matrix.MatrixView;
import convolens.view.control.matrix.Plane;
import convolens.view.control.wall.FilterCell;
import convolens.view.control.wall.FilterWall;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scene of the filters, used with the mouse and the keyboard on a small real training. */
@OnFxThread
class FiltersTest {
    @TempDir
    private Path home;

    private TrainedFilters filters;
    private Window window;

    @BeforeEach
    void open() {
        filters = new TrainedFilters(home);
        window = filters.window();
    }

    @AfterEach
    void close() {
        filters.close();
    }

    @Test
    void showsTheFiltersOfTheProgramThenThoseOfARunBeforeAndAfter() {
        Window.await("the filters that come along", () -> filters.sentence().contains("epoch 20 "));
        assertThat(filters.sentence()).contains("0.991");
        float[] shipped = filters.wall("#filters-after").weightsProperty().get().toArray();

        filters.train();
        assertThat(filters.wall("#filters-after").weightsProperty().get().toArray())
                .isNotEqualTo(shipped);

        Tensor before = filters.wall("#filters-before").weightsProperty().get();
        Tensor after = filters.wall("#filters-after").weightsProperty().get();
        assertThat(before.shape()).hasToString("(30, 1, 5, 5)");
        assertThat(after.toArray()).isNotEqualTo(before.toArray());
        assertThat(window.text("#filters-detail-title")).isEqualTo("Filter 0");
    }

    @Test
    void goesBackThroughTheEpochs() {
        filters.train();
        Tensor before = filters.wall("#filters-before").weightsProperty().get();
        Tensor last = filters.wall("#filters-after").weightsProperty().get();

        window.press(KeyCode.HOME);
        assertThat(filters.wall("#filters-after").weightsProperty().get().toArray())
                .isEqualTo(before.toArray());
        window.press(KeyCode.RIGHT);
        Tensor first = filters.wall("#filters-after").weightsProperty().get();
        assertThat(first.toArray()).isNotEqualTo(before.toArray()).isNotEqualTo(last.toArray());
        CurvePlot curve = window.find("#filters-curve");
        assertThat(curve.getRuns().get(0).series().get(1).size()).isEqualTo(4);
        assertThat(curve.cursorXProperty().get()).isEqualTo(1);
        assertThat(curve.legendShownProperty().get())
                .as("a legend would give the last values, not those of this moment")
                .isFalse();
        Window.run(() -> curve.onPickProperty().get().accept(1.8));
        assertThat(filters.sentence()).contains("epoch 2 ");
        window.press(KeyCode.END);
        assertThat(filters.wall("#filters-after").weightsProperty().get().toArray())
                .isEqualTo(last.toArray());
    }

    @Test
    void enlargesTheFilterThatIsClickedAndTellsTheWeightThatIsPointedAt() {
        filters.train();
        FilterWall wall = filters.wall("#filters-after");

        window.robot().moveTo(wall);
        Window.settle();
        var cell = Window.call(() -> wall.hoveredCellProperty().get());
        assertThat(cell).as("the middle of the wall is a weight").isNotNull();
        assertThat(window.text("#filters-pointed"))
                .startsWith("W1[" + cell.filter() + ", 0, " + cell.y() + ", " + cell.x() + "] = ");

        assertThat(filters.wall("#filters-before").markedCellProperty().get())
                .as("its counterpart is marked")
                .extracting(FilterCell::filter, FilterCell::y, FilterCell::x)
                .containsExactly(cell.filter(), cell.y(), cell.x());

        window.click("#filters-after");
        assertThat(window.text("#filters-detail-title")).isEqualTo("Filter " + cell.filter());
        assertThat(filters.wall("#filters-before").selectedProperty().get()).isEqualTo(cell.filter());
    }

    @Test
    void filtersAndWeightsAreReachedByKeys() {
        filters.train();
        Window.run(() -> filters.wall("#filters-after").requestFocus());
        window.press(KeyCode.RIGHT);
        assertThat(window.text("#filters-detail-title")).isEqualTo("Filter 1");
        Window.run(() -> window.find("#filters-detail-1").requestFocus());
        assertThat(window.said("#filters-detail-1")).startsWith("Filter 1, After epoch 3");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.DOWN);
        assertThat(window.text("#filters-pointed")).startsWith("W1[1, 0, 1, 0] = ");
    }

    @Test
    void pointingAtANumberMarksItsWeightBeforeAndAfter() {
        filters.train();
        window.click("#filters-image");
        MatrixView before = window.find("#filters-detail-0");
        MatrixView after = window.find("#filters-detail-1");
        assertThat(plane(before).tensor().toArray())
                .isEqualTo(
                        filters.wall("#filters-before").weightsProperty().get().toArray());
        assertThat(plane(after).tensor().toArray())
                .isEqualTo(
                        filters.wall("#filters-after").weightsProperty().get().toArray());

        window.robot().moveTo(before);
        Window.settle();

        assertThat(filters.wall("#filters-after").markedCellProperty().get())
                .extracting(FilterCell::filter, FilterCell::y, FilterCell::x)
                .containsExactly(0, 2, 2);
        assertThat(after.marks()).isEqualTo(MatrixMarks.around(new CellRect(2, 2, 1, 1)));
        assertThat(window.text("#filters-pointed")).startsWith("W1[0, 0, 2, 2] = ");
    }

    @Test
    void showsADigitThroughTheChosenFilter() {
        filters.train();
        Window.await(
                "there is a digit", () -> window.<Node>find("#filters-input").isVisible() && input().shown() != null);
        assertThat(map("#filters-map-before").shape()).isEqualTo(Shape.of(1, 1, 24, 24));
        float[] first = map("#filters-map-after").toArray();
        float[] digit = plane(input()).tensor().toArray();
        Tensor w = filters.wall("#filters-after").weightsProperty().get();
        float middle = 0;
        for (int y = 0; y < 5; y++) {
            for (int x = 0; x < 5; x++) {
                middle += digit[(12 + y) * 28 + 12 + x] * w.get(0, 0, y, x);
            }
        }
        assertThat(first[12 * 24 + 12] - first[0])
                .as("but for the bias, which is what a window of zeros answers")
                .isEqualTo(middle, within(1e-4f));

        MatrixView after = window.find("#filters-map-after");
        window.robot().moveTo(after);
        Window.settle();
        CellRect cell = after.marks().window();
        assertThat(input().marks().window()).as("its window").isEqualTo(new CellRect(cell.y(), cell.x(), 5, 5));
        assertThat(window.text("#filters-pointed")).startsWith("y[" + (int) cell.y() + ", " + (int) cell.x() + "] = ");

        window.click("#filters-relu");
        for (float value : map("#filters-map-after").toArray()) {
            assertThat(value).isNotNegative();
        }
        window.click("#filters-relu");
        window.click("#filters-input-next");
        Window.await(
                "the next digit", () -> window.text("#filters-input-number").startsWith("2 /"));
        assertThat(map("#filters-map-after").toArray()).isNotEqualTo(first);
    }

    @Test
    void namesTheRunWhereThereAreSeveralAndLetsAnotherBeChosen() {
        filters.train();
        float[] first = filters.wall("#filters-after").weightsProperty().get().toArray();
        window.open(Lesson.TRAIN);
        filters.set(TrainField.LEARNING_RATE, "0.002");
        window.click("#train-play");
        Window.await(
                "the second run ends",
                () -> window.<Node>find("#train-sentence").getAccessibleText().startsWith("final accuracy"));
        window.open(Lesson.FILTERS);
        MenuButton runs = window.find("#filters-runs");
        assertThat(runs.getParent().isVisible()).isTrue();
        assertThat(runs.getText()).contains("0.002");

        Window.run(() -> runs.getItems().get(1).fire());
        Window.settle();

        assertThat(filters.wall("#filters-after").weightsProperty().get().toArray())
                .isEqualTo(first);
        assertThat(runs.getText()).doesNotContain("0.002");
    }

    private MatrixView input() {
        return window.find("#filters-input");
    }

    private Tensor map(String selector) {
        MatrixView map = window.find(selector);
        return plane(map).tensor();
    }

    private static Plane plane(MatrixView view) {
        return (Plane) view.shown();
    }

    @Test
    void offersTheRunThatTheLastSessionLeftBehind() {
        filters.train();
        float[] last = filters.wall("#filters-after").weightsProperty().get().toArray();
        filters.reopen();
        window = filters.window();
        window.open(Lesson.TRAIN);
        Window.await(
                "the run is offered",
                () -> !window.robot().lookup("#train-look").queryAll().isEmpty());
        window.click("#train-look");
        window.open(Lesson.FILTERS);
        Window.await(
                "its filters are back",
                () -> window.<Node>find("#filters-after").isVisible()
                        && filters.sentence().contains("epoch 3 "));
        assertThat(filters.wall("#filters-after").weightsProperty().get().toArray())
                .isEqualTo(last);
    }
}
