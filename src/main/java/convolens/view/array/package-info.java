/** The parts of the scenes of arrays of four axes: 7.4.1 and figure 7-20. */
package convolens.view.array;
