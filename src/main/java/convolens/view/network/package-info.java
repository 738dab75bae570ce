/** The scene of a picture on its way through a network. */
@NullMarked
package convolens.view.network;

import org.jspecify.annotations.NullMarked;
