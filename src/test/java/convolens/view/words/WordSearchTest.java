package convolens.view.words;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.i18n.Messages;
import convolens.lesson.BookTerm;
import convolens.lesson.Lesson;
import convolens.ui.OnFxThread;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag(OnFxThread.TAG)
class WordSearchTest {
    private static final Found.Command THEME = command("keys.theme", "words.also.THEME");
    private static final Found.Command CSV = command("learning.curves", "words.also.EXPORT");
    private static final Found.Speak JAPANESE = new Found.Speak(Locale.JAPANESE, () -> {});

    private final WordSearch search = new WordSearch(List.of(THEME, CSV, JAPANESE));

    private static Found.Command command(String key, String also) {
        return new Found.Command(key, also, "", () -> {});
    }

    static Stream<Arguments> scenes() {
        return Stream.of(Lesson.values())
                .flatMap(lesson -> Messages.LANGUAGES.stream()
                        .map(language -> Arguments.of(lesson, Messages.text(language, lesson.titleKey()))));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void aTitleInAnyLanguageFindsItsSceneFirst(Lesson lesson, String title) {
        Found first = search.find(title).get(0);
        assertThat(first).isInstanceOf(Found.Scene.class);
        assertThat(Messages.LANGUAGES.stream().map(first::title)).contains(title);
        assertThat(search.find(title)).contains(new Found.Scene(lesson));
    }

    static Stream<Arguments> terms() {
        return Stream.of(BookTerm.values())
                .flatMap(term -> Messages.LANGUAGES.stream()
                        .flatMap(language ->
                                TermText.names(term, language).stream().map(name -> Arguments.of(term, name))));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void everyNameInAnyLanguageFindsItsTermAmongTheFirst(BookTerm term, String name) {
        assertThat(search.find(name).subList(0, Math.min(6, search.find(name).size())))
                .contains(new Found.Word(term));
    }

    @ParameterizedTest
    @CsvSource({
        "receptive field, RECEPTIVE_FIELD",
        "수용 영역, RECEPTIVE_FIELD",
        "受容野, RECEPTIVE_FIELD",
        "じゅようや, RECEPTIVE_FIELD",
        "畳み込み, CONVOLUTION",
        "たたみこみ, CONVOLUTION",
        "ﾄﾞﾛｯﾌﾟｱｳﾄ, DROPOUT",
        "cross-ent, CROSS_ENTROPY"
    })
    void theTermComesFirst(String query, BookTerm term) {
        assertThat(search.find(query).get(0)).isEqualTo(new Found.Word(term));
    }

    @ParameterizedTest
    @CsvSource({
        "패딩, PADDING",
        "パディング, PADDING",
        "padding, PADDING",
        "ㅍㄷ, PADDING",
        "ㅎㅅㄱㅇㅅ, SLIDING_WINDOW",
        "ㅎㅅㄱ ㅇㅅ, SLIDING_WINDOW",
        "ぱでぃんぐ, PADDING",
        "축 바꾸기, TRANSPOSE",
        "im2col loop, IM2COL_LOOP"
    })
    void theSceneComesFirst(String query, Lesson lesson) {
        assertThat(search.find(query).get(0)).isEqualTo(new Found.Scene(lesson));
    }

    @Test
    void hangulIsFoundByItsInitialConsonants() {
        assertThat(search.find("ㅎㅅㄱ"))
                .contains(new Found.Word(BookTerm.CONVOLUTION), new Found.Scene(Lesson.SLIDING_WINDOW));
        assertThat(search.find("ㅎㅅㄱ")).doesNotContain(new Found.Word(BookTerm.POOLING));
    }

    @Test
    void hangulMayBeTypedAsSingleLetters() {
        String query = Normalizer.normalize("필터", Normalizer.Form.NFD);
        assertThat(search.find(query).get(0)).isEqualTo(new Found.Scene(Lesson.FILTERS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7-24", "7.24", "7–24", "Figure 7-24", "그림 7-24", "図7-24"})
    void aFigureLeadsToItsScene(String query) {
        assertThat(search.find(query).get(0)).isEqualTo(new Found.Figure("7-24", Lesson.FILTERS));
    }

    @Test
    void aSectionAndSeveralWordsFindScenes() {
        assertThat(search.find("7.6.1")).contains(new Found.Scene(Lesson.FILTERS));
        assertThat(search.find("7.6.1")).doesNotContain(new Found.Scene(Lesson.TRAIN));
        assertThat(search.find("시각화 filters").get(0)).isEqualTo(new Found.Scene(Lesson.FILTERS));
        assertThat(search.find("simpleconvnet")).contains(new Found.Scene(Lesson.TRAIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"theme", "테마", "テーマ", "dark mode", "다크", "ダークモード", "Light or dark"})
    void aCommandIsFoundByWhatItIsCalled(String query) {
        assertThat(search.find(query)).contains(THEME);
    }

    @Test
    void aLanguageIsFoundByItsOwnName() {
        assertThat(search.find("日本語").get(0)).isEqualTo(JAPANESE);
        assertThat(search.find("language")).contains(JAPANESE);
        assertThat(search.find("언어")).contains(JAPANESE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void anEmptyQueryFindsTheScenesInTheirOrder(String query) {
        assertThat(search.find(query).stream().map(found -> ((Found.Scene) found).lesson()))
                .containsExactly(Lesson.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyzzy", "train xyzzy", "7-99", "ㅋㅋㅋㅋ"})
    void findsNothingForWordsThatAreNowhere(String query) {
        assertThat(search.find(query)).isEmpty();
    }
}
