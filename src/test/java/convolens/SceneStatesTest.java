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
import convolens.ui.Frames;
import convolens.ui.OnFxThread;
import convolens.view.Styles;
import convolens.view.control.NodePainter;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

/** A scene that is saved in any state opens in the same state, and looks the same. */
@OnFxThread
class SceneStatesTest {
    private static final long SEED = Long.getLong("seed", 20240607);
    private static final int STATES = Integer.getInteger("states", 2);
    private static final int CHANGES = 5;

    /**
     * Rooms and scenes whose stage shows where it was scrolled to, or what was set before: there two scenes that open the same
     * file are compared, and not the one that opens it with the one that saved it.
     */
    private static final Set<String> SHOW_WHAT_WAS = Set.of("unfold", "array", "learning", "affine");

    /** What asks for a drawing, a file or another scene. */
    private static final Set<String> NOT_USED = Set.of("choice-DRAWN", "choice-IMAGE", "train-network-3");

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 640;

    @TempDir
    static Path runs;

    @BeforeAll
    static void startHeadless() {
        Frames.start();
    }

    @ParameterizedTest
    @EnumSource(value = Lesson.class, mode = EnumSource.Mode.EXCLUDE, names = "DEEP_UNITS")
    void opensAsItWasSaved(Lesson lesson) throws Exception {
        // some alone, while they are worked on
        assumeTrue(lesson.stem().matches(System.getProperty("lesson", ".*")), "not asked for");
        opensAsItWasSavedOn(lesson);
    }

    /** A scene, changed at random, and another one in which it is opened. */
    static void opensAsItWasSavedOn(Lesson lesson) throws Exception {
        Apart first = call(() -> new Apart(lesson));
        settle(first);
        assertThat(first.scene.memory()).as("the memory of " + lesson).isPresent();
        Random random = new Random(SEED + lesson.ordinal());
        for (int i = 0; i < STATES; i++) {
            int number = i;
            for (int change = 0; change < CHANGES; change++) {
                call(() -> change(first, random));
                settle(first);
            }
            String saved = call(first::state);
            Apart second = opened(lesson, saved, number);

            String as = lesson + " with seed " + SEED + ", state " + number;
            if (!call(first::state).equals(saved)) {
                // what a change had asked for has come meanwhile
                saved = call(first::state);
                second = opened(lesson, saved, number);
            }
            assertThat(call(second::state)).as(as).isEqualTo(saved);
            boolean showsWhatWas = SHOW_WHAT_WAS.contains(lesson.room()) || SHOW_WHAT_WAS.contains(lesson.stem());
            Apart like = showsWhatWas ? opened(lesson, saved, number + 1) : first;
            Apart done = second;
            // what a worker still answers comes into both
            await(() -> done.drawing().equals(like.drawing()));
            assertThat(call(done::drawing)).as(as).isEqualTo(call(like::drawing));
            done.close();
            if (like != first) {
                like.close();
            }
        }
        first.close();
    }

    /** A new scene in a state that was saved, once it shows it. */
    private static Apart opened(Lesson lesson, String saved, int number) throws Exception {
        Scenario scenario = Scenario.of(lesson, saved);
        Scenario read = (Scenario)
                (number % 2 == 0
                        ? ScenarioFile.read(
                                new ByteArrayInputStream(
                                        ScenarioFile.text(scenario).getBytes(StandardCharsets.UTF_8)),
                                "file")
                        : ScenarioLine.read(ScenarioLine.of(scenario), "line"));
        Apart opened = call(() -> new Apart(lesson));
        settle(opened);
        call(() -> {
            SceneStates.show(opened.scene, read, "file");
            return null;
        });
        await(() -> opened.state().equals(saved));
        settle(opened);
        return opened;
    }

    /** A scene in no window. */
    private static final class Apart {
        final ConvolensApp app = ConvolensApp.forPictures(runs);
        final LessonController scene;
        final Scene room;
        private final Lesson lesson;

        Apart(Lesson lesson) {
            this.lesson = lesson;
            scene = app.apart(lesson, Theme.LIGHT, Locale.ENGLISH);
            StackPane stage = new StackPane(scene.view().stage());
            stage.getStyleClass().add(Styles.STAGE);
            room = new Scene(stage, WIDTH, HEIGHT);
            new Scene((Parent) new StackPane(scene.view().inspector()), 320, 2000);
            scene.view().shown();
        }

        void close() throws Exception {
            call(() -> {
                scene.close();
                app.endPictures();
                return null;
            });
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
            String document = ink.document();
            return Set.of(Lesson.EXPERIMENTS, Lesson.MISTAKES).contains(lesson)
                    // lines between the columns of a table, and rows of a list that scrolls, are drawn in any order
                    ? document.replaceAll("(\"|#)c\\d+", "$1c").lines().sorted().collect(Collectors.joining("\n"))
                    : document;
        }
    }

    private static void layout(Scene scene) {
        scene.getRoot().resize(WIDTH, HEIGHT);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        NodePainter.paintNow(scene.getRoot());
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
            try {
                use(controls.get(choice), random);
            } catch (UnsupportedOperationException e) {
                // a dialog of the platform, which there is not without a display
            }
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
        if (NOT_USED.contains(String.valueOf(control.getId()))) {
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

    private static void settle(Apart apart) {
        assertThat(Frames.come(() -> apart.scene.view().isComplete(), 120))
                .as("complete")
                .isTrue();
        Frames.settle();
    }

    /** Waits for what should come; whether it did is asserted afterwards, which says more. */
    private static void await(Callable<Boolean> condition) {
        Frames.come(condition, Frames.PATIENCE_SECONDS);
    }

    private static <T> T call(Callable<T> work) throws Exception {
        if (Platform.isFxApplicationThread()) {
            return work.call();
        }
        return Frames.call(work);
    }
}
