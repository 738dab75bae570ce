package convolens.model.network;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.train.Answers;
import convolens.model.network.ImageOffer.Order;
import convolens.model.network.ImageOffer.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageOfferTest {
    private static final int[] LABELS = {0, 1, 1, 0, 2};

    /** Answers 0 (right, 0.6), 0 (wrong, 0.5), 1 (right, 0.9), 2 (wrong, 0.8), 2 (right, 0.4). */
    private static final Answers ANSWERS = new Answers(3, LABELS, new float[] {
        0.6f, 0.3f, 0.1f, 0.5f, 0.45f, 0.05f, 0.05f, 0.9f, 0.05f, 0.1f, 0.1f, 0.8f, 0.35f, 0.25f, 0.4f
    });

    private static List<Integer> select(ImageOffer offer) {
        return offer.select(5, i -> LABELS[i], ANSWERS);
    }

    @Test
    void verdictAndClassNarrowAndOrderSorts() {
        assertThat(select(ImageOffer.ALL)).containsExactly(0, 1, 2, 3, 4);
        assertThat(select(ImageOffer.ALL.with(Verdict.WRONG))).containsExactly(1, 3);
        assertThat(select(ImageOffer.ALL.with(Verdict.RIGHT))).containsExactly(0, 2, 4);
        assertThat(select(ImageOffer.ALL.withLabel(1))).containsExactly(1, 2);
        assertThat(select(ImageOffer.ALL.withLabel(2).with(Verdict.WRONG))).isEmpty();
        assertThat(select(ImageOffer.ALL.with(Order.SUREST))).containsExactly(2, 3, 0, 1, 4);
        // leads over the next class: 0.3, 0.05, 0.85, 0.7, 0.05
        assertThat(select(ImageOffer.ALL.with(Order.CLOSEST))).startsWith(1, 4, 0);
        assertThat(select(ImageOffer.ALL.withLabel(0).with(Order.SUREST))).containsExactly(3, 0);
    }

    @Test
    void withoutAnswersOnlyTheClassCounts() {
        ImageOffer offer = ImageOffer.ALL.withLabel(0).with(Verdict.WRONG).with(Order.SUREST);
        assertThat(offer.needsAnswers()).isTrue();
        assertThat(offer.select(5, i -> LABELS[i], null)).containsExactly(0, 3);
        assertThat(ImageOffer.ALL.withLabel(0).needsAnswers()).isFalse();
    }
}
