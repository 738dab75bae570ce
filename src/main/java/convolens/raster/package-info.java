/** Values → colours, pixels and numbers as text, without a window: what pictures on screen and in files share. */
package convolens.raster;
