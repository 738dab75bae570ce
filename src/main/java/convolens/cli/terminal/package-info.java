/** What a terminal can show: colours, progress, tables and curves as text. */
@NullMarked
package convolens.cli.terminal;

import org.jspecify.annotations.NullMarked;
