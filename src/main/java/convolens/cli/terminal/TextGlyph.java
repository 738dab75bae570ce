package convolens.cli.terminal;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The characters that pictures of text are drawn with, each with one of ASCII to stand in for it. */
public enum TextGlyph {
    /** The finished part of a bar. */
    DONE("━", "#"),
    /** The rest of a bar. */
    OPEN("─", "-"),
    /** A point of the train curve. */
    TRAIN("●", "o"),
    /** A point of the test curve. */
    TEST("■", "x"),
    /** A point of both curves. */
    BOTH("◆", "*"),
    /** What connects the points of a curve. */
    BETWEEN("·", "."),
    /** The vertical axis. */
    VERTICAL("│", "|"),
    /** The vertical axis beside a number. */
    VERTICAL_TICK("┤", "+"),
    /** Where the axes meet. */
    CORNER("┼", "+"),
    /** The horizontal axis. */
    HORIZONTAL("─", "-"),
    /** The horizontal axis above a number. */
    HORIZONTAL_TICK("┬", "+"),
    /** A count of nothing. */
    NONE("·", "."),
    /** Between height and width. */
    TIMES("×", "x");

    private final String unicode;
    private final String ascii;

    TextGlyph(String unicode, String ascii) {
        this.unicode = unicode;
        this.ascii = ascii;
    }

    /** The character itself, or what stands in for it. */
    public String text(boolean inUnicode) {
        return inUnicode ? unicode : ascii;
    }

    /** All of them, to find out whether an encoding has them. */
    static String all() {
        return Arrays.stream(values()).map(glyph -> glyph.unicode).collect(Collectors.joining());
    }
}
