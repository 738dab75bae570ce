package convolens.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.run.TrainField;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import java.nio.file.Path;
import java.util.Locale;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Back through the epochs of a run: what its network made of a picture, and what it mixed up. */
@OnFxThread
class EpochsSceneTest {
    @TempDir
    private Path home;

    private Window window;

    @BeforeEach
    void train() {
        window = new Window(home, Lesson.TRAIN);
        window.resize(1280, 800);
        set(TrainField.TRAIN_COUNT, "600");
        set(TrainField.TEST_COUNT, "100");
        set(TrainField.EPOCHS, "4");
        window.click("#train-welcome-start");
        Window.await(
                "the run has ended",
                () -> window.<Node>find("#train-sentence").getAccessibleText().startsWith("final accuracy"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aPictureGoesThroughTheNetworkOfEveryEpoch() {
        window.open(Lesson.NETWORK);
        Window.await("the digit went through", () -> network().contains("with a probability"));
        assertThat(window.<Node>find("#network-epoch").getParent().isVisible())
                .as("a network without epochs has no slider")
                .isFalse();
        window.click("#network-source-3");
        Window.await("the run's network", () -> network().startsWith("After epoch 4 · The network sees"));
        assertThat(window.text("#network-epoch-words")).isEqualTo("epoch 4");
        String learned = window.text("#network-answer");
        window.focus("#network-epoch");
        window.press(KeyCode.HOME);
        Window.await("before training", () -> network().startsWith("After epoch 0 · The network sees"));
        assertThat(window.text("#network-answer")).isNotEqualTo(learned);
        double sure = Double.parseDouble(window.text("#network-answer").replaceAll(".* ", ""));
        assertThat(sure).as("an untrained network is not sure of anything").isLessThan(0.2);
        window.press(KeyCode.RIGHT);
        Window.await("one epoch", () -> network().startsWith("After epoch 1 ·"));
        String early = window.text("#network-answer");

        window.click("#network-source-0");
        Window.await("another network", () -> network().startsWith("The network sees"));
        window.click("#network-source-3");
        Window.await("the epoch is remembered", () -> network().startsWith("After epoch 1 ·"));
        assertThat(window.text("#network-answer")).isEqualTo(early);
        window.focus("#network-epoch");
        window.press(KeyCode.END);
        Window.await("and now", () -> network().startsWith("After epoch 4 ·"));
        Window.await("as before", () -> window.text("#network-answer").equals(learned));
        window.press(KeyCode.CONTROL, KeyCode.L);
        assertThat(network()).startsWith("에폭 4 뒤 · ");
        assertThat(window.text("#network-epoch-words")).isEqualTo("에폭 4");
    }

    @Test
    void twoEpochsOfARunAreCompared() {
        window.open(Lesson.MISTAKES);
        Window.await("all are answered", () -> mistakes().startsWith("9,906 of 10,000"));
        window.click("#mistakes-source-3");
        Window.await(
                "the run's network",
                () -> mistakes().startsWith("After epoch 4 · ") && mistakes().contains(" of 10,000"));
        int late = right();
        window.click("#mistakes-other-3");
        Window.await("against itself", () -> mistakes().startsWith("Epoch 4 against epoch 1 · "));
        int learned = number(mistakes().replaceAll(".*with the other: ([\\d,]+) .*", "$1"));
        int unlearned = number(mistakes().replaceAll(".*reverse: ([\\d,]+) .*", "$1"));
        window.focus("#mistakes-epoch");
        window.press(KeyCode.LEFT);
        window.press(KeyCode.LEFT);
        window.press(KeyCode.LEFT);
        Window.await(
                "the same epoch twice",
                () -> mistakes().startsWith("Epoch 1 against epoch 1 · ")
                        && mistakes().contains("the reverse: 0 "));
        int early = right();
        assertThat(early).isLessThan(late);
        assertThat(learned - unlearned).isEqualTo(late - early);

        window.focus("#mistakes-other-epoch");
        window.press(KeyCode.END);
        Window.await(
                "the other way round",
                () -> mistakes().startsWith("Epoch 1 against epoch 4 · ")
                        && mistakes().contains("the reverse: " + grouped(learned) + " "));
        window.click("#mistakes-look");
        Window.await("that epoch's network", () -> network().startsWith("After epoch 1 · "));
        window.press(KeyCode.CONTROL, KeyCode.L);
        window.open(Lesson.MISTAKES);
        assertThat(mistakes()).startsWith("에폭 1 대 에폭 4 · ");
    }

    private int right() {
        return number(mistakes().replaceAll(".*? · ([\\d,]+) of .*", "$1"));
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace(",", ""));
    }

    private static String grouped(int number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private String network() {
        return window.said("#network-sentence");
    }

    /** How many are right, without the picture that is looked at. */
    private String mistakes() {
        String said = window.said("#mistakes-sentence");
        return said.replaceAll("^(Test image|시험 이미지) [^·]*· ", "");
    }

    private void set(TrainField field, String value) {
        TextField text = (TextField) window.<Node>find("#train-" + field.stem()).lookup(".text-field");
        Window.run(() -> {
            text.requestFocus();
            text.setText(value);
            text.fireEvent(new ActionEvent());
        });
        Window.settle();
    }
}
