package convolens.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.NodeHelper;
import convolens.lesson.Lesson;
import convolens.ui.InWindow;
import convolens.ui.Window;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scenes that are not shown keep no pixels: some forty scenes of several canvases are more than a small heap. */
class HiddenScenesTest extends InWindow {
    HiddenScenesTest() {
        super(Lesson.SLIDING_WINDOW);
    }

    @BeforeEach
    void open() {
        window.draw();
    }

    @Test
    void whatDrewTheCanvasesOfASceneGoesWhenAnotherIsShown() throws Exception {
        List<WeakReference<Object>> drawn = drawn();
        assertThat(drawn).hasSizeGreaterThan(2);
        window.open(Lesson.BATCH);
        Window.settle();
        Window.await("the pixels have gone", () -> {
            System.gc();
            return drawn.stream().allMatch(reference -> reference.get() == null);
        });
    }

    @Test
    void aSceneThatComesBackLooksAsItDid() {
        WritableImage before = picture();
        window.open(Lesson.BATCH);
        Window.settle();
        window.open(Lesson.SLIDING_WINDOW);
        Window.settle();
        WritableImage after = picture();
        for (int y = 0; y < before.getHeight(); y += 3) {
            for (int x = 0; x < before.getWidth(); x += 3) {
                assertThat(after.getPixelReader().getArgb(x, y))
                        .as("at %d,%d", x, y)
                        .isEqualTo(before.getPixelReader().getArgb(x, y));
            }
        }
    }

    private WritableImage picture() {
        return Window.call(() -> window.find(".drop-target").snapshot(null, null));
    }

    private List<WeakReference<Object>> drawn() {
        return Window.call(() -> {
            List<WeakReference<Object>> found = new ArrayList<>();
            collect(window.find(".drop-target"), found);
            return found;
        });
    }

    private static void collect(Node node, List<WeakReference<Object>> found) {
        if (node instanceof Canvas) {
            found.add(new WeakReference<>(NodeHelper.getPeer(node)));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}
