/** Predict, then reveal: a question, what is answered, what a wrong answer was computed with, and the score. */
@NullMarked
package convolens.model.predict;

import org.jspecify.annotations.NullMarked;
