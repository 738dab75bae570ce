/** The main window: navigator, stage, inspector, sentence, timeline, status bar. */
@NullMarked
package convolens.view.shell;

import org.jspecify.annotations.NullMarked;
