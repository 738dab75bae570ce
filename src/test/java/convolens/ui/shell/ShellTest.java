package convolens.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.model.Theme;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import convolens.view.Look;
import convolens.view.control.focus.KeyedFocus;
import convolens.view.shortcut.Shortcut;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window as its user meets it. */
@OnFxThread
class ShellTest {
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

    private void reopen() {
        window.close();
        window = new Window(home);
    }

    private boolean shown(String selector) {
        return Window.call(
                () -> window.robot().lookup(selector).queryAll().stream().anyMatch(ShellTest::isTreeVisible));
    }

    private static boolean isTreeVisible(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void opensWithTheFirstSceneAndItsPlaceInTheBook() {
        assertThat(window.stage().isShowing()).isTrue();
        assertThat(window.stage().getTitle()).isEqualTo("Convolens");
        assertThat(window.title()).isEqualTo("Train");
        assertThat(window.text(".title-bar > .mute")).isEqualTo("7.5 · Figure 7-23");
        assertThat(window.stage().getIcons()).hasSizeGreaterThan(3).noneMatch(icon -> icon.isError());
    }

    @Test
    void theFocusComesBackWhereItWasAndNeverGetsLost() {
        window.open(Lesson.FILTERS);
        Window.run(() -> window.find("#filters-colors-0").requestFocus());
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.type("pad");
        window.press(KeyCode.ESCAPE);
        assertThat(window.focused()).isEqualTo("filters-colors-0");
        window.press(KeyCode.F1);
        window.press(KeyCode.TAB);
        window.press(KeyCode.ESCAPE);
        assertThat(window.focused()).isEqualTo("filters-colors-0");
        window.press(KeyCode.CONTROL, KeyCode.I);
        assertThat(Window.call(() -> isTreeVisible(window.scene().getFocusOwner())
                        && KeyedFocus.isOn(window.scene().getFocusOwner())))
                .as("what had the focus is hidden, and what has it now shows it")
                .isTrue();
    }

    @Test
    void theLanguageChangesWhereverThereIsText() {
        window.click("#language-menu");
        window.click("한국어");
        assertThat(window.title()).isEqualTo("학습");
        assertThat(window.text(".title-bar > .mute")).isEqualTo("7.5 · 그림 7-23");
        assertThat(window.text("#open-Filters .title")).isEqualTo("필터");
        assertThat(window.text(".status-bar .label")).contains("단축키");
        window.press(KeyCode.CONTROL, KeyCode.L);
        assertThat(window.title()).isEqualTo("学習");
        assertThat(window.text(".title-bar > .mute")).isEqualTo("7.5 · 図7-23");
        assertThat(window.text("#open-Filters .title")).isEqualTo("フィルター");
        window.press(KeyCode.CONTROL, KeyCode.L);
        assertThat(window.title()).isEqualTo("Train");
    }

    @Test
    void theThemeChangesByButtonAndByKey() {
        window.click("#theme-button");
        assertThat(Application.getUserAgentStylesheet()).isEqualTo(Look.stylesheet(Theme.DARK));
        window.press(KeyCode.CONTROL, KeyCode.T);
        assertThat(Application.getUserAgentStylesheet()).isEqualTo(Look.stylesheet(Theme.LIGHT));
    }

    @Test
    void theOverviewNamesEveryKeyAndEscClosesIt() {
        window.press(KeyCode.F1);
        assertThat(shown(".keyboard-help")).isTrue();
        for (Shortcut shortcut : Shortcut.values()) {
            String words = Messages.text(Locale.ENGLISH, shortcut.key());
            assertThat(Window.call(() -> window.robot().lookup(".keyboard-help .label").queryAll().stream()
                            .map(node -> ((Label) node).getText())
                            .toList()))
                    .contains(words)
                    .containsAll(shortcut.caps());
        }
        window.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        assertThat(window.title()).isEqualTo("Train");
        window.press(KeyCode.ESCAPE);
        assertThat(shown(".keyboard-help")).isFalse();
        window.click("#help-button");
        assertThat(shown(".keyboard-help")).isTrue();
        window.press(KeyCode.F1);
        assertThat(shown(".keyboard-help")).isFalse();
    }

    @Test
    void whatWasChosenIsFoundAgain() {
        window.press(KeyCode.CONTROL, KeyCode.T);
        window.press(KeyCode.CONTROL, KeyCode.L);
        window.open(Lesson.FILTERS);
        window.press(KeyCode.CONTROL, KeyCode.I);
        // the size of a minimised window is not remembered
        window.draw();
        window.resize(1100, 700);
        window.press(KeyCode.CONTROL, KeyCode.Q);
        assertThat(window.stage().isShowing()).isFalse();
        reopen();
        assertThat(window.title()).isEqualTo("필터");
        assertThat(Application.getUserAgentStylesheet()).isEqualTo(Look.stylesheet(Theme.DARK));
        assertThat(shown(".inspector")).isFalse();
        assertThat(window.stage().getWidth()).isEqualTo(1100);
        assertThat(window.stage().getHeight()).isEqualTo(700);
    }

    @Test
    void aDamagedSettingsFileIsToldAndSetAside() throws Exception {
        window.close();
        Files.writeString(home.resolve("settings.json"), "{\"theme\": ");
        window = new Window(home);
        assertThat(shown(".notice")).isTrue();
        assertThat(home.resolve("settings.json.damaged")).exists();
        window.press(KeyCode.ESCAPE);
        assertThat(shown(".notice")).isFalse();
    }

    @Test
    void panelsHideAndFloatWhereTheWindowIsNarrow() {
        assertThat(shown(".navigator")).isTrue();
        window.press(KeyCode.CONTROL, KeyCode.B);
        assertThat(shown(".navigator")).isFalse();
        window.click("#navigator-button");
        assertThat(shown(".navigator")).isTrue();

        window.resize(1024, 640);
        assertThat(shown(".navigator")).isFalse();
        assertThat(shown(".inspector")).isTrue();
        window.press(KeyCode.CONTROL, KeyCode.B);
        assertThat(shown(".navigator")).isTrue();
        window.click("#open-Filters");
        assertThat(window.title()).isEqualTo("Filters");
        assertThat(shown(".navigator")).isFalse();

        window.press(KeyCode.CONTROL, KeyCode.B);
        assertThat(shown(".navigator")).isTrue();
        window.press(KeyCode.ESCAPE);
        assertThat(shown(".navigator")).isFalse();
    }

    @Test
    void aPanelIsMadeWiderByItsEdge() {
        double before =
                Window.call(() -> window.find(".inspector").getLayoutBounds().getWidth());
        Node edge = Window.call(() -> window.robot().lookup(".edge").queryAll().stream()
                .max(Comparator.comparingDouble(Node::getLayoutX))
                .orElseThrow());
        window.robot().drag(edge).moveBy(-60, 0).drop();
        Window.settle();
        assertThat(Window.call(() -> window.find(".inspector").getLayoutBounds().getWidth()))
                .isEqualTo(before + 60);
    }
}
