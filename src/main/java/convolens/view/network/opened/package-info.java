/** Networks from files: what they expect of pictures, and the names of their parameters. */
@NullMarked
package convolens.view.network.opened;

import org.jspecify.annotations.NullMarked;
