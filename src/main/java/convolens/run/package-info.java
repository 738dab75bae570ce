/**
 * A run: what it is made of, the work it does piece by piece, the state it is in, and what is kept of it. The window's
 * trainings and the command line's are made of these same parts. Nothing here knows a window, a clock or a file.
 */
@NullMarked
package convolens.run;

import org.jspecify.annotations.NullMarked;
