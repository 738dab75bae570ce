/** The timeline below the stage: its buttons, scrubber, grains and speeds. */
@NullMarked
package convolens.view.shell.timeline;

import org.jspecify.annotations.NullMarked;
