/** Who watches a run of the command line: bars, lines and curves in the terminal. */
@NullMarked
package convolens.cli.watch;

import org.jspecify.annotations.NullMarked;
