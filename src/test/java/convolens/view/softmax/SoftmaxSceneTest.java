package convolens.view.softmax;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.controller.softmax.SoftmaxController;
import convolens.controller.train.TrainImages;
import convolens.export.SvgInk;
import convolens.lesson.Lesson;
import convolens.model.softmax.SoftmaxColumn;
import convolens.model.softmax.SoftmaxModel;
import convolens.model.softmax.SoftmaxPreset;
import convolens.model.softmax.SoftmaxSpot;
import convolens.model.softmax.SoftmaxState;
import convolens.raster.NamedArray;
import convolens.ui.SceneWindow;
import convolens.view.control.ArraySource;
import convolens.view.control.NodePainter;
import convolens.view.control.code.TokenLine;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Softmax in the real window: clicked, typed into, stepped, pointed at. */
class SoftmaxSceneTest extends SceneWindow {
    private SoftmaxModel model;
    private SoftmaxStage scene;

    private void open(Locale language) {
        open(Lesson.SOFTMAX, language, (context, runner) -> {
            model = new SoftmaxModel(SoftmaxState.ofBook());
            SoftmaxController controller = new SoftmaxController(model, new TrainImages(), context, pump, runner);
            scene = (SoftmaxStage) controller.view().stage();
            return controller;
        });
    }

    @Test
    void beginsWithTheAnswerToADigitAndGoesToOthers() {
        open(Locale.ENGLISH);
        assertThat(state().preset()).isEqualTo(SoftmaxPreset.NETWORK);
        assertThat(state().classes()).isEqualTo(10);
        assertThat(state().label()).isEqualTo(3);
        float[] first = state().scores();
        click("#softmax-after");
        assertThat(state().scores()).isNotEqualTo(first);
        click("#softmax-before");
        assertThat(state().scores()).isEqualTo(first);
        click("#reset");
        assertThat(state().scores()).isEqualTo(first);
    }

    @Test
    void numbersAreClickedToGoToTheirStepAndTargetsToBeTrue() {
        open(Locale.ENGLISH);
        click("#softmax-BOOK");
        clickOn(cell(SoftmaxColumn.PROBABILITY, 1));
        assertThat(sentence()).isEqualTo("0.333 / 1.358 = 0.2452");
        clickOn(cell(SoftmaxColumn.TARGET, 0));
        assertThat(state().label()).isZero();
        robot.push(KeyCode.END);
        settle();
        assertThat(sentence()).isEqualTo("0.7366 − 0 = +0.7366");
        clickOn(cell(SoftmaxColumn.GRADIENT, 0));
        assertThat(sentence()).isEqualTo("0.0182 − 1 = -0.9818");
        moveTo(cell(SoftmaxColumn.SCORE, 2));
        assertThat(caption()).startsWith("Class 2: a = 4 · a − max = 0 · exp = 1 · p = 0.736");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(state().label()).isEqualTo(2);
    }

    @Test
    void everythingIsDoneByKeyboard() {
        open(Locale.ENGLISH);
        click("#softmax-BOOK");
        run(() -> scene.focusCells());
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DIGIT7);
        robot.push(KeyCode.ENTER);
        settle();
        assertThat(state().scores()).containsExactly(0.3f, 7, 4);
        assertThat(call(() -> scene.selected())).isEqualTo(new SoftmaxSpot(SoftmaxColumn.SCORE, 2));
        for (int i = 0; i < 4; i++) {
            robot.push(KeyCode.RIGHT);
        }
        robot.push(KeyCode.UP);
        robot.push(KeyCode.ENTER);
        settle();
        assertThat(state().label()).isEqualTo(1);
        robot.push(KeyCode.LEFT);
        robot.push(KeyCode.ENTER);
        settle();
        assertThat(sentence()).startsWith("1 / ");
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.RIGHT);
        settle();
        assertThat(sentence()).startsWith("0.0498 / ".replace("0.0498", "0.050"));
    }

    @Test
    void withoutTheMaximumLargeScoresAreNoNumbers() {
        open(Locale.KOREAN);
        click("#softmax-LARGE");
        robot.push(KeyCode.END);
        settle();
        assertThat(sentence()).isEqualTo("0.0900 − 0 = +0.0900");
        click("#softmax-shifted");
        assertThat(sentence()).isEqualTo("NaN − 0 = NaN");
        assertThat(caption()).contains("float32");
        clickOn(cell(SoftmaxColumn.EXPONENTIAL, 0));
        assertThat(sentence()).isEqualTo("exp(1000) = ∞");
        assertTextsAreTranslated();
    }

    @Test
    void theAnswerIsPredictedFromTheScores() {
        open(Locale.ENGLISH);
        click("#softmax-BOOK");
        robot.push(KeyCode.END);
        settle();
        SvgInk shown = new SvgInk(1280, 800);
        run(() -> NodePainter.paint(scene, shown));
        // the scores of the book are 0.3, 2.9 and 4.0: p of the second is 0.2452
        assertThat(shown.document()).contains(">0.2452<", ">0.300<");
        robot.push(KeyCode.CONTROL, KeyCode.P);
        settle();
        SvgInk hidden = new SvgInk(1280, 800);
        run(() -> NodePainter.paint(scene, hidden));
        assertThat(hidden.document())
                .contains(">0.300<", ">?<")
                .doesNotContain("0.2452", "0.7366", "0.333", "max = ", "Σ = ");
        assertThat(sentence()).isEqualTo("What comes of the scores is asked for.");
        for (NamedArray array : call(() -> ArraySource.all(scene))) {
            boolean given = array.name().equals("a") || array.name().equals("t");
            for (float value : call(() -> array.values().get().toArray())) {
                assertThat(Float.isNaN(value)).as(array.name()).isNotEqualTo(given);
            }
        }
        clickOn(cell(SoftmaxColumn.PROBABILITY, 0));
        assertThat(label("#predict-verdict")).contains("smallest score, 0.3");
        clickOn(cell(SoftmaxColumn.GRADIENT, 2));
        assertThat(label("#predict-verdict")).isEqualTo("2 is right.");
        assertThat(sentence()).doesNotStartWith("What comes");
        float[] book = state().scores();
        robot.push(KeyCode.ENTER);
        settle();
        assertThat(state().scores()).isNotEqualTo(book);
        assertThat(sentence()).startsWith("What comes");
        robot.push(KeyCode.CONTROL, KeyCode.P);
        settle();
        assertThat(state().scores()).isEqualTo(book);
        assertThat(sentence()).isEqualTo("0.7366 − 1 = -0.2634");
    }

    private String label(String id) {
        return call(() -> ((Label) robot.lookup(id).query()).getText());
    }

    private SoftmaxState state() {
        return call(() -> model.setup().get());
    }

    private String sentence() {
        return call(() -> ((TokenLine) robot.lookup(".sentence .token-line").query()).text());
    }

    private String caption() {
        return call(() -> ((Label) robot.lookup("#softmax-caption").query()).getText());
    }

    private Point2D cell(SoftmaxColumn column, int k) {
        return call(() -> {
            Rectangle2D at = Objects.requireNonNull(scene.place(new SoftmaxSpot(column, k)));
            return scene.localToScreen(at.getMinX() + at.getWidth() / 2, at.getMinY() + at.getHeight() / 2);
        });
    }
}
