/** State of the scene of the filters (7.6.1). */
@NullMarked
package convolens.model.filters;

import org.jspecify.annotations.NullMarked;
