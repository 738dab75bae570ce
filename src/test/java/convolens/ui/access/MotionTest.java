package convolens.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import convolens.view.control.Flight;
import convolens.view.control.StageCanvas;
import convolens.view.unfold.UnfoldStage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever wants less motion sees steps jump to their place, in every scene. */
@OnFxThread
class MotionTest {
    @TempDir
    private Path home;

    private Window window;

    @BeforeEach
    void open() {
        window = new Window(home);
        window.resize(1280, 800);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void nothingMovesBetweenStepsWhereMotionIsReduced() throws Exception {
        Set<Lesson> moving =
                EnumSet.of(Lesson.SLIDING_WINDOW, Lesson.SHIFT_LAB, Lesson.IM2COL, Lesson.TRANSPOSE, Lesson.AFFINE);
        for (Lesson lesson : moving) {
            assertThat(stepsIn(lesson))
                    .as("%s moves as long as nobody objects", lesson)
                    .isNotEmpty();
        }
        Animations.reduce(window);
        for (Lesson lesson : Lesson.values()) {
            assertThat(stepsIn(lesson)).as("%s", lesson).isEmpty();
        }
        Window.await(
                "the choice is kept",
                () -> Files.exists(home.resolve("settings.json"))
                        && Files.readString(home.resolve("settings.json")).contains("\"reduceMotion\": true"));
    }

    /** What moves as soon as a step forward has been made. */
    private List<String> stepsIn(Lesson lesson) {
        window.open(lesson);
        window.press(KeyCode.HOME);
        return Window.call(() -> {
            window.<Button>find("#timeline-forward").fire();
            List<String> moving = new ArrayList<>();
            Animations.running().stream()
                    .filter(animation -> !Animations.isPause(animation) && !Animations.isCaret(animation))
                    .forEach(animation -> moving.add(Animations.describe(animation)));
            for (Node node : Animations.below(window.scene().getRoot())) {
                if (node instanceof StageCanvas canvas && canvas.isMoving()
                        || node instanceof UnfoldStage stage && stage.isMoving()
                        || node instanceof Flight flight && flight.isMoving()) {
                    moving.add(Sighted.describe(node));
                }
            }
            return moving;
        });
    }
}
