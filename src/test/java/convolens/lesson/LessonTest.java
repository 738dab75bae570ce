package convolens.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import convolens.i18n.Messages;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LessonTest {

    @ParameterizedTest
    @EnumSource(Lesson.class)
    void hasEveryPart(Lesson lesson) {
        for (String part : new String[] {"model.%s.%sModel", "view.%s.%sView", "controller.%s.%sController"}) {
            String name = "convolens." + part.formatted(lesson.room(), lesson.classes());
            assertThatCode(() -> Class.forName(name, false, getClass().getClassLoader()))
                    .as(name)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource(Lesson.class)
    void hasTitleAndTermsInEveryLanguage(Lesson lesson) {
        for (Locale language : Messages.LANGUAGES) {
            assertThat(Messages.text(language, lesson.titleKey())).isNotBlank().doesNotStartWith("!");
            assertThat(Messages.text(language, lesson.termsKey())).isNotBlank().doesNotStartWith("!");
        }
    }

    @ParameterizedTest
    @EnumSource(Lesson.class)
    void belongsToASectionOfTheChapter(Lesson lesson) {
        assertThat(lesson.section()).startsWith(lesson.chapterSection().number());
        assertThat(lesson.figures()).allMatch(figure -> figure.matches("7-\\d{1,2}"));
    }

    @Test
    void lessonsStandInTheOrderOfTheChapter() {
        assertThat(Lesson.values()).isSortedAccordingTo((a, b) -> a.section().compareTo(b.section()));
    }

    @Test
    void keysFollowFromTheStem() {
        assertThat(Lesson.TRAIN.keyPrefix()).isEqualTo("lesson.train");
        assertThat(Lesson.FILTERS.key("title")).isEqualTo("lesson.filters.title");
    }
}
