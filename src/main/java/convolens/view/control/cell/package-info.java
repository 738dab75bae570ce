/** Choosing and typing into a cell of any matrix. */
package convolens.view.control.cell;
