/** Values to pixels: colours, maps, scales and painters without state. Knows tensors' arrays, no control and no model. */
package convolens.view.paint;
