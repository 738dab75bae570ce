package convolens.view.control.matrix;

import convolens.raster.ColorMap;
import convolens.raster.NumberText;
import convolens.raster.Range;
import convolens.raster.Role;

/**
 * How a sheet looks.
 *
 * @param role the role of its cells
 * @param tinted whether cells have the tint of their role rather than none
 * @param map the colours of cells whose numbers do not fit
 * @param range of the map
 * @param always whether cells are coloured even where numbers fit
 * @param numbers how numbers are written
 */
public record SheetLook(Role role, boolean tinted, ColorMap map, Range range, boolean always, NumberText numbers) {}
