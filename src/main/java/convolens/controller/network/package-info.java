/** Runs the scene of a picture on its way through a network (7.5). */
@NullMarked
package convolens.controller.network;

import org.jspecify.annotations.NullMarked;
