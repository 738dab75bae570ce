package convolens.run;

import convolens.engine.layer.Convolution;
import convolens.engine.layer.Layer;
import convolens.engine.layer.Parameter;
import convolens.engine.tensor.Tensor;
import convolens.engine.train.Trainer;
import java.util.ArrayList;
import java.util.List;

/**
 * The filters of a network's convolutions at one moment of a run.
 *
 * @param epochs how many epochs had been learned, fractions included
 * @param iteration how many steps had been made
 * @param banks one for each convolution, first to last
 */
public record RunFilters(double epochs, int iteration, List<Bank> banks) implements RunMoment {

    /** A copy of a trainer's filters as they are now. */
    public static RunFilters of(Trainer trainer) {
        List<Bank> banks = new ArrayList<>();
        for (Layer layer : trainer.network().layers()) {
            if (layer instanceof Convolution) {
                Parameter weights = layer.parameters().get(0);
                Parameter bias = layer.parameters().get(1);
                banks.add(new Bank(
                        weights.name(), weights.value().copy(), bias.value().copy()));
            }
        }
        return new RunFilters(trainer.epochs(), trainer.iteration(), banks);
    }

    /**
     * The filters of one convolution. The tensors are copies that nobody modifies.
     *
     * @param name the book's name of the weights, W1 …
     * @param weights (FN,C,FH,FW)
     * @param bias (FN)
     */
    public record Bank(String name, Tensor weights, Tensor bias) {

        /** FN. */
        public int count() {
            return weights.dim(0);
        }

        /** C. */
        public int channels() {
            return weights.dim(1);
        }

        /** σ: the standard deviation of all weights. */
        public double standardDeviation() {
            float[] w = weights.data();
            int n = weights.size();
            double mean = 0;
            for (int i = 0; i < n; i++) {
                mean += w[i];
            }
            mean /= n;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                squares += (w[i] - mean) * (w[i] - mean);
            }
            return Math.sqrt(squares / n);
        }
    }

    public RunFilters {
        banks = List.copyOf(banks);
    }

    @Override
    public long size() {
        return banks.stream()
                .mapToLong(b -> b.weights().size() + b.bias().size())
                .sum();
    }
}
