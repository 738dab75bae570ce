/** Arrays of four axes as they lie in memory: what is picked, what is stepped through. No scene graph. */
package convolens.model.array;
