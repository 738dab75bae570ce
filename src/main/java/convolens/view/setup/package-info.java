/** Settings that several scenes have: sizes, sources of input and filters, pictures, undo. */
package convolens.view.setup;
