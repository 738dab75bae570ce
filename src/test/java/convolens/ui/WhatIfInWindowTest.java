package convolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.export.SvgInk;
import convolens.lesson.Lesson;
import convolens.view.control.NodePainter;
import convolens.view.paint.Palette;
import convolens.view.shell.ProjectorView;
import convolens.view.shell.ScenePicture;
import convolens.view.shell.ShellView;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A question What if…? is found by a key, goes into files, pictures and the window for the projector. */
@OnFxThread
class WhatIfInWindowTest {
    private static final String QUESTION = "What if: the filter turned by 180°?";

    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    private Window window;
    private PlannedFiles files;

    @BeforeEach
    void open() {
        files = new PlannedFiles(folder);
        window = new Window(home, files, Lesson.SLIDING_WINDOW);
        window.resize(1280, 800);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private boolean isAsked() {
        return Window.call(() -> window.find("#whatif").isVisible());
    }

    private void ask() {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    }

    private static String drawing(ScenePicture picture) {
        picture.settle();
        SvgInk ink = new SvgInk(picture.width(), picture.height());
        picture.paint(ink, Palette.light().stage());
        return ink.document();
    }

    @Test
    void aKeyAsksOneQuestionAfterTheOther() {
        window.open(Lesson.BIAS);
        MenuButton menu = window.find("#whatif-menu");
        assertThat(menu.isVisible()).isTrue();
        assertThat(menu.getItems()).hasSize(2);
        ask();
        assertThat(window.text("#whatif-question")).isEqualTo("What if: bias added at every cell?");
        ask();
        assertThat(window.text("#whatif-question")).isEqualTo(QUESTION);
        ask();
        assertThat(isAsked()).isFalse();
        Window.run(() -> menu.getItems().get(1).fire());
        assertThat(window.text("#whatif-question")).isEqualTo(QUESTION);
        window.press(KeyCode.ESCAPE);
        assertThat(isAsked()).isFalse();
        window.open(Lesson.SOFTMAX);
        assertThat(menu.isVisible()).isFalse();
        ask();
        assertThat(window.text(".notice .label")).isEqualTo("In this scene nothing is done otherwise.");
    }

    @Test
    void everySceneFromPaddingToGradientCheckHasOne() {
        for (Lesson lesson : Lesson.values()) {
            boolean expected = lesson.section().matches("7\\.(2\\.[2-7]|3.*|4.*)");
            window.open(lesson);
            assertThat(Window.call(() -> window.find("#whatif-menu").isVisible()))
                    .as("%s of %s", lesson, lesson.section())
                    .isEqualTo(expected);
            if (expected) {
                ask();
                assertThat(isAsked()).as("%s", lesson).isTrue();
            }
        }
    }

    @Test
    void itIsInPicturesAndNotItsButton() {
        String without = Window.call(() -> drawing(((ShellView) window.scene().getRoot()).picture()));
        assertThat(without).doesNotContain(QUESTION);
        ask();
        String with = Window.call(() -> drawing(((ShellView) window.scene().getRoot()).picture()));
        assertThat(with).contains(QUESTION, "cells differ").doesNotContain(">×<");
        assertThat(Window.call(() -> window.find("#whatif-close").isVisible())).isTrue();
    }

    @Test
    void itIsInTheWindowForTheProjector() {
        window.press(KeyCode.SHIFT, KeyCode.F5);
        ask();
        String second = projected();
        assertThat(second).contains(QUESTION, "cells differ").doesNotContain(">×<");

        // frozen, the class sees it although it is closed here
        window.press(KeyCode.F);
        window.press(KeyCode.ESCAPE);
        assertThat(isAsked()).isFalse();
        assertThat(Window.call(() -> projector().lookup("#whatif").getParent().isVisible()))
                .isTrue();
        window.press(KeyCode.F);
        assertThat(projected()).doesNotContain(QUESTION);
    }

    private static Node projector() {
        return Stage.getWindows().stream()
                .map(each -> each.getScene().getRoot())
                .filter(each -> each instanceof ProjectorView)
                .findFirst()
                .orElseThrow();
    }

    private static String projected() {
        return Window.call(() -> {
            Node root = projector();
            root.applyCss();
            ((ProjectorView) root).layout();
            SvgInk ink = new SvgInk(1600, 1000);
            NodePainter.paint(root, ink);
            return ink.document();
        });
    }

    @Test
    void aSceneIsSavedWithItsQuestion() throws Exception {
        ask();
        window.press(KeyCode.CONTROL, KeyCode.S);
        Path file = folder.resolve("SlidingWindow.convolens");
        Window.await("it is written", () -> Files.exists(file));
        assertThat(Files.readString(file)).contains("\"whatIf\": \"FLIPPED\"");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        window.press(KeyCode.ESCAPE);
        assertThat(isAsked()).isFalse();
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        Window.await("it is asked again", this::isAsked);
        assertThat(window.text("#whatif-question")).isEqualTo(QUESTION);

        // a state in which nothing is asked ends it
        String plain = Files.readString(file).replaceAll(",\\s*\"whatIf\": \"FLIPPED\"", "");
        assertThat(plain).doesNotContain("whatIf");
        open(plain);
        Window.await("nothing is asked", () -> !isAsked());

        open(Files.readString(file).replace("FLIPPED", "ARGMAX_LOST"));
        Window.await(
                "it is refused",
                () -> window.scene().getRoot().lookupAll(".notice .label").stream()
                        .anyMatch(node -> ((Labeled) node)
                                .getText()
                                .contains("expected \"whatIf\" to be one of FLIPPED, but found ARGMAX_LOST")));
        assertThat(isAsked()).isFalse();
    }

    private void open(String scenario) throws Exception {
        Path changed = folder.resolve("changed.convolens");
        Files.writeString(changed, scenario);
        files.choose(changed);
        window.press(KeyCode.CONTROL, KeyCode.O);
    }
}
