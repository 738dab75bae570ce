/** Steps of a scene as an animated GIF, or as a folder of numbered pictures. */
@NullMarked
package convolens.export.animation;

import org.jspecify.annotations.NullMarked;
