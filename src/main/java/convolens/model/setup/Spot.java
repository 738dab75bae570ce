package convolens.model.setup;

/** A cell that is pointed at. The sample is the one on the stage. */
public sealed interface Spot {

    /** A cell of the input or its padding. */
    record Input(int channel, int row, int column) implements Spot {}

    /** A cell of a filter, or its product. */
    record Filter(int filter, int channel, int row, int column) implements Spot {}

    /** A cell of an output map. */
    record Output(int map, int row, int column) implements Spot {}

    /** The bias of a filter. */
    record Bias(int filter) implements Spot {}
}
