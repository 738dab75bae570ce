package convolens.view.affine;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.controller.affine.AffineController;
import convolens.controller.train.TrainImages;
import convolens.lesson.Lesson;
import convolens.model.affine.AffineModel;
import convolens.model.affine.AffinePart;
import convolens.model.affine.AffineSpot;
import convolens.model.affine.AffineState;
import convolens.ui.SceneWindow;
import convolens.view.control.code.TokenLine;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** An affine layer in the real window: stepped, clicked, typed into, pointed at, taken from a network. */
class AffineSceneTest extends SceneWindow {
    private AffineModel model;
    private AffineStage scene;

    private void open(Locale language) {
        open(Lesson.AFFINE, language, (context, runner) -> {
            model = new AffineModel(AffineController.offers());
            AffineController controller = new AffineController(model, new TrainImages(), context, pump, runner);
            scene = (AffineStage) controller.view().stage();
            return controller;
        });
    }

    @Test
    void theSumIsWrittenOutStepByStep() {
        open(Locale.ENGLISH);
        assertThat(sentence()).isEqualTo("Σ[0] = 1·0.100 = 0.100");
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.RIGHT);
        settle();
        assertThat(sentence()).isEqualTo("y[0] = 1·0.100 + 0.500·0.200 + 0.100 = 0.300");
        clickOn(at(AffinePart.OUTPUT, 2));
        assertThat(sentence()).isEqualTo("y[2] = 1·0.500 + 0.500·0.600 + 0.300 = 1.100");
        clickOn(at(AffinePart.PRODUCT, 1));
        assertThat(sentence()).isEqualTo("Σ[2] = 1·0.500 + 0.500·0.600 = 0.800");
        clickOn(at(AffinePart.TERM, 0));
        assertThat(sentence()).isEqualTo("Σ[2] = 1·0.500 = 0.500");
        moveTo(at(AffinePart.WEIGHT, 1));
        assertThat(caption()).isEqualTo("[1]: x = 0.5, times W = 0.6, is 0.3 · contribution 2 of 2");
    }

    @Test
    void numbersAreTypedAndTakenBackByKeyboard() {
        open(Locale.ENGLISH);
        run(() -> scene.focusCells());
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.DIGIT9);
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.RIGHT);
        settle();
        assertThat(call(() -> model.setup().get().weights()[0])).containsExactly(0.1f, 9);
        assertThat(call(() -> scene.selected())).isEqualTo(new AffineSpot(AffinePart.PRODUCT, 1));
        robot.push(KeyCode.ENTER);
        settle();
        assertThat(sentence()).isEqualTo("Σ[0] = 0.500·9 = 4.500");
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        settle();
        assertThat(sentence()).startsWith("y[1] = ");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(call(() -> model.setup().get().source())).isEqualTo(AffineState.Source.BOOK);
    }

    @Test
    void everyLayerOfTheShippedNetworksIsLookedInto() {
        open(Locale.KOREAN);
        int[][] sizes = {{4320, 100}, {100, 10}, {1024, 50}, {50, 10}};
        for (int offer = 0; offer < sizes.length; offer++) {
            click("#affine-offer-" + offer);
            AffineState state = call(() -> model.setup().get());
            assertThat(state.inputs()).isEqualTo(sizes[offer][0]);
            assertThat(state.units()).isEqualTo(sizes[offer][1]);
            assertThat(state.hasMaps()).isEqualTo(offer % 2 == 0);
        }
        float[] first = call(() -> model.setup().get().x());
        click("#affine-after");
        assertThat(call(() -> model.setup().get().x())).isNotEqualTo(first);
        clickOn(at(AffinePart.OUTPUT, 7));
        assertThat(sentence()).startsWith("y[7] = ");
        assertThat(caption()).startsWith("y[7] = ");
        assertTextsAreTranslated();
    }

    private String sentence() {
        return call(() -> ((TokenLine) robot.lookup(".sentence .token-line").query()).text());
    }

    private String caption() {
        return call(() -> ((Label) robot.lookup("#affine-caption").query()).getText());
    }

    private Point2D at(AffinePart part, int index) {
        return call(() -> {
            Rectangle2D cell = Objects.requireNonNull(scene.place(new AffineSpot(part, index)));
            return scene.localToScreen(cell.getMinX() + cell.getWidth() / 2, cell.getMinY() + cell.getHeight() / 2);
        });
    }
}
