/** Questions "What if…?" and their answers: an array as it is right beside what comes of doing it otherwise. */
@NullMarked
package convolens.view.whatif;

import org.jspecify.annotations.NullMarked;
