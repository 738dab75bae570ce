/** The card that asks about a scene, and its words. */
@NullMarked
package convolens.view.predict;

import org.jspecify.annotations.NullMarked;
