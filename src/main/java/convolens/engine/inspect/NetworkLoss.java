package convolens.engine.inspect;

import convolens.engine.layer.Layer;
import convolens.engine.layer.Mode;
import convolens.engine.layer.Parameter;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import java.util.List;

/**
 * The mean loss of a batch as a number that depends on the network's parameters. The network answers, so dropout scales
 * instead of dropping and the number is the same each time.
 *
 * @param network its gradients are modified
 * @param x (N,C,H,W), not modified
 * @param labels at least N
 */
record NetworkLoss(Network network, Tensor x, int[] labels) implements Differentiable {

    @Override
    public List<Parameter> variables() {
        return network.parameters();
    }

    @Override
    public void differentiate() {
        network.gradient(x, labels, Mode.PREDICT);
    }

    @Override
    public double value() {
        return network.loss(x, labels);
    }

    /**
     * √layers · Σ |ds|·|s|·2⁻²⁴: a rounded score moves the loss by its share ds = (p − onehot(t))/N, and the errors of
     * the layers add up as independent ones do.
     */
    @Override
    public double rounding() {
        Tensor scores = network.output(network.layers().size() - 1);
        Tensor p = network.probabilities();
        int n = p.dim(0);
        int classes = network.classes();
        double moved = 0;
        for (int i = 0; i < n; i++) {
            double largest = 0;
            double share = 0;
            for (int k = 0; k < classes; k++) {
                largest = Math.max(largest, Math.abs(scores.get(i, k)));
                share += Math.abs(p.get(i, k) - (k == labels[i] ? 1 : 0)) / n;
            }
            moved += share * largest;
        }
        return Math.sqrt(network.layers().size()) * moved * 0x1p-24;
    }

    @Override
    public long kinkSignature() {
        long signature = 0;
        for (Layer layer : network.layers()) {
            signature = signature * 0x9E3779B97F4A7C15L + layer.kinkSignature();
        }
        return signature;
    }
}
