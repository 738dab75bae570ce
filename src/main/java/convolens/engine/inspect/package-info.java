/** Looking into a network: whether its gradients are right, how its numbers are distributed, why it answers as it does. */
@NullMarked
package convolens.engine.inspect;

import org.jspecify.annotations.NullMarked;
