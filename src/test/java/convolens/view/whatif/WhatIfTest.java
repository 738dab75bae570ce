package convolens.view.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.controller.sliding.SlidingController;
import convolens.controller.unfold.UnfoldController;
import convolens.i18n.Messages;
import convolens.model.array.MapRows;
import convolens.model.setup.Quantity;
import convolens.model.setup.SlidingState;
import convolens.model.setup.Spot;
import convolens.model.sliding.SlidingModel;
import convolens.model.sliding.SlidingPreset;
import convolens.model.transposed.TransposedState;
import convolens.model.unfold.UnfoldPreset;
import convolens.ui.SceneWindow;
import convolens.view.control.matrix.MatrixView;
import convolens.view.unfold.UnfoldLinks;
import java.util.Locale;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "What if…?" in the real window, by clicks and by keyboard. */
class WhatIfTest extends SceneWindow {
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

    /** Scrolls down to the questions, and clicks one. */
    private void clickChip(String selector) {
        run(() -> ((ScrollPane) find(".inspector")).setVvalue(1));
        settle();
        click(selector);
    }

    private boolean isShown() {
        return call(() -> find("#whatif").isVisible());
    }

    /** The output of one channel without padding by plain loops; the filter may be turned by 180°. */
    private static int[] naive(SlidingState state, boolean turned) {
        int size = state.window().height();
        int stride = state.window().strideY();
        int outputs = (state.input().dim(2) - size) / stride + 1;
        int[] y = new int[outputs * outputs];
        for (int i = 0; i < y.length; i++) {
            for (int cell = 0; cell < size * size; cell++) {
                int row = cell / size;
                int column = cell % size;
                y[i] += Math.round(state.input().get(0, 0, i / outputs * stride + row, i % outputs * stride + column)
                        * state.filters()
                                .get(0, 0, turned ? size - 1 - row : row, turned ? size - 1 - column : column));
            }
        }
        return y;
    }

    private void assertCounted(Locale locale) {
        SlidingState state = call(() -> model.getFrame().state());
        int[] right = naive(state, false);
        int[] turned = naive(state, true);
        int differing = 0;
        for (int i = 0; i < right.length; i++) {
            differing += right[i] != turned[i] ? 1 : 0;
        }
        assertThat(text("#whatif-count")).isEqualTo(Messages.text(locale, "whatif.count", differing, right.length));
        int window = call(() -> model.getFrame().step().last().window());
        assertThat(text("#whatif-moment"))
                .startsWith("y[0, 0, ")
                .contains(": " + right[window] + " ")
                .endsWith(" " + turned[window]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void theFilterIsTurnedByAClick(String language) {
        Locale locale = Locale.forLanguageTag(language);
        open(SlidingPreset.STRIDE, locale);
        assertThat(isShown()).isFalse();
        clickChip("#whatif-FLIPPED");
        assertThat(isShown()).isTrue();
        assertThat(text("#whatif-why")).isEqualTo(Messages.text(locale, "whatif.why.flipped"));
        assertCounted(locale);

        // it follows the step and every edit
        run(() -> model.timeline().forward());
        settle();
        assertCounted(locale);
        MatrixView wrong = (MatrixView) find("#whatif-wrong");
        assertThat(call(() -> wrong.marks().window().x())).isEqualTo(1);
        assertThat(call(() -> wrong.shown().value(0, 1)))
                .isEqualTo(naive(model.getFrame().state(), true)[1]);
        run(() -> model.type(new Spot.Input(0, 0, 2), "-7"));
        settle();
        assertCounted(locale);
        assertTextsAreTranslated();

        // neither offered nor answered while something is to be predicted
        press(KeyCode.CONTROL, KeyCode.P);
        assertThat(isShown()).isFalse();
        assertThat(robot.lookup("#whatif-FLIPPED").tryQuery()).isEmpty();
        press(KeyCode.CONTROL, KeyCode.P);
        assertThat(isShown()).isTrue();

        clickChip("#whatif-FLIPPED");
        assertThat(isShown()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void byKeyboardAlone(String language) {
        Locale locale = Locale.forLanguageTag(language);
        open(SlidingPreset.STRIDE, locale);
        run(() -> find("#whatif-STRIDE_ONE_AXIS").requestFocus());
        press(KeyCode.SPACE);
        assertThat(isShown()).isTrue();
        // 3 × 3 becomes 3 × 5: two columns of six cells are too many
        assertThat(text("#whatif-count"))
                .endsWith(Messages.text(locale, "whatif.shape", "(1, 1, 3, 5)", "(1, 1, 3, 3)", 6));
        assertThat(text("#whatif-why"))
                .isEqualTo(Messages.text(locale, "whatif.why.strideRowsOnly", 2, "3 × 5", "3 × 3"));

        // one question at a time; with nothing to forget it says so
        press(KeyCode.TAB);
        press(KeyCode.SPACE);
        assertThat(call(() -> ((ToggleButton) find("#whatif-STRIDE_ONE_AXIS")).isSelected()))
                .isFalse();
        assertThat(text("#whatif-why")).isEqualTo(Messages.text(locale, "whatif.none.padding"));
        assertThat(call(() -> find("#whatif-right").getParent().isVisible())).isFalse();
        run(() -> model.setup().set(Quantity.PADDING, 1));
        settle();
        assertThat(call(() -> find("#whatif-right").getParent().isVisible())).isTrue();
        assertThat(text("#whatif-right-name")).contains("(1, 1, 4, 4)");

        press(KeyCode.ESCAPE);
        assertThat(isShown()).isFalse();
        assertThat(call(() -> ((ToggleButton) find("#whatif-PADDING_ONE_SIDE")).isSelected()))
                .isFalse();
        assertTextsAreTranslated();
    }

    private static UnfoldLinks links() {
        return new UnfoldLinks() {
            @Override
            public void transpose(MapRows rows) {}

            @Override
            public void transposed(TransposedState state) {}
        };
    }

    @Test
    void anOverwritingCol2ImIsToldFromAnAddingOne() {
        open(
                UnfoldPreset.COL2IM.lesson(),
                Locale.ENGLISH,
                (context, runner) -> new UnfoldController(UnfoldPreset.COL2IM, context, pump, runner, links()));
        clickChip("#whatif-OVERWRITTEN");
        MatrixView right = (MatrixView) find("#whatif-right");
        MatrixView wrong = (MatrixView) find("#whatif-wrong");
        // a gradient of ones: what is added counts windows, what is overwritten is 1 wherever a window lies
        float most = 0;
        for (int row = 0; row < call(() -> right.shown().rows()); row++) {
            for (int column = 0; column < call(() -> right.shown().columns()); column++) {
                float sum = right.shown().value(row, column);
                most = Math.max(most, sum);
                assertThat(wrong.shown().value(row, column)).isEqualTo(Math.min(1, sum));
                assertThat(wrong.marks().touched(row, column) != null).isEqualTo(sum > 1);
            }
        }
        assertThat(most).isEqualTo(4);
        assertThat(text("#whatif-why")).isEqualTo(Messages.text(Locale.ENGLISH, "whatif.why.overwritten", 4));
    }
}
