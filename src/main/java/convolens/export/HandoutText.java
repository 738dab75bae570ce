package convolens.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A short note in Markdown as words with a style each: paragraphs, items of lists, strong, emphasised, code and formulas. Everything else
 * is text.
 */
final class HandoutText {
    private static final Pattern PIECE = Pattern.compile(
            "\\*\\*(.+?)\\*\\*|(?:`([^`]+)`|\\$([^$\\s][^$\\n]*)\\$)|(?<![\\w*])[*_]([^*_\\s][^*_]*?)[*_](?![\\w*])|(.)",
            Pattern.DOTALL);

    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|\\d+[.)])\\s+(.*)");

    private HandoutText() {}

    /** How a word is written. */
    enum Style {
        PLAIN,
        STRONG,
        CODE
    }

    /** @param text without spaces, or one space */
    record Word(String text, Style style) {}

    /** A paragraph, or an item of a list. */
    record Block(boolean isItem, List<Word> words) {}

    static List<Block> of(String markdown) {
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : markdown.strip().split("\\n\\s*\\n")) {
            StringBuilder text = new StringBuilder();
            for (String line : paragraph.split("\\n")) {
                Matcher item = ITEM.matcher(line);
                if (item.matches()) {
                    add(blocks, false, text);
                    add(blocks, true, new StringBuilder(item.group(1)));
                } else {
                    text.append(text.isEmpty() ? "" : " ").append(line.strip().replaceFirst("^#+\\s*", ""));
                }
            }
            add(blocks, false, text);
        }
        return blocks;
    }

    private static void add(List<Block> blocks, boolean isItem, StringBuilder text) {
        if (!text.toString().isBlank()) {
            blocks.add(new Block(isItem, words(text.toString())));
        }
        text.setLength(0);
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            if (pieces.group(5) != null) {
                plain.append(pieces.group(5));
                continue;
            }
            split(plain.toString(), Style.PLAIN, words);
            plain.setLength(0);
            if (pieces.group(1) != null) {
                split(pieces.group(1), Style.STRONG, words);
            } else if (pieces.group(2) != null) {
                split(pieces.group(2), Style.CODE, words);
            } else if (pieces.group(3) != null) {
                split(pieces.group(3), Style.CODE, words);
            } else {
                split(pieces.group(4), Style.STRONG, words);
            }
        }
        split(plain.toString(), Style.PLAIN, words);
        return words;
    }

    /** At spaces, and beside every letter of Japanese, which has none. */
    private static void split(String text, Style style, List<Word> words) {
        for (String part : text.split("(?<=\\s)|(?=\\s)|(?<=[\\u3040-\\u30FF\\u4E00-\\u9FFF])(?![、。)」])")) {
            if (!part.isEmpty()) {
                words.add(new Word(part.isBlank() ? " " : part, style));
            }
        }
    }
}
