package convolens.view.paint;

import convolens.raster.OkLab;
import javafx.scene.paint.Color;

/** Legibility after WCAG 2.1: relative luminance and the contrast ratio of two colours, from 1 to 21. */
public final class Contrast {
    private static final int STEPS = 40;

    private Contrast() {}

    /** The contrast ratio (L1 + 0.05) / (L2 + 0.05), L1 being the lighter of the two relative luminances. */
    public static double ratio(Color a, Color b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    /** The relative luminance 0.2126 R + 0.7152 G + 0.0722 B of the linear components. */
    public static double luminance(Color color) {
        return 0.2126 * OkLab.linear(color.getRed())
                + 0.7152 * OkLab.linear(color.getGreen())
                + 0.0722 * OkLab.linear(color.getBlue());
    }

    /** The colour itself, or the nearest mixture with ink that reaches {@link Palette#TEXT_CONTRAST} on a background. */
    public static Color readable(Color color, Color background, Color ink) {
        Color mixed = color;
        for (int step = 1; step <= STEPS && ratio(mixed, background) < Palette.TEXT_CONTRAST; step++) {
            mixed = color.interpolate(ink, (double) step / STEPS);
        }
        return mixed;
    }
}
