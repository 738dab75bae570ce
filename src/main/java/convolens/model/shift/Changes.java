package convolens.model.shift;

/**
 * How many outputs one shift changed.
 *
 * @param none without pooling: cells of the input
 * @param max of max pooling
 * @param average of average pooling
 * @param cells how many outputs there are without pooling: H·W
 * @param outputs how many outputs each pooling has: OH·OW
 */
public record Changes(int none, int max, int average, int cells, int outputs) {

    /** How many changed. */
    public int count(Reduction reduction) {
        return switch (reduction) {
            case NONE -> none;
            case MAX -> max;
            case AVERAGE -> average;
        };
    }

    /** Of how many. */
    public int of(Reduction reduction) {
        return reduction == Reduction.NONE ? cells : outputs;
    }

    /** The share that changed, from 0 to 1. */
    public double share(Reduction reduction) {
        return (double) count(reduction) / of(reduction);
    }

    /** Whether max pooling, against what the book says, let as large a share of its outputs change as no pooling. */
    public boolean asMuch() {
        return none > 0 && (long) max * cells >= (long) none * outputs;
    }

    /** Whether the input changed, and max pooling did not notice. */
    public boolean unnoticed() {
        return none > 0 && max == 0;
    }
}
