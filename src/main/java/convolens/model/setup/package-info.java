/** What several scenes are set up with: sizes, input, filters, edits and their history, and what is refused. */
@NullMarked
package convolens.model.setup;

import org.jspecify.annotations.NullMarked;
