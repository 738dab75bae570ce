/** Many filters side by side. */
package convolens.view.control.wall;
