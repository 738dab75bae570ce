/**
 * The command line: the same engine without a window, and without starting JavaFX.
 *
 * <p>{@link convolens.cli.Cli} turns words into an exit code. A command gets what it needs through its constructor and
 * its options through picocli; what a user did wrong is a {@link convolens.cli.option.WrongInput}, one sentence and exit 2.
 */
@NullMarked
package convolens.cli;

import org.jspecify.annotations.NullMarked;
