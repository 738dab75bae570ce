/** What the scenes and the window show, observable and without a scene graph. Changed on the FX thread only. */
@NullMarked
package convolens.model;

import org.jspecify.annotations.NullMarked;
