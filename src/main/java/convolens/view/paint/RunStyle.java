package convolens.view.paint;

import convolens.raster.Role;
import java.util.List;
import javafx.scene.paint.Color;

/**
 * The strokes of earlier runs on a plot. Eight of them differ by their dashes alone, so that they can be told apart
 * without colour; a breath of hue helps those who see it.
 *
 * @param color greyed, weaker than any role colour
 * @param dashes lengths of strokes and gaps
 */
public record RunStyle(Color color, List<Double> dashes) {
    private static final List<List<Double>> DASHES = List.of(
            List.of(6.0, 4.0),
            List.of(2.0, 3.0),
            List.of(12.0, 4.0),
            List.of(8.0, 3.0, 2.0, 3.0),
            List.of(4.0, 2.0),
            List.of(14.0, 3.0, 2.0, 3.0, 2.0, 3.0),
            List.of(1.0, 5.0),
            List.of(10.0, 8.0));
    private static final List<Role> HUES = List.of(Role.PLAIN, Role.OUTPUT, Role.BIAS, Role.ACCENT);
    private static final double HUE_SHARE = 0.4;

    /** The stroke of the n-th earlier run, counted from 0; they repeat after eight. */
    public static RunStyle of(int index, Palette palette) {
        int variant = Math.floorMod(index, DASHES.size());
        Role hue = HUES.get(variant % HUES.size());
        Color grey = palette.mute().interpolate(palette.stage(), 0.2);
        Color color = hue == Role.PLAIN ? grey : grey.interpolate(palette.color(hue), HUE_SHARE);
        return new RunStyle(color, DASHES.get(variant));
    }
}
