package convolens.ui.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import convolens.i18n.Messages;
import convolens.lesson.BookTerm;
import convolens.lesson.Lesson;
import convolens.ui.LayoutAudit;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import convolens.view.control.Tip;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Search, glossary and terms that explain themselves, in the real window. */
@OnFxThread
class WordsTest {
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

    private void search(String query) {
        window.press(KeyCode.CONTROL, KeyCode.K);
        // the robot types Latin letters only
        Window.run(() -> window.<TextField>find("#find-field").setText(query));
        Window.settle();
    }

    private boolean isOpen(String card) {
        return window.isShown(card);
    }

    @Test
    void aTermIsFoundFromAnyLanguageAndLeadsToItsScene() {
        for (String query : List.of("receptive field", "수용 영역", "受容野", "ㅅㅇ ㅇㅇ")) {
            window.open(Lesson.BIAS);
            search(query);
            window.press(KeyCode.ENTER);
            assertThat(isOpen("#find")).isFalse();
            assertThat(isOpen("#glossary")).as(query).isTrue();
            assertThat(Window.call(() -> window.<ListView<?>>find("#glossary .list-view")
                            .getSelectionModel()
                            .getSelectedItem()))
                    .as(query)
                    .isEqualTo(BookTerm.RECEPTIVE_FIELD);
            window.press(KeyCode.ENTER);
            assertThat(isOpen("#glossary")).isFalse();
            assertThat(window.title()).isEqualTo(Messages.text(Locale.ENGLISH, Lesson.NETWORK.titleKey()));
        }
    }

    @Test
    void commandsAreDoneByTheKeyboardAlone() {
        String before = Application.getUserAgentStylesheet();
        search("theme");
        window.press(KeyCode.ENTER);
        assertThat(Application.getUserAgentStylesheet()).isNotEqualTo(before);

        search("日本語");
        window.press(KeyCode.ENTER);
        assertThat(window.text("#language-menu")).isEqualTo("日本語");
        assertThat(window.title()).isEqualTo(Messages.text(Locale.JAPANESE, Lesson.TRAIN.titleKey()));
        assertThat(Window.call(() -> LayoutAudit.faultsOf(window.scene()))).isEmpty();

        search("first page, or so");
        window.press(KeyCode.ESCAPE);
        assertThat(isOpen("#find")).isFalse();

        search("cover");
        window.press(KeyCode.ENTER);
        assertThat(Window.call(() -> window.find(".cover").isVisible())).isTrue();
    }

    @Test
    void theGlossaryIsSearchedAndSpeaksTheLanguageOfTheWindow() {
        window.press(KeyCode.F3);
        assertThat(isOpen("#glossary")).isTrue();
        window.type("stride");
        assertThat(Window.call(() -> window.<ListView<?>>find("#glossary .list-view")
                        .getItems()
                        .get(0)))
                .isEqualTo(BookTerm.STRIDE);
        window.speak(Locale.KOREAN);
        assertThat(Window.call(() -> window.robot().lookup("#glossary .hyperlink").<Hyperlink>queryAll().stream()
                        .map(Hyperlink::getText)
                        .anyMatch(text -> text.contains("스트라이드") && text.contains("그림 7-7"))))
                .isTrue();
        window.press(KeyCode.ESCAPE);
        assertThat(isOpen("#glossary")).isFalse();
        window.click("#glossary-button");
        assertThat(isOpen("#glossary")).isTrue();
    }

    @Test
    void aTermOfTheWindowExplainsItselfOnHover() {
        window.open(Lesson.STRIDE);
        for (Locale language : Messages.LANGUAGES) {
            window.speak(language);
            Labeled label = Window.call(() -> window.find(".inspector").lookupAll(".label").stream()
                    .map(Labeled.class::cast)
                    .filter(each -> Messages.text(language, "quantity.stride").equals(each.getText()) && isSeen(each))
                    .findFirst()
                    .orElseThrow());
            window.robot().moveTo(".status-bar");
            window.robot().moveTo(label);
            Window.settle();
            assertThat(Window.call(() -> label.getTooltip().getText()))
                    .contains(Messages.text(language, BookTerm.STRIDE.textKey()))
                    .contains("7-7");
            Window.await("the sentence", () -> label.getTooltip().isShowing());
        }
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void whatHasATooltipOfItsOwnKeepsIt() {
        window.open(Lesson.STRIDE);
        Node entry = window.find("#open-Padding");
        String before = Window.call(() -> Tip.words(entry));
        window.robot().moveTo(entry);
        window.robot().moveTo("#open-Padding .title");
        Window.settle();
        assertThat(before).isNotEmpty();
        assertThat(Window.call(() -> entry.getProperties().get("javafx.scene.control.Tooltip")))
                .asInstanceOf(type(Tooltip.class))
                .extracting(Tooltip::getText)
                .isEqualTo(before);
        assertThat(Window.call(
                        () -> window.<Labeled>find("#open-Padding .title").getTooltip()))
                .isNull();
    }
}
