/** Looking into a network: whether its gradients are right. */
package convolens.engine.inspect;
