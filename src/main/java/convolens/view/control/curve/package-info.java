/** Curves that grow while they are looked at. */
package convolens.view.control.curve;
