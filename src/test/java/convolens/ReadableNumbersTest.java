package convolens;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.model.Theme;
import convolens.model.TimelineModel;
import convolens.raster.CellText;
import convolens.ui.Frames;
import convolens.ui.OnFxThread;
import convolens.view.Styles;
import convolens.view.control.matrix.MatrixView;
import convolens.view.lesson.LessonView;
import convolens.view.paint.Typography;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Numbers of matrices up to 8×8 are readable in windows from 880×560 on: in the scenes of section 7.4 arrays give way
 * before numbers do. The painted stages have the same question asked where their layouts are tested.
 */
@Tag(OnFxThread.TAG)
class ReadableNumbersTest {
    /** The stages of windows of 880×560, 960×560, 1024×640, 1093×614 and 1280×800 with the panels that open by themselves. */
    private static final double[][] STAGES = {{880, 362}, {696, 362}, {760, 442}, {829, 416}, {780, 602}};

    @TempDir
    private static Path runs;

    @BeforeAll
    static void startHeadless() {
        Frames.start();
        Frames.run(Typography::load);
    }

    static Stream<Lesson> lessons() {
        return Arrays.stream(Lesson.values()).filter(lesson -> lesson.room().equals("unfold"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lessons")
    void areReadableInEveryWindow(Lesson lesson) {
        for (double[] size : STAGES) {
            Frames.run(() -> {
                ConvolensApp app = ConvolensApp.forPictures(runs);
                LessonView view = app.alone(lesson, Theme.LIGHT, Locale.ENGLISH);
                StackPane root = new StackPane(view.stage());
                root.getStyleClass().add(Styles.STAGE);
                new Scene(root, size[0], size[1]);
                view.shown();
                TimelineModel timeline = view.timeline();
                for (int position : new int[] {0, timeline.getCount() / 2, timeline.getCount() - 1}) {
                    timeline.seek(position);
                    layOut(root, size);
                    assertReadable(root, "%s, step %d, %.0f×%.0f".formatted(lesson, position, size[0], size[1]));
                }
                app.endPictures();
            });
        }
    }

    /** A control that decides on its size only when it knows its width needs more than one layout. */
    private static void layOut(StackPane root, double[] size) {
        for (int i = 0; i < 4; i++) {
            root.resize(size[0], size[1]);
            root.applyCss();
            root.layout();
        }
    }

    private static void assertReadable(Node root, String where) {
        Set<MatrixView> seen = root.lookupAll(".matrix-view").stream()
                .map(MatrixView.class::cast)
                .filter(view -> isSeen(view) && view.shown() != null)
                .collect(Collectors.toSet());
        assertThat(seen).as(where).isNotEmpty();
        for (MatrixView view : seen) {
            if (view.shown().isSmall()) {
                assertThat(view.letters())
                        .as(where + ", " + view.nameProperty().get())
                        .isGreaterThanOrEqualTo(CellText.READABLE);
            }
        }
    }

    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }
}
