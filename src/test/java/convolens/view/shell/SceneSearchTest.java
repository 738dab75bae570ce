package convolens.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SceneSearchTest {

    @ParameterizedTest
    @CsvSource({
        "simpleconvnet, TRAIN",
        "LEARNING rate, TRAIN",
        "학습률, TRAIN",
        "손실, TRAIN",
        "7-23, TRAIN",
        "7.23, TRAIN",
        "7–24, FILTERS",
        "7.6.1, FILTERS",
        "가중치, FILTERS",
        "시각화 filters, FILTERS"
    })
    void findsByWordFigureAndSectionInEitherLanguage(String query, Lesson expected) {
        for (Lesson lesson : Lesson.values()) {
            assertThat(SceneSearch.finds(query, lesson))
                    .as("%s: %s", query, lesson)
                    .isEqualTo(lesson == expected);
        }
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
}
