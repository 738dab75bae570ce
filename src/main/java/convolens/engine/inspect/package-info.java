/** Looking into a network: whether its gradients are right, how its numbers are distributed, why it answers as it does. */
package convolens.engine.inspect;
