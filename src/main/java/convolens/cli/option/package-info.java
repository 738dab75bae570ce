/** What is typed after a command: options, the values they take, and the one sentence for a wrong one. */
@NullMarked
package convolens.cli.option;

import org.jspecify.annotations.NullMarked;
