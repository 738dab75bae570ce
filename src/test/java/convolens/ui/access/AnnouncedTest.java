package convolens.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.glass.ui.Accessible;
import convolens.lesson.Lesson;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import convolens.view.shell.SentenceBar;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a screen reader is told while somebody goes through the steps of a scene. */
@OnFxThread
class AnnouncedTest {
    /** Scenes in which a step is a piece of work, whose end nobody knows. */
    private static final Set<Lesson> WORK = EnumSet.of(Lesson.TRAIN, Lesson.SHUFFLED_PIXELS, Lesson.EXPERIMENTS);

    @TempDir
    private Path home;

    private Window window;
    private Node bar;
    private Node stage;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void open() {
        window = new Window(home);
        window.resize(1280, 800);
        bar = Window.call(() -> Animations.below(window.scene().getRoot()).stream()
                .filter(SentenceBar.class::isInstance)
                .findFirst()
                .orElseThrow());
        stage = window.find(".stage");
        Window.run(() -> {
            listen(bar, "bar");
            listen(stage, "stage");
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    /** A screen reader that writes down which node tells something new. */
    private void listen(Node node, String name) {
        try {
            Field accessible = Node.class.getDeclaredField("accessible");
            accessible.setAccessible(true);
            accessible.set(node, new Accessible() {
                @Override
                protected long getNativeAccessible() {
                    return 0;
                }

                @Override
                public void sendNotification(AccessibleAttribute attribute) {
                    if (attribute == AccessibleAttribute.TEXT) {
                        told.add(name);
                    }
                }
            });
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyStepOfEverySceneIsTold() {
        for (Lesson lesson : Lesson.values()) {
            window.open(lesson);
            if (lesson == Lesson.MISTAKES) {
                Window.await(
                        "some answers are known",
                        () -> !window.find("#timeline-forward").isDisabled());
            }
            Window.run(() -> {
                Animations.endPauses();
                Button forward = window.find("#timeline-forward");
                if (forward.isDisabled() || WORK.contains(lesson)) {
                    return;
                }
                String before = spoken(bar);
                told.clear();
                forward.fire();
                assertThat(Animations.endPauses())
                        .as("%s waits a moment", lesson)
                        .isEqualTo(1);
                assertThat(spoken(bar)).as("%s", lesson).isNotBlank().isNotEqualTo(before);
                assertThat(spoken(stage)).isEqualTo(spoken(bar)).doesNotContain("!");
                assertThat(told).as("%s", lesson).containsExactlyInAnyOrder("bar", "stage");
            });
        }
    }

    @Test
    void fastPlayingIsToldEveryFewSecondsOnly() {
        window.open(Lesson.SLIDING_WINDOW);
        Window.run(() -> {
            Animations.endPauses();
            told.clear();
            window.<Button>find("#timeline-play").fire();
            for (int i = 0; i < 20; i++) {
                window.<Button>find("#timeline-forward").fire();
                window.<Button>find("#timeline-back").fire();
            }
            window.<Button>find("#timeline-forward").fire();
            assertThat(told).isEmpty();
            Animations.endPauses();
            assertThat(told).hasSize(2);
            window.<Button>find("#timeline-play").fire();
        });
    }

    @Test
    void theSentenceIsToldInAnotherLanguage() {
        window.open(Lesson.NETWORK_STACK);
        Window.run(Animations::endPauses);
        String before = Window.call(() -> spoken(bar));
        told.clear();
        window.speak(Locale.KOREAN);
        Window.run(Animations::endPauses);
        assertThat(Window.call(() -> spoken(bar))).isNotEqualTo(before);
        assertThat(told).contains("bar", "stage");
    }

    private static String spoken(Node node) {
        return (String) node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    }
}
