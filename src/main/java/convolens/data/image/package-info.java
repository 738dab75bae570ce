/** Pictures in files or from other programs, turned, scaled and made into what a network was trained on. */
@NullMarked
package convolens.data.image;

import org.jspecify.annotations.NullMarked;
