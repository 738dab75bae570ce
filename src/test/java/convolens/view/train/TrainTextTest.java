package convolens.view.train;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.i18n.Messages;
import convolens.run.TrainData;
import convolens.run.TrainField;
import convolens.run.TrainLimits;
import convolens.run.TrainSettings;
import convolens.ui.OnFxThread;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is said of a setting that could not be as asked is true. */
@OnFxThread
class TrainTextTest {
    private final TrainText text = new TrainText(new Messages(Locale.ENGLISH));
    private final TrainLimits limits = new TrainLimits(TrainData.MNIST, 1L << 32);

    @Test
    void noHiddenUnitsAreTooFewAndNotTooManyParameters() {
        assertThat(correction(TrainField.HIDDEN, 0)).isEqualTo("0 lies outside 1 to 1,000. 1 is used.");
    }

    @Test
    void moreHiddenUnitsThanTheFormHasArentCalledTooManyParameters() {
        assertThat(correction(TrainField.HIDDEN, 1_500)).isEqualTo("1,500 lies outside 1 to 1,000. 1,000 is used.");
    }

    @Test
    void aBatchOfNoImagesIsNoQuestionOfMemory() {
        assertThat(correction(TrainField.BATCH_SIZE, 0)).matches("0 lies outside 1 to [0-9,]+\\. 1 is used\\.");
    }

    private String correction(TrainField field, double asked) {
        TrainSettings settings = field.set(TrainSettings.ofChapter(2), asked);
        TrainLimits.Corrected corrected = limits.correct(settings);
        return text.correction(
                corrected.corrections().get(0), limits.span(field, corrected.settings()), TrainData.MNIST);
    }
}
