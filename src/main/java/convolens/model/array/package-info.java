/** Arrays of four axes as they lie in memory: what is set, picked and transposed. No scene graph. */
@NullMarked
package convolens.model.array;

import org.jspecify.annotations.NullMarked;
