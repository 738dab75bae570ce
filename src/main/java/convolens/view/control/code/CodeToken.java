package convolens.view.control.code;

import convolens.listing.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a line of code.
 *
 * @param text as written
 * @param kind what it is
 */
record CodeToken(String text, Kind kind) {
    private static final Set<String> PYTHON = Set.of(
            "and",
            "as",
            "assert",
            "break",
            "class",
            "continue",
            "def",
            "elif",
            "else",
            "False",
            "for",
            "from",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "None",
            "not",
            "or",
            "pass",
            "return",
            "True",
            "while",
            "with",
            "yield");
    private static final Set<String> JAVA = Set.of(
            "boolean",
            "break",
            "case",
            "class",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "false",
            "final",
            "float",
            "for",
            "if",
            "int",
            "long",
            "new",
            "null",
            "private",
            "public",
            "return",
            "static",
            "switch",
            "this",
            "throw",
            "true",
            "var",
            "void",
            "while");
    private static final String STRING = "\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'";
    private static final String REST = "|(\\d[\\w.]*)|([\\p{L}_]\\w*)|(\\s+)|(.)";

    /** What a piece of code is. */
    enum Kind {
        KEYWORD,
        NAME,
        /** What stands in place of a name. */
        VALUE,
        NUMBER,
        STRING,
        COMMENT,
        SPACE,
        SIGN
    }

    /** Splits a line. The texts of the pieces, put together, are the line. */
    static List<CodeToken> split(String line, Language language) {
        Matcher m = Pattern.compile("(" + language.comment() + ".*)|(" + STRING + ")" + REST)
                .matcher(line);
        Kind[] kinds = {Kind.COMMENT, Kind.STRING, Kind.NUMBER, Kind.NAME, Kind.SPACE, Kind.SIGN};
        List<CodeToken> tokens = new ArrayList<>();
        while (m.find()) {
            int group = 1;
            while (m.group(group) == null) {
                group++;
            }
            boolean keyword = (language == Language.JAVA ? JAVA : PYTHON).contains(m.group());
            tokens.add(new CodeToken(m.group(), keyword ? Kind.KEYWORD : kinds[group - 1]));
        }
        return tokens;
    }

    /** A line with values in place of the names that have one. */
    static List<CodeToken> withValues(List<CodeToken> line, Map<String, String> values) {
        return line.stream()
                .map(token -> {
                    String value = token.kind() == Kind.NAME ? values.get(token.text()) : null;
                    return value == null ? token : new CodeToken(value, Kind.VALUE);
                })
                .toList();
    }
}
