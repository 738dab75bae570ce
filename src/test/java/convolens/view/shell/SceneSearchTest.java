package convolens.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SceneSearchTest {

    @ParameterizedTest
    @CsvSource({
        "simpleconvnet, TRAIN, FILTERS",
        "LEARNING rate, TRAIN, FILTERS",
        "학습률, TRAIN, FILTERS",
        "손실, TRAIN, FILTERS",
        "7-23, TRAIN, FILTERS",
        "7.23, TRAIN, FILTERS",
        "7–24, FILTERS, TRAIN",
        "7.6.1, FILTERS, TRAIN",
        "가중치, FILTERS, TRAIN",
        "시각화 filters, FILTERS, TRAIN"
    })
    void findsByWordFigureAndSectionInEitherLanguage(String query, Lesson found, Lesson notFound) {
        assertThat(SceneSearch.finds(query, found)).isTrue();
        assertThat(SceneSearch.finds(query, notFound)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void anEmptyQueryFindsAll(String query) {
        for (Lesson lesson : Lesson.values()) {
            assertThat(SceneSearch.finds(query, lesson)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyzzy", "train xyzzy", "7-99"})
    void findsNothingForWordsThatAreNowhere(String query) {
        for (Lesson lesson : Lesson.values()) {
            assertThat(SceneSearch.finds(query, lesson)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"필터"})
    void findsHangulTypedAsSingleLetters(String word) {
        assertThat(SceneSearch.finds(Normalizer.normalize(word, Normalizer.Form.NFD), Lesson.FILTERS))
                .isTrue();
    }

    @Test
    void aTitleThatTheQueryBeginsIsMeantFirst() {
        assertThat(SceneSearch.isTitle("transpose", Lesson.TRANSPOSE)).isTrue();
        assertThat(SceneSearch.isTitle("축 바", Lesson.TRANSPOSE)).isTrue();
        assertThat(SceneSearch.isTitle("transpose", Lesson.CONVOLUTION_FORWARD)).isFalse();
    }
}
