/** What an operation gives if one thing is done otherwise, beside what is right: with the scene's own numbers. */
@NullMarked
package convolens.model.whatif;

import org.jspecify.annotations.NullMarked;
