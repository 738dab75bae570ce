package convolens.view.control.code;

import convolens.raster.Role;
import convolens.view.control.PaintedRegion;
import convolens.view.paint.Hatch;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** A line of words and numbers in the colours of what they are, in the middle unless told otherwise. */
public final class TokenLine extends PaintedRegion {
    private static final double SIZE = 16;
    /** The width from which a line in the middle is written larger, as on a projector, and how much it is at most. */
    private static final double PLAIN_WIDTH = 1000;

    private static final double LARGEST = 1.5;

    private final Layer line = addLayer(this::paint);
    private boolean left;
    private IntFunction<List<Token>> tokens = max -> List.of();

    public TokenLine() {
        getStyleClass().add("token-line");
        setFocusTraversable(false);
        setMinWidth(0);
    }

    /** Puts the words at the left instead of the middle. */
    public void alignLeft() {
        left = true;
        line.repaint();
    }

    /**
     * Shows other words.
     *
     * @param shown the words in at most a number of characters, as far as that is possible
     */
    public void show(IntFunction<List<Token>> shown) {
        tokens = shown;
        setAccessibleText(text());
        line.repaint();
    }

    /** The whole line, nothing folded. */
    public String text() {
        return tokens.apply(Integer.MAX_VALUE).stream().map(Token::text).collect(Collectors.joining());
    }

    private void paint(Ink ink, double width, double height) {
        double advance = Typography.monoAdvance(SIZE);
        double margin = left ? 0 : 16;
        double max = left ? 1 : Math.max(1, Math.min(LARGEST, width / PLAIN_WIDTH));
        List<Token> shown = tokens.apply((int) ((width - 2 * margin) / advance / max));
        double length = shown.stream().mapToDouble(TokenLine::width).sum();
        double scale = Math.min(max, (width - margin) / length);
        ink.scale(scale, scale);
        double x = left ? 0 : (width / scale - length) / 2;
        Palette palette = getPalette();
        ink.setTextAlign(TextAlignment.LEFT);
        ink.setTextBaseline(VPos.CENTER);
        for (Token token : shown) {
            if (token.role() == Role.PADDING) {
                padding(ink, x, height / scale / 2, width(token));
            }
            ink.setFont(font(token));
            ink.setFill(palette.text(token.role()));
            ink.fillText(token.text(), x, height / scale / 2);
            x += width(token);
        }
    }

    /** The ground of a number that comes from the padding: hatched, as its cell is. */
    private void padding(Ink ink, double x, double middle, double width) {
        Palette palette = getPalette();
        double top = middle - SIZE * 0.75;
        ink.setFill(palette.padding());
        ink.fillRect(x - 1, top, width + 2, SIZE * 1.5);
        Hatch.paint(ink, x - 1, top, width + 2, SIZE * 1.5, palette.hatching());
    }

    private static Font font(Token token) {
        if (token.words()) {
            return Typography.text(14);
        }
        return token.strong() ? Typography.monoStrong(SIZE) : Typography.mono(SIZE);
    }

    private static double width(Token token) {
        return token.words()
                ? Typography.width(token.text(), font(token))
                : token.text().length() * Typography.monoAdvance(SIZE);
    }
}
