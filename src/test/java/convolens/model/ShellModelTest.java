package convolens.model;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import org.junit.jupiter.api.Test;

class ShellModelTest {
    private final ShellModel shell = new ShellModel();

    @Test
    void historyGoesBackAndForward() {
        shell.open(Lesson.TRAIN);
        assertThat(shell.canGoBackProperty().get()).isFalse();
        shell.open(Lesson.FILTERS);
        shell.goBack();
        assertThat(shell.getLesson()).isEqualTo(Lesson.TRAIN);
        assertThat(shell.canGoBackProperty().get()).isFalse();
        assertThat(shell.canGoForwardProperty().get()).isTrue();
        shell.goForward();
        assertThat(shell.getLesson()).isEqualTo(Lesson.FILTERS);
        shell.goForward();
        assertThat(shell.getLesson()).isEqualTo(Lesson.FILTERS);
    }

    @Test
    void openingForgetsTheWayForward() {
        shell.open(Lesson.TRAIN);
        shell.open(Lesson.FILTERS);
        shell.goBack();
        shell.open(Lesson.FILTERS);
        assertThat(shell.canGoForwardProperty().get()).isFalse();
        shell.goBack();
        assertThat(shell.getLesson()).isEqualTo(Lesson.TRAIN);
    }

    @Test
    void openingTheSameSceneIsNoStep() {
        shell.open(Lesson.TRAIN);
        shell.open(Lesson.TRAIN);
        assertThat(shell.canGoBackProperty().get()).isFalse();
    }
}
