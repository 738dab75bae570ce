package convolens.view.control.shelf;

import convolens.raster.Role;

/**
 * An axis of an array.
 *
 * @param name of its extent, such as "OH"
 * @param index the letters of an index along it, such as "oh"
 * @param role its colour
 */
public record ArrayAxis(String name, String index, Role role) {}
