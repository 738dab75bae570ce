package convolens.view.words;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.i18n.Messages;
import convolens.lesson.BookTerm;
import convolens.ui.OnFxThread;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@OnFxThread
class GlossaryTest {
    private final TermFinder finder = new TermFinder();

    static Stream<Locale> languages() {
        return Messages.LANGUAGES.stream();
    }

    @ParameterizedTest
    @EnumSource(BookTerm.class)
    void isExplainedInOneSentenceOfEveryLanguage(BookTerm term) {
        for (Locale language : Messages.LANGUAGES) {
            String text = Messages.text(language, term.textKey());
            assertThat(text).matches(".{12,}[.。]").doesNotContain("!");
            assertThat(text.length()).as(text).isLessThan(130);
            assertThat(TermText.names(term, language)).isNotEmpty().noneMatch(String::isBlank);
            assertThat(TermText.explanation(term, language)).contains(term.section());
        }
    }

    @ParameterizedTest
    @EnumSource(BookTerm.class)
    void hasAPlaceInTheBookAndItsFigureIsThatOfAScene(BookTerm term) {
        assertThat(term.section()).matches("[567](\\.\\d){1,2}");
        assertThat(term.lesson()).isNotNull();
        if (term.figure() != null && term.section().compareTo("7.7") < 0) {
            assertThat(term.lesson().figures()).contains(term.figure());
        }
    }

    @Test
    void termsStandInTheOrderOfTheBook() {
        assertThat(BookTerm.values()).isSortedAccordingTo((a, b) -> a.section().compareTo(b.section()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTwoTermsAreCalledTheSame(Locale language) {
        assertThat(Stream.of(BookTerm.values()).map(term -> TermText.name(term, language)))
                .doesNotHaveDuplicates();
    }

    @Test
    void japaneseIsSortedByHowItIsRead() {
        // いるか before うみ: 受容野 is read じゅようや, 重み おもみ
        assertThat(GlossaryView.sorted(Locale.JAPANESE))
                .containsSubsequence(BookTerm.WEIGHT, BookTerm.RECEPTIVE_FIELD, BookTerm.PADDING);
        assertThat(GlossaryView.sorted(Locale.KOREAN))
                .containsSubsequence(BookTerm.WEIGHT, BookTerm.RECEPTIVE_FIELD, BookTerm.PADDING, BookTerm.CONVOLUTION);
        assertThat(GlossaryView.sorted(Locale.ENGLISH))
                .containsSubsequence(BookTerm.BIAS, BookTerm.PADDING, BookTerm.WEIGHT);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Padding rows, PADDING",
        "en, Filters, FILTER",
        "en, Learning rate η, LEARNING_RATE",
        "en, Max pooling, MAX_POOLING",
        "en, Stride down, STRIDE",
        "en, Unfolded input, IM2COL",
        "ko, 세로 스트라이드, STRIDE",
        "ko, 최대 풀링, MAX_POOLING",
        "ko, 학습률 η, LEARNING_RATE",
        "ja, パディング縦, PADDING",
        "ja, 学習率 η, LEARNING_RATE",
        "ja, 展開した入力, IM2COL",
        "ja, 層, LAYER"
    })
    void aLabelNamesItsTerm(Locale language, String label, BookTerm term) {
        assertThat(finder.find(label, language)).isEqualTo(term);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Undo",
        "en, Axisless",
        "en, Steps",
        "en, With stride 1 the window stops at every cell.",
        "ko, 되돌리기",
        "ja, 多層化"
    })
    void whatNamesNoTermIsNotExplained(Locale language, String label) {
        assertThat(finder.find(label, language)).isNull();
    }
}
