package convolens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import convolens.controller.LessonController;
import convolens.controller.tour.SceneStates;
import convolens.export.SvgInk;
import convolens.interchange.scenario.ScenarioFile;
import convolens.interchange.scenario.ScenarioLine;
import convolens.interchange.scenario.StateJson;
import convolens.lesson.Lesson;
import convolens.lesson.tour.Scenario;
import convolens.model.Theme;
import convolens.model.TimelineModel;
import convolens.view.Styles;
import convolens.view.control.NodePainter;
import convolens.view.control.PaintedRegion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A scene that is saved in any state opens in the same state, and looks the same. */
class SceneStatesTest {
    private static final long SEED = Long.getLong("seed", 20240607);
    private static final int STATES = Integer.getInteger("states", 16);
    private static final int CHANGES = 5;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 640;

    @TempDir
    private static Path runs;

    @BeforeAll
    static void startHeadless() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @EnumSource(Lesson.class)
    void opensAsItWasSaved(Lesson lesson) throws Exception {
        // one alone, while it is worked on
        assumeTrue(System.getProperty("lesson", lesson.stem()).equals(lesson.stem()), "not asked for");
        Apart first = call(() -> new Apart(lesson));
        settle(first);
        assumeTrue(first.scene.memory().isPresent(), "the memory of " + lesson);
        Random random = new Random(SEED + lesson.ordinal());
        for (int i = 0; i < STATES; i++) {
            int number = i;
            for (int change = 0; change < CHANGES; change++) {
                call(() -> change(first, random));
                settle(first);
            }
            String saved = call(first::state);
            Scenario scenario = Scenario.of(lesson, saved);
            Scenario read = (Scenario)
                    (number % 2 == 0
                            ? ScenarioFile.read(
                                    new java.io.ByteArrayInputStream(ScenarioFile.text(scenario)
                                            .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                                    "file")
                            : ScenarioLine.read(ScenarioLine.of(scenario), "line"));

            Apart second = call(() -> new Apart(lesson));
            settle(second);
            call(() -> {
                SceneStates.show(second.scene, read, "file");
                return null;
            });
            settle(second);

            String as = lesson + " with seed " + SEED + ", state " + number;
            assertThat(call(second::state)).as(as).isEqualTo(saved);
            if (!java.util.Set.of("unfold", "array").contains(lesson.room())) {
                assertThat(call(second::drawing)).as(as).isEqualTo(call(first::drawing));
            }
            call(() -> {
                second.scene.close();
                return null;
            });
        }
    }

    /** A scene in no window. */
    private static final class Apart {
        final LessonController scene;
        final Scene room;

        Apart(Lesson lesson) {
            scene = ConvolensApp.forPictures(runs).apart(lesson, Theme.LIGHT, Locale.ENGLISH);
            StackPane stage = new StackPane(scene.view().stage());
            stage.getStyleClass().add(Styles.STAGE);
            room = new Scene(stage, WIDTH, HEIGHT);
            new Scene((Parent) new StackPane(scene.view().inspector()), 320, 2000);
            scene.view().shown();
        }

        String state() {
            return StateJson.write(scene.memory().orElseThrow().now());
        }

        String drawing() {
            for (int i = 0; i < 3; i++) {
                layout(room);
            }
            SvgInk ink = new SvgInk(WIDTH, HEIGHT);
            NodePainter.paint(room.getRoot(), ink);
            return ink.document();
        }
    }

    private static void layout(Scene scene) {
        scene.getRoot().resize(WIDTH, HEIGHT);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        paint(scene.getRoot());
    }

    private static void paint(Parent parent) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (node instanceof PaintedRegion region) {
                region.paintNow();
            }
            if (node instanceof Parent inner) {
                paint(inner);
            }
        }
    }

    /** Does something that a user can do: a setting, a step, a grain. */
    private static Object change(Apart apart, Random random) {
        Parent inspector = (Parent) apart.scene.view().inspector();
        inspector.applyCss();
        inspector.layout();
        List<Node> controls = new ArrayList<>();
        collect(inspector, controls);
        collect(apart.room.getRoot(), controls);
        TimelineModel timeline = apart.scene.view().timeline();
        int choice = random.nextInt(controls.size() + 3);
        if (choice < controls.size()) {
            use(controls.get(choice), random);
        } else if (choice == controls.size() && !timeline.getGrains().isEmpty()) {
            timeline.grainProperty()
                    .set(timeline.getGrains()
                            .get(random.nextInt(timeline.getGrains().size())));
        }
        if (timeline.getCount() > 0) {
            timeline.seek(random.nextInt(timeline.getCount()));
        }
        return choice;
    }

    private static void collect(Node node, List<Node> controls) {
        if (node.isDisabled() || !node.isVisible()) {
            return;
        }
        boolean isControl = node instanceof ToggleButton
                || node instanceof CheckBox
                || node instanceof Slider
                || node instanceof Spinner
                || node instanceof ChoiceBox
                || node instanceof ComboBox;
        if (isControl) {
            controls.add(node);
        } else if (node instanceof ScrollPane scroll && scroll.getContent() != null) {
            collect(scroll.getContent(), controls);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, controls));
        }
    }

    private static void use(Node control, Random random) {
        if (control instanceof ToggleButton toggle
                && java.util.Set.of("choice-DRAWN", "choice-IMAGE").contains(String.valueOf(toggle.getId()))) {
            return;
        }
        if (control instanceof ToggleButton toggle) {
            toggle.fire();
        } else if (control instanceof CheckBox check) {
            check.fire();
        } else if (control instanceof Slider slider) {
            slider.setValue(slider.getMin() + random.nextDouble() * (slider.getMax() - slider.getMin()));
        } else if (control instanceof Spinner<?> spinner) {
            if (random.nextBoolean()) {
                spinner.increment(1 + random.nextInt(3));
            } else {
                spinner.decrement(1 + random.nextInt(3));
            }
        } else if (control instanceof ChoiceBox<?> box && !box.getItems().isEmpty()) {
            box.getSelectionModel().select(random.nextInt(box.getItems().size()));
        } else if (control instanceof ComboBox<?> box && !box.getItems().isEmpty()) {
            box.getSelectionModel().select(random.nextInt(box.getItems().size()));
        }
    }

    private static void settle(Apart apart) throws Exception {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> call(() -> apart.scene.view().isComplete()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T> T call(Callable<T> work) throws Exception {
        if (Platform.isFxApplicationThread()) {
            return work.call();
        }
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }
}
