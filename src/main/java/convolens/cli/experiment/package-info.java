/** What the command {@code experiment} writes: its table, its lines, its files. */
@NullMarked
package convolens.cli.experiment;

import org.jspecify.annotations.NullMarked;
