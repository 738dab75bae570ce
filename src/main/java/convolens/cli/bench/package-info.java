/** What {@code bench} measures: the engine phase by phase, and what scenes cost the thread that paints. */
@NullMarked
package convolens.cli.bench;

import org.jspecify.annotations.NullMarked;
