/** A picture on its way through a network (7.5, figure 7-23). */
@NullMarked
package convolens.model.network;

import org.jspecify.annotations.NullMarked;
