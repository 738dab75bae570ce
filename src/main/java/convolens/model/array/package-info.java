/** Arrays of four axes as they lie in memory: what is set, picked and transposed. No scene graph. */
package convolens.model.array;
