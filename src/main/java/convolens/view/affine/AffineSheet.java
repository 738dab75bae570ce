package convolens.view.affine;

import convolens.i18n.Messages;
import convolens.raster.ColorMap;
import convolens.raster.NumberText;
import convolens.raster.Role;
import convolens.view.paint.Palette;

/**
 * How everything on the stage looks.
 *
 * @param palette the colours of the moment
 * @param messages texts in the language of the moment
 * @param numbers numbers in that language
 * @param signed how values of both signs are coloured
 * @param positive how inputs are coloured where none is negative
 */
record AffineSheet(Palette palette, Messages messages, NumberText numbers, ColorMap signed, ColorMap positive) {
    private static final int DECIMALS = 3;

    static AffineSheet of(Palette palette, Messages messages) {
        return new AffineSheet(
                palette,
                messages,
                new NumberText(messages.locale()),
                palette.signedMap(),
                palette.sequentialMap(Role.INPUT));
    }

    /** A number with about three digits. */
    String brief(double value) {
        double magnitude = Math.abs(value);
        if (value == Math.rint(value) && magnitude < 1e6) {
            return numbers.fixed(value, 0);
        }
        if (magnitude < 0.0005 || magnitude >= 1e6) {
            return numbers.scientific(value, 2);
        }
        return numbers.fixed(value, magnitude < 10 ? DECIMALS : magnitude < 1000 ? 2 : 0);
    }
}
