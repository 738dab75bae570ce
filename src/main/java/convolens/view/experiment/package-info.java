/** The scene in which runs are compared (7.5). */
@NullMarked
package convolens.view.experiment;

import org.jspecify.annotations.NullMarked;
