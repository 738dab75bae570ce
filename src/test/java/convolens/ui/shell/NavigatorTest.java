package convolens.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenes are found in the navigator, in the history, and by what is searched for. */
@OnFxThread
class NavigatorTest {
    @TempDir
    private Path home;

    private Window window;

    @BeforeEach
    void open() {
        window = new Window(home);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theNavigatorOpensScenesAndTheHistoryGoesBack() {
        window.click("#open-Filters");
        assertThat(window.title()).isEqualTo("Filters");
        assertThat(window.text(".title-bar > .mute")).isEqualTo("7.6.1 · Figures 7-24 and 7-25");
        window.press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(window.title()).isEqualTo("Train");
        window.press(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(window.title()).isEqualTo("Filters");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(window.title()).isEqualTo(Messages.text(Locale.ENGLISH, Lesson.values()[0].titleKey()));
        window.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        assertThat(window.title()).isEqualTo(Messages.text(Locale.ENGLISH, Lesson.values()[1].titleKey()));
        window.press(KeyCode.CONTROL, KeyCode.PAGE_UP);
        assertThat(window.title()).isEqualTo(Messages.text(Locale.ENGLISH, Lesson.values()[0].titleKey()));
    }

    @Test
    void theNavigatorIsOneStopForTabAndItsArrowsKeepInSight() {
        Window.run(() -> window.find("#search").requestFocus());
        window.press(KeyCode.TAB);
        assertThat(window.focused()).isEqualTo("open-Train");
        for (int i = Lesson.TRAIN.ordinal(); i > 0; i--) {
            window.press(KeyCode.UP);
        }
        assertThat(window.focused()).isEqualTo("open-" + Lesson.values()[0].stem());
        assertThat(inSight(window.scene().getFocusOwner())).isTrue();
        window.press(KeyCode.TAB);
        assertThat(window.focused()).doesNotStartWith("open-");
        window.press(KeyCode.SHIFT, KeyCode.TAB);
        window.press(KeyCode.ENTER);
        assertThat(window.title()).isEqualTo(Messages.text(Locale.ENGLISH, Lesson.values()[0].titleKey()));
    }

    @Test
    void sectionsWithoutScenesAreNotShown() {
        assertThat(Window.call(() -> window.robot().lookup(".navigator-section .number").queryAll().stream()
                        .map(node -> ((Label) node).getText())
                        .toList()))
                .containsExactlyElementsOf(Arrays.stream(Lesson.values())
                        .map(lesson -> lesson.chapterSection().number())
                        .distinct()
                        .toList());
    }

    @Test
    void searchFindsByFigureAndByTheWordsOfTheOtherLanguage() {
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.type("7-24");
        window.press(KeyCode.ENTER);
        assertThat(window.title()).isEqualTo("Filters");
        assertThat(window.isShown("#find")).isFalse();

        window.press(KeyCode.CONTROL, KeyCode.K);
        Window.run(() -> window.<TextField>find("#find-field").setText("학습"));
        Window.settle();
        window.press(KeyCode.ENTER);
        assertThat(window.title()).isEqualTo("Train");
        assertThat(inSight(window.find("#open-Train"))).isTrue();

        window.press(KeyCode.CONTROL, KeyCode.K);
        window.type("7-1 ");
        window.press(KeyCode.ENTER);
        assertThat(window.title()).isEqualTo(Messages.text(Locale.ENGLISH, Lesson.values()[0].titleKey()));
        assertThat(inSight(window.find("#open-" + Lesson.values()[0].stem()))).isTrue();
        assertThat(inSight(window.find("#open-Train"))).isFalse();
    }

    @Test
    void searchIsSteeredByKeysAndSaysWhenThereIsNothing() {
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.press(KeyCode.UP);
        window.press(KeyCode.ENTER);
        Lesson last = Lesson.values()[Lesson.values().length - 1];
        assertThat(window.title()).isEqualTo(Messages.text(Locale.ENGLISH, last.titleKey()));
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        assertThat(window.title()).isEqualTo(Messages.text(Locale.ENGLISH, Lesson.values()[1].titleKey()));
        window.open(Lesson.FILTERS);

        window.press(KeyCode.CONTROL, KeyCode.K);
        window.type("xyzzy");
        assertThat(window.text("#find .nothing")).contains("xyzzy");
        window.press(KeyCode.ENTER);
        assertThat(window.title()).isEqualTo("Filters");
        window.press(KeyCode.ESCAPE);
        assertThat(window.isShown("#find")).isFalse();
    }

    private boolean inSight(Node entry) {
        Node list = window.find(".navigator .scroll-pane");
        return Window.call(() ->
                list.localToScene(list.getBoundsInLocal()).contains(entry.localToScene(entry.getBoundsInLocal())));
    }
}
