package convolens.view.control.matrix;

import convolens.raster.ColorMap;
import convolens.raster.NumberText;
import convolens.raster.Range;
import convolens.raster.Role;

/**
 * How a matrix looks.
 *
 * @param role the role of its cells
 * @param tinted whether cells have the tint of their role rather than none
 * @param map the colours of cells whose numbers do not fit
 * @param range of the map
 * @param always whether cells are coloured even where numbers fit
 * @param digits how many digits numbers have
 * @param numbers how numbers are written
 */
public record MatrixLook(
        Role role, boolean tinted, ColorMap map, Range range, boolean always, Digits digits, NumberText numbers) {

    /** How many digits the numbers of a matrix have. */
    public enum Digits {
        /** About three, but two decimals at most. */
        FEW,
        /** As many as tell small numbers from zero. */
        TELLING,
        /** The same, with a sign before positive ones. */
        SIGNED
    }

    /** A matrix whose cells always have the colours of a map. */
    public static MatrixLook colored(ColorMap map, Range range, Digits digits, NumberText numbers) {
        return new MatrixLook(Role.PLAIN, false, map, range, true, digits, numbers);
    }
}
