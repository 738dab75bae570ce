/** What is exported of a scene, and how. */
@NullMarked
package convolens.model.export;

import org.jspecify.annotations.NullMarked;
