/**
 * An experiment: runs that differ in one or two settings and in nothing else, what each combination is, and what came of
 * it. The window's experiments and the command line's are made of these same parts.
 */
@NullMarked
package convolens.run.experiment;

import org.jspecify.annotations.NullMarked;
