/** Matrices of numbers. */
package convolens.view.control.matrix;
