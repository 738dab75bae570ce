/** Arrays of four axes as shelves, and the memory they lie in. */
package convolens.view.control.shelf;
