package convolens.view.predict;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.controller.sliding.SlidingController;
import convolens.model.predict.Answer;
import convolens.model.predict.Exercise;
import convolens.model.setup.SlidingState;
import convolens.model.sliding.Frame;
import convolens.model.sliding.SlidingModel;
import convolens.model.sliding.SlidingPreset;
import convolens.ui.SceneWindow;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Predict, then reveal, in the real window and without a mouse. */
class PredictSlidingTest extends SceneWindow {
    private SlidingModel model;

    private void open(SlidingPreset preset, Locale language) {
        open(preset.lesson(), language, (context, runner) -> {
            model = new SlidingModel(preset);
            return new SlidingController(model, context, pump, runner);
        });
    }

    private String text(String selector) {
        return call(() -> ((Labeled) find(selector)).getText());
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    private void answer(String text) {
        robot.write(text);
        press(KeyCode.ENTER);
    }

    /** One output value by plain loops; the filter may be turned by 180°. */
    private static int naive(Frame frame, boolean turned) {
        SlidingState state = frame.state();
        int window = frame.step().last().window();
        int top =
                window / frame.walk().geometry().outputWidth() * state.window().strideY();
        int left =
                window % frame.walk().geometry().outputWidth() * state.window().strideX();
        int size = state.window().height();
        float sum = 0;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                float w = state.filters().get(0, 0, turned ? size - 1 - row : row, turned ? size - 1 - column : column);
                sum += state.input().get(0, 0, top + row, left + column) * w;
            }
        }
        return Math.round(sum);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void answersByKeyboardAlone(String language) {
        Locale locale = Locale.forLanguageTag(language);
        open(SlidingPreset.STRIDE, locale);
        for (int i = 0; i < 4; i++) {
            press(KeyCode.RIGHT);
        }
        int position = call(() -> model.timeline().getPosition());
        press(KeyCode.CONTROL, KeyCode.P);
        assertThat(call(() -> stage.getScene().getFocusOwner())).isSameAs(find("#predict-answer"));
        assertThat(text("#predict-question")).isEqualTo(convolens.i18n.Messages.text(locale, "predict.ask.output"));

        int turned = naive(call(model::getFrame), true);
        int right = naive(call(model::getFrame), false);
        assertThat(turned).isNotEqualTo(right);
        answer(Integer.toString(turned));
        assertThat(text("#predict-verdict"))
                .startsWith(convolens.i18n.Messages.text(locale, "predict.mistake.flipped"));
        assertThat(text("#predict-score")).isEqualTo(convolens.i18n.Messages.text(locale, "predict.score", 0, 1));
        assertNothingSays(Integer.toString(right), "#predict-verdict");

        press(KeyCode.T);
        assertThat(text("#predict-help")).contains(convolens.i18n.Messages.text(locale, "predict.why.flipped"));
        press(KeyCode.T);
        press(KeyCode.T);
        assertThat(call(() -> find("#predict-hint").isDisabled())).isTrue();
        assertThat(call(() -> ((TextField) find("#predict-answer")).getText())).isEqualTo(Integer.toString(turned));

        answer(Integer.toString(right));
        assertThat(text("#predict-verdict"))
                .isEqualTo(convolens.i18n.Messages.text(locale, "predict.right", Integer.toString(right)));
        assertThat(call(() -> model.getFrame().secrets())).isEmpty();
        press(KeyCode.ENTER);
        assertThat(call(() -> model.getFrame().secrets())).isNotEmpty();

        press(KeyCode.H);
        assertThat(call(() -> model.getFrame().secrets())).isEmpty();
        press(KeyCode.H);
        assertThat(call(() -> model.getFrame().secrets())).isNotEmpty();
        assertThat(text("#predict-score")).isEqualTo(convolens.i18n.Messages.text(locale, "predict.score", 0, 2));
        assertTextsAreTranslated();

        press(KeyCode.CONTROL, KeyCode.P);
        assertThat(call(() -> model.getFrame().secrets())).isEmpty();
        assertThat(call(() -> model.timeline().getPosition())).isEqualTo(position);
        assertThat(call(() -> find("#predict").isVisible())).isFalse();
    }

    /** No text that is spoken or written outside the card holds the value as a word of its own. */
    private void assertNothingSays(String value, String... except) {
        run(() -> {
            for (Node node : stage.getScene().getRoot().lookupAll("*")) {
                String spoken = String.valueOf(node.getAccessibleText());
                if (spoken.contains("=")) {
                    assertThat(spoken).as("%s", node).doesNotEndWith("= " + value);
                }
            }
        });
    }

    @Test
    void theWinnerIsPointedAtByKeyboard() {
        open(SlidingPreset.POOLING, Locale.ENGLISH);
        press(KeyCode.CONTROL, KeyCode.P);
        while (call(() -> !find("#predict-question").isVisible()
                || !text("#predict-question")
                        .equals(convolens.i18n.Messages.text(Locale.ENGLISH, "predict.ask.winner")))) {
            press(KeyCode.ESCAPE);
            press(KeyCode.H);
            run(() -> find("#predict-answer").requestFocus());
            press(KeyCode.ENTER);
        }
        Exercise question = call(() -> model.questions().ask(convolens.model.predict.QuestionKind.WINNER, 0));
        answer(question.right().numbers().get(0).intValue() + ", "
                + question.right().numbers().get(1).intValue());
        assertThat(text("#predict-verdict")).endsWith("is right.");
        assertThat(question.right()).isNotEqualTo(Answer.padding());
    }
}
