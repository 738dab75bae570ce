package convolens.i18n;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How texts and queries are written before they are compared. */
public final class SearchText {
    private static final Pattern DASHES = Pattern.compile("[‐‑–—.・]");
    private static final Pattern INITIALS = Pattern.compile("[\u1100-\u1112 ]{2,}");
    private static final char FIRST_SYLLABLE = '가';
    private static final char LAST_SYLLABLE = '힣';
    private static final char FIRST_INITIAL = '\u1100';
    private static final int SYLLABLES_OF_AN_INITIAL = 21 * 28;
    private static final char FIRST_HIRAGANA = 'ぁ';
    private static final char LAST_HIRAGANA = 'ゖ';
    private static final int TO_KATAKANA = 'ァ' - 'ぁ';

    private SearchText() {}

    /**
     * A text in which only what matters is left: small letters; Hangul as syllables, though it may be typed as single
     * letters; kana as katakana; wide letters and digits as narrow ones; any dash, and the dot of 7.6, as one hyphen.
     */
    public static String normal(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder normal = new StringBuilder();
        DASHES.matcher(composed)
                .replaceAll("-")
                .strip()
                .chars()
                .forEach(letter -> normal.append(
                        (char) (letter >= FIRST_HIRAGANA && letter <= LAST_HIRAGANA ? letter + TO_KATAKANA : letter)));
        return normal.toString();
    }

    /** Whether a normal query is initial consonants of Hangul alone, as ㅎㅅㄱ for 합성곱. */
    public static boolean isInitials(String normal) {
        return INITIALS.matcher(normal).matches();
    }

    /** A normal text with the initial consonant in place of each syllable of Hangul, and without spaces. */
    public static String initials(String normal) {
        StringBuilder initials = new StringBuilder();
        normal.chars()
                .filter(letter -> letter != ' ')
                .forEach(letter -> initials.append((char)
                        (letter >= FIRST_SYLLABLE && letter <= LAST_SYLLABLE
                                ? FIRST_INITIAL + (letter - FIRST_SYLLABLE) / SYLLABLES_OF_AN_INITIAL
                                : letter)));
        return initials.toString();
    }
}
