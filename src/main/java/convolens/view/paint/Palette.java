package convolens.view.paint;

import convolens.raster.ColorMap;
import convolens.raster.Role;
import javafx.scene.paint.Color;

/**
 * The colour tokens of one theme, and the only place in Java that names a colour. The style sheet has the same tokens
 * as looked-up colours {@code -cl-*}.
 *
 * <p>The role colours are those of Okabe and Ito, which colour-blind readers can tell apart ("Color Universal Design",
 * 2008). They are meant for lines, markers and cells; small text takes {@link #text}, which is as close to the role
 * colour as legibility allows.
 *
 * @param isDark whether ink is lighter than the background
 * @param isBold whether it is meant to be read from the back of a room: outlines are thicker, contrasts higher
 * @param bg the window
 * @param surface panels
 * @param stage the canvas on which scenes are painted
 * @param line separators
 * @param cell an empty cell
 * @param ink text
 * @param mute text of second rank
 * @param faint text of third rank, ticks, hatching
 * @param accent selection and play
 * @param accentTint the background of what is selected
 * @param input input, train
 * @param inputTint background of input cells
 * @param filter filter, weights, test
 * @param filterTint background of filter cells
 * @param output output
 * @param outputTint background of output cells
 * @param bias bias, events
 * @param biasTint background of bias cells
 * @param window the outline of the current window
 * @param padding background of padding cells, hatched with {@code faint}
 */
public record Palette(
        boolean isDark,
        boolean isBold,
        Color bg,
        Color surface,
        Color stage,
        Color line,
        Color cell,
        Color ink,
        Color mute,
        Color faint,
        Color accent,
        Color accentTint,
        Color input,
        Color inputTint,
        Color filter,
        Color filterTint,
        Color output,
        Color outputTint,
        Color bias,
        Color biasTint,
        Color window,
        Color padding) {

    /** The contrast that WCAG 2.1 (success criterion 1.4.3) asks of text. */
    public static final double TEXT_CONTRAST = 4.5;

    private static final Palette LIGHT = new Palette(
            false,
            false,
            Color.web("#F5F6F8"),
            Color.web("#FFFFFF"),
            Color.web("#FBFBFC"),
            Color.web("#E3E6EB"),
            Color.web("#FFFFFF"),
            Color.web("#1B2130"),
            Color.web("#667085"),
            Color.web("#98A2B3"),
            Color.web("#3B4CCA"),
            Color.web("#ECEEFB"),
            Color.web("#0072B2"),
            Color.web("#E3F0F8"),
            Color.web("#D55E00"),
            Color.web("#FBEBE0"),
            Color.web("#009E73"),
            Color.web("#E0F4EE"),
            Color.web("#9C5E92"),
            Color.web("#F3EAF5"),
            Color.web("#1B2130"),
            Color.web("#EEF0F3"));

    private static final Palette DARK = new Palette(
            true,
            false,
            Color.web("#14171D"),
            Color.web("#1B1F27"),
            Color.web("#171B22"),
            Color.web("#2C323D"),
            Color.web("#1F242D"),
            Color.web("#E8EBF0"),
            Color.web("#9AA4B5"),
            Color.web("#5F6B7E"),
            Color.web("#8C9BFF"),
            Color.web("#262C46"),
            Color.web("#56B4E9"),
            Color.web("#17303F"),
            Color.web("#F0904A"),
            Color.web("#3A2516"),
            Color.web("#3CC79B"),
            Color.web("#12352B"),
            Color.web("#CD98C0"),
            Color.web("#33243A"),
            Color.web("#FFFFFF"),
            Color.web("#252A33"));

    private static final Palette LIGHT_BOLD = new Palette(
            false,
            true,
            Color.web("#FFFFFF"),
            Color.web("#FFFFFF"),
            Color.web("#FFFFFF"),
            Color.web("#A9B1BE"),
            Color.web("#FFFFFF"),
            Color.web("#000000"),
            Color.web("#3A4252"),
            Color.web("#5B6575"),
            Color.web("#2433B0"),
            Color.web("#DDE1FA"),
            Color.web("#005A96"),
            Color.web("#CBE4F4"),
            Color.web("#B34700"),
            Color.web("#FADBC6"),
            Color.web("#00764F"),
            Color.web("#C4EBDC"),
            Color.web("#68206F"),
            Color.web("#E9D5EE"),
            Color.web("#000000"),
            Color.web("#DEE2E8"));

    private static final Palette DARK_BOLD = new Palette(
            true,
            true,
            Color.web("#000000"),
            Color.web("#0B0D10"),
            Color.web("#000000"),
            Color.web("#5D6675"),
            Color.web("#0B0D10"),
            Color.web("#FFFFFF"),
            Color.web("#D3D9E3"),
            Color.web("#A3ADBD"),
            Color.web("#AAB6FF"),
            Color.web("#2B3260"),
            Color.web("#7CCBFF"),
            Color.web("#0F3A55"),
            Color.web("#FFA766"),
            Color.web("#55300F"),
            Color.web("#5BE5B7"),
            Color.web("#0C4837"),
            Color.web("#EAB8DA"),
            Color.web("#4A3352"),
            Color.web("#FFFFFF"),
            Color.web("#2E3540"));

    /** The tokens of the light theme. */
    public static Palette light() {
        return LIGHT;
    }

    /** The tokens of the dark theme. */
    public static Palette dark() {
        return DARK;
    }

    /** The tokens of the same theme to be read from the back of a room. */
    public Palette bold() {
        return isDark ? DARK_BOLD : LIGHT_BOLD;
    }

    /** By how much outlines are thicker than usual. */
    public double outlines() {
        return isBold ? 1.75 : 1;
    }

    /** The colour of a role, for lines, markers and filled cells. */
    public Color color(Role role) {
        return switch (role) {
            case PLAIN -> ink;
            case INPUT -> input;
            case FILTER -> filter;
            case OUTPUT -> output;
            case BIAS -> bias;
            case ACCENT -> accent;
            case PADDING, SIGN -> faint;
        };
    }

    /** The background of a cell that has a role. */
    public Color tint(Role role) {
        return switch (role) {
            case PLAIN, SIGN -> cell;
            case INPUT -> inputTint;
            case FILTER -> filterTint;
            case OUTPUT -> outputTint;
            case BIAS -> biasTint;
            case ACCENT -> accentTint;
            case PADDING -> padding;
        };
    }

    /** The role's colour as text on its tint and on the stage: contrast of at least {@value #TEXT_CONTRAST}. */
    public Color text(Role role) {
        Color color = role == Role.PADDING || role == Role.SIGN ? mute : color(role);
        return Contrast.readable(Contrast.readable(color, tint(role), ink), stage, ink);
    }

    /** The lines that hatch cells of the padding. */
    public Color hatching() {
        return faint.deriveColor(0, 1, 1, 0.45);
    }

    /** Text on any colour of this theme, for example on a cell of a heat map: light or dark, whichever is clearer. */
    public Color textOn(Color background) {
        Color bright = isDark ? ink : surface;
        Color deep = isDark ? bg : ink;
        return Contrast.ratio(deep, background) >= Contrast.ratio(bright, background) ? deep : bright;
    }

    /** Signed values: input (negative) – cell (zero) – filter (positive). Keep the result; it is a table. */
    public ColorMap signedMap() {
        return ColorMap.diverging(argb(input), argb(cell), argb(filter));
    }

    /** Counts and strengths: from the role's tint (low) to its colour (high). Keep the result; it is a table. */
    public ColorMap sequentialMap(Role role) {
        return ColorMap.sequential(argb(tint(role)), argb(color(role)));
    }

    /** A colour as packed 0xAARRGGBB, the form that pixel painters use. */
    public static int argb(Color color) {
        return channel(color.getOpacity()) << 24
                | channel(color.getRed()) << 16
                | channel(color.getGreen()) << 8
                | channel(color.getBlue());
    }

    /** The colour of a packed 0xAARRGGBB. */
    public static Color color(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255, (argb >>> 24) / 255.0);
    }

    private static int channel(double value) {
        return (int) Math.round(value * 255);
    }
}
