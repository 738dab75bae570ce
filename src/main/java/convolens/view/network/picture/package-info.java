/** Where the picture that goes through a network comes from: test images, drawings, files, patterns. */
@NullMarked
package convolens.view.network.picture;

import org.jspecify.annotations.NullMarked;
