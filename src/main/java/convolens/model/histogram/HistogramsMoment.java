package convolens.model.histogram;

import convolens.model.StepMoment;
import convolens.model.network.NetworkReference;

/**
 * All that decides what the scene of the histograms shows. Immutable.
 *
 * @param source whose numbers are counted
 * @param kind which of them
 * @param weights which parameter is read, from 0
 * @param gradients which parameter's gradients are read, from 0
 * @param activations which layer is read, from 0
 * @param logarithmic whether heights are logarithms of counts
 * @param step the moment of the run
 */
public record HistogramsMoment(
        NetworkReference source,
        HistogramKind kind,
        int weights,
        int gradients,
        int activations,
        boolean logarithmic,
        StepMoment step) {

    /** @throws IllegalArgumentException if a place is below 0 */
    public HistogramsMoment {
        if (weights < 0 || gradients < 0 || activations < 0) {
            throw new IllegalArgumentException("parameters and layers are numbered from 0");
        }
    }
}
