package convolens.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundles agree with each other and with the sources. */
class BundleTest {
    /** Texts that are the same in every language, on purpose: they have no words. */
    private static final Set<String> EQUAL_ON_PURPOSE = Set.of("app.name", "title.section", "timeline.speed");

    /** The letters without which a text of the language was not translated. A language of Latin letters needs no entry. */
    private static final Map<String, Pattern> LETTERS = Map.of(
            "ko",
            Pattern.compile("\\p{IsHangul}"),
            "ja",
            Pattern.compile("\\p{IsHiragana}|\\p{IsKatakana}|\\p{IsHan}"));

    /** Spellings that the Japanese book does not use, or words that it has terms for. */
    private static final Pattern NOT_AS_THE_BOOK = Pattern.compile(
            "コンボリューション|コンヴォリューション|アキュラシー|ウェイト|インプット|アウトプット" + "|フィーチャーマップ|チャネル|フィルタ(?!ー)|レイヤー|パラメーター|グラディエント");

    /** A string of the sources that could be a key: words of letters and digits, joined by dots. */
    private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z0-9_]*(?:\\.[A-Za-z0-9_]+)+)\"");

    /** A string of the sources to which the rest of a key is added: {@code "keys.group." + name}. */
    private static final Pattern PREFIX = Pattern.compile("\"((?:[a-z][A-Za-z0-9_]*\\.)+)\"\\s*\\+");

    /** The part of a key that a lesson adds to its own prefix: {@code lesson.key("title")}. */
    private static final Pattern LESSON_KEY = Pattern.compile("\\bkey\\(\\s*\"([A-Za-z0-9_.]+)\"");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//[^\n]*");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    /** The colour of a number in the sentence of a step: {@code [input|{0}]}. */
    private static final Pattern MARK = Pattern.compile("\\[([a-z]+)\\|");

    private static final String SOURCES = sources();

    private final Map<String, String> english = read(Locale.ENGLISH);

    /** Every language but the first, whose bundle it must match. */
    static Stream<Locale> translations() {
        return Messages.LANGUAGES.stream().skip(1);
    }

    @Test
    void theFirstLanguageHasNoBlankText() {
        assertThat(english.values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @MethodSource("translations")
    void hasEveryKey(Locale language) {
        assertThat(read(language).keySet()).isEqualTo(english.keySet());
        assertThat(read(language).values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @MethodSource("translations")
    void noTextWasForgottenInTranslation(Locale language) {
        Map<String, String> texts = read(language);
        Set<String> equal = english.keySet().stream()
                .filter(key -> english.get(key).equals(texts.get(key)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(equal).containsExactlyInAnyOrderElementsOf(EQUAL_ON_PURPOSE);
    }

    @ParameterizedTest
    @MethodSource("translations")
    void hasTheSamePlaceholdersAndMarks(Locale language) {
        Map<String, String> texts = read(language);
        for (String key : english.keySet()) {
            assertThat(found(PLACEHOLDER, texts.get(key))).as(key).isEqualTo(found(PLACEHOLDER, english.get(key)));
            assertThat(found(MARK, texts.get(key))).as(key).isEqualTo(found(MARK, english.get(key)));
        }
    }

    @Test
    void everyTextIsAPatternWithoutStraightQuotes() {
        for (Locale language : Messages.LANGUAGES) {
            read(language).forEach((key, text) -> {
                // a straight quote is a command in a pattern and vanishes
                assertThat(text).as(key).doesNotContain("'");
                assertThat(new MessageFormat(text)).as(key).isNotNull();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void isWrittenInTheLettersOfTheLanguage(Locale language) {
        Pattern letters = LETTERS.getOrDefault(language.getLanguage(), Pattern.compile("\\p{IsLatin}"));
        assertThat(read(language).entrySet().stream()
                        .filter(entry -> !EQUAL_ON_PURPOSE.contains(entry.getKey()))
                        .filter(entry -> !letters.matcher(entry.getValue()).find())
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void hasNoLettersOfAnotherLanguage(Locale language) {
        LETTERS.forEach((other, letters) -> {
            if (!other.equals(language.getLanguage())) {
                assertThat(read(language).entrySet().stream()
                                .filter(entry ->
                                        letters.matcher(entry.getValue()).find())
                                .map(Map.Entry::getKey))
                        .as(other)
                        .isEmpty();
            }
        });
    }

    @Test
    void japaneseSaysItAsTheBook() {
        assertThat(read(Locale.JAPANESE).entrySet().stream()
                        .filter(entry ->
                                NOT_AS_THE_BOOK.matcher(entry.getValue()).find()))
                .isEmpty();
    }

    @Test
    void everyKeyOfTheSourcesExists() {
        Set<String> families = english.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        // what begins like a key but is a system property or a file
        Set<String> others = Set.of("java", "javafx", "os", "user", "convolens", "css", "assets", "settings.json");
        List<String> missing = found(KEY).stream()
                .filter(key -> families.contains(key.substring(0, key.indexOf('.'))))
                .filter(key -> others.stream().noneMatch(other -> key.equals(other) || key.startsWith(other + ".")))
                .filter(key -> !english.containsKey(key))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void noKeyIsUnused() {
        Set<String> named = Set.copyOf(found(KEY));
        List<String> prefixes = found(PREFIX);
        Set<String> ofLessons = Set.copyOf(found(LESSON_KEY));
        List<String> unused = english.keySet().stream()
                .filter(key -> !named.contains(key))
                .filter(key -> prefixes.stream().noneMatch(key::startsWith)
                        || key.startsWith("lesson.") && !ofLessons.contains(key.replaceFirst("lesson\\.[^.]+\\.", "")))
                .toList();
        assertThat(unused).isEmpty();
    }

    private List<String> found(Pattern pattern) {
        return pattern.matcher(SOURCES)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static String sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                texts.add(COMMENT.matcher(Files.readString(file)).replaceAll(""));
            }
            return String.join("\n", texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a bundle; a key that stands there twice is an error, of which {@link Properties} would say nothing. */
    private static Map<String, String> read(Locale language) {
        String name = language.equals(Messages.LANGUAGES.get(0))
                ? "messages.properties"
                : "messages_" + language.getLanguage() + ".properties";
        Map<String, String> texts = new TreeMap<>();
        Properties properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                assertThat(texts.put((String) key, (String) value))
                        .as("%s has %s twice", name, key)
                        .isNull();
                return null;
            }
        };
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
