package convolens.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.ui.InWindow;
import convolens.ui.Window;
import convolens.view.control.matrix.MatrixView;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A nine is asked why it is a nine: by a patch, by gradients, by maps; beside it the weights are drawn anew. */
class WhyThisAnswerSceneTest extends InWindow {
    WhyThisAnswerSceneTest() {
        super(Lesson.WHY);
    }

    @BeforeEach
    void open() {
        Window.await("the patch has been everywhere", () -> sentence().startsWith("The patch hides rows 21–27"));
    }

    @Test
    void thePatchIsSteppedAndChanged() {
        assertThat(window.text("#why-picture-note")).startsWith("9: 0.99").contains("next 4: ");
        assertThat(window.text(".counter")).endsWith("64 / 64");
        window.press(KeyCode.HOME);
        assertThat(sentence()).startsWith("The patch hides rows 0–6, columns 0–6: p(9) goes from 0.99");
        window.press(KeyCode.RIGHT);
        assertThat(sentence()).startsWith("The patch hides rows 0–6, columns 3–9: ");
        enter("#why-stride", "7");
        Window.await("fewer windows", () -> window.text(".counter").endsWith("/ 16"));
        enter("#why-padding", "2");
        Window.await("the window begins in the padding", () -> sentence().startsWith("The patch hides rows -2–4"));
        window.click("#why-class-4");
        Window.await("another class", () -> sentence().contains("p(4) goes from 0.00"));
        window.click("#why-against-9");
        Window.await("two classes", () -> sentence().contains("p(4) − p(9) goes from -0.99"));
        window.press(KeyCode.CONTROL, KeyCode.L);
        assertThat(sentence()).startsWith("조각이 행 -2–4, 열 ").contains("을 가림: p(4) − p(9)의 값이 -0.99");
        assertThat(window.text("#why-map-name")).isEqualTo("조각이 가릴 때의 p(4) − p(9)");
    }

    @Test
    void theProbabilitiesAreWrittenInEverySize() {
        for (int[] size : new int[][] {{1280, 800}, {1024, 640}, {880, 560}}) {
            window.resize(size[0], size[1]);
            assertThat(Window.call(() -> window.<MatrixView>find("#why-map").letters()))
                    .as("type in the map at %d×%d", size[0], size[1])
                    .isGreaterThan(0);
        }
    }

    @Test
    void theGradientGoesBackLayerByLayer() {
        window.click("#why-method-GRADIENT");
        assertThat(sentence()).startsWith("Most at (").contains("s(9) changes by");
        assertThat(window.text("#why-map-name")).isEqualTo("d s(9) / dx");
        window.press(KeyCode.HOME);
        assertThat(sentence()).endsWith("dy/ds is 1 for 9 and 0 for all other scores");
        window.press(KeyCode.RIGHT);
        assertThat(sentence()).startsWith("Back through Affine 2, dy by the 100 numbers of ReLU 2: from ");
        window.press(KeyCode.END);
        window.click("#why-times-true");
        assertThat(window.text("#why-map-name")).isEqualTo("x · d s(9) / dx");
        window.click("#why-against-4");
        Window.await("a lead", () -> window.text("#why-map-name").equals("x · d (s(9) − s(4)) / dx"));
    }

    @Test
    void gradCamIsMadeInStagesAndItsMapsAreChosen() {
        window.click("#why-method-GRAD_CAM");
        assertThat(sentence()).startsWith("Enlarged from 24×24 to 28×28");
        window.press(KeyCode.HOME);
        assertThat(sentence()).isEqualTo("A: what the 30 filters of ReLU 1 make of the picture");
        window.press(KeyCode.RIGHT);
        assertThat(sentence()).contains("Σ dy/dA = ").contains("over 576 cells, so α = ");
        window.press(KeyCode.RIGHT);
        double share = share();
        window.focus("#why-tiles");
        window.press(KeyCode.RIGHT);
        assertThat(share()).as("the map with the largest share comes first").isLessThan(share);
        window.click("#why-source-1");
        Window.await("the deep network", () -> window.scene().lookup("#why-conv-5") != null);
        window.click("#why-conv-0");
        assertThat(window.text("#why-map-name")).startsWith("α·A, map");
    }

    @Test
    void weightsAreDrawnAnew() {
        assertThat(window.text("#why-random-name")).isEqualTo("1 of 3 layers drawn anew");
        Window.await(
                "the patch has been everywhere here, too",
                () -> window.text("#why-random-note").startsWith("rank correlation with the map: "));
        enter("#why-redrawn", "0");
        Window.await(
                "the same weights give the same map",
                () -> window.text("#why-random-note").equals("rank correlation with the map: 1.00"));
        enter("#why-redrawn", "3");
        Window.await("all", () -> window.text("#why-random-name").equals("3 of 3 layers drawn anew"));
        Window.await(
                "is another map",
                () -> window.text("#why-random-note").startsWith("rank correlation with the map: ")
                        && !window.text("#why-random-note").endsWith("1.00"));
    }

    /** Nearly 1,600 passes through the deep network: there is time to stop them. */
    @Test
    void aLongOcclusionIsStoppedAndGoesOn() {
        window.focus("#why-source-1");
        window.press(KeyCode.SPACE);
        enter("#why-size", "1");
        enter("#why-stride", "1");
        Window.await(
                "it is under way",
                () -> window.find("#why-computing").isVisible()
                        && window.text(".counter").endsWith("/ 784"));
        window.click("#why-stop");
        assertThat(window.text("#why-stop")).isEqualTo("Go on");
        window.click("#why-stop");
        Window.await(
                "it goes on",
                () -> window.text("#why-stop").equals("Stop")
                        || !window.find("#why-computing").isVisible());
    }

    @Test
    void everyClassHasAGradientAndIsAskedByItsTile() {
        window.click("#why-method-GRADIENT");
        window.focus("#why-tiles");
        window.press(KeyCode.LEFT);
        Window.await("the class before", () -> window.text("#why-map-name").equals("d s(8) / dx"));
        window.click("#why-step-3");
        assertThat(window.text("#why-map-name")).startsWith("d s(8) / d Pool 1, map ");
    }

    @Test
    void whatIsAskedIsTakenBack() {
        window.click("#why-method-GRADIENT");
        enter("#why-redrawn", "3");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        Window.await("one layer", () -> window.text("#why-random-name").startsWith("1 of 3"));
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(sentence()).startsWith("The patch hides rows ");
        window.press(KeyCode.CONTROL, KeyCode.Y);
        assertThat(sentence()).startsWith("Most at (");
    }

    @Test
    void howItWasAskedIsRememberedUntilTheNextStart() {
        enter("#why-stride", "7");
        window.click("#why-method-GRADIENT");
        window.close();
        window = new Window(home, Lesson.WHY);
        Window.await("the same method", () -> sentence().startsWith("Most at ("));
        window.click("#why-method-OCCLUSION");
        Window.await("the same patch", () -> window.text(".counter").endsWith("/ 16"));
    }

    private double share() {
        return Double.parseDouble(sentence().replaceAll(".*: ([\\d.]+) % of all.*", "$1"));
    }

    private void enter(String row, String value) {
        window.enter(row + " .number", value);
    }

    private String sentence() {
        return Window.call(() -> {
            Node line = window.find("#why-sentence");
            return line == null ? "" : line.getAccessibleText();
        });
    }
}
