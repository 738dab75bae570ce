package convolens.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import convolens.view.control.focus.Sight;
import convolens.view.paint.Contrast;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever goes by keyboard sees where they are: a control of each kind looks clearly different when it has the focus. */
@OnFxThread
class FocusRingTest {
    /** WCAG 2.1, success criterion 1.4.11. */
    private static final double CLEARLY = 3;

    /** Less than the shortest side of a ring around the smallest button. */
    private static final int PIXELS = 24;

    private static final double AROUND = 5;

    @TempDir
    private Path home;

    private Window window;
    private final Set<String> kinds = new HashSet<>();
    private final List<String> unseen = new ArrayList<>();

    @BeforeEach
    void open() {
        window = new Window(home);
        window.resize(1280, 800);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theFocusIsSeenOnEveryKindOfControl(boolean dark) {
        if (dark) {
            window.press(KeyCode.CONTROL, KeyCode.T);
        }
        Set<String> seen = new HashSet<>();
        for (Lesson lesson : Lesson.values()) {
            if (seen.add(lesson.classes())) {
                window.open(lesson);
                Window.run(() -> look(lesson.stem()));
            }
        }
        kinds.clear();
        window.open(Lesson.STRIDE);
        window.press(KeyCode.F5);
        Window.run(() -> look("presenter"));
        window.press(KeyCode.CONTROL, KeyCode.I);
        Window.run(() -> look("presenter with settings"));
        assertThat(unseen).isEmpty();
    }

    private void look(String where) {
        for (Node node : Animations.below(window.scene().getRoot())) {
            boolean stop = node.isFocusTraversable() && !node.isDisabled() && Sighted.isShown(node);
            if (stop
                    && kinds.add(
                            node.getClass().getSimpleName() + node.getStyleClass() + node.getPseudoClassStates())) {
                reveal(node);
                int pixels = changed(node);
                if (pixels < PIXELS) {
                    unseen.add(where + ": " + pixels + " pixels of " + Sighted.describe(node));
                }
            }
        }
    }

    private static void reveal(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane scroll && scroll.isFitToWidth()) {
                Sight.bring(scroll, node);
            }
        }
    }

    private int changed(Node node) {
        Node rest = window.scene().getRoot().lookup(".stage");
        rest.requestFocus();
        WritableImage before = picture(node);
        node.requestFocus();
        WritableImage after = picture(node);
        int pixels = 0;
        for (int y = 0; y < Math.min(before.getHeight(), after.getHeight()); y++) {
            for (int x = 0; x < Math.min(before.getWidth(), after.getWidth()); x++) {
                Color a = before.getPixelReader().getColor(x, y);
                Color b = after.getPixelReader().getColor(x, y);
                pixels += Contrast.ratio(a, b) >= CLEARLY ? 1 : 0;
            }
        }
        return pixels;
    }

    private WritableImage picture(Node node) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        double left = Math.max(0, at.getMinX() - AROUND);
        double top = Math.max(0, at.getMinY() - AROUND);
        SnapshotParameters around = new SnapshotParameters();
        around.setViewport(new Rectangle2D(
                left,
                top,
                Math.max(1, Math.min(window.scene().getWidth(), at.getMaxX() + AROUND) - left),
                Math.max(1, Math.min(window.scene().getHeight(), at.getMaxY() + AROUND) - top)));
        return window.scene().getRoot().snapshot(around, null);
    }
}
