package convolens.model.predict;

/** What is asked for. */
public enum QuestionKind {
    /** The output of a convolution at the step of the moment. */
    OUTPUT_VALUE("predict.kind.output"),
    /** What a pooling window becomes. */
    POOLED_VALUE("predict.kind.pooled"),
    /** The cell that wins a maximum. */
    WINNER("predict.kind.winner"),
    /** Equation 7.1. */
    OUTPUT_SHAPE("predict.kind.shape"),
    /** The shape of the unfolded input. */
    COL_SHAPE("predict.kind.colShape"),
    /** The input cell of which a cell of the unfolded input is a copy. */
    COL_SOURCE("predict.kind.colSource"),
    /** How many numbers col2im adds up in a cell. */
    COL2IM_COUNT("predict.kind.col2imCount"),
    /** What they come to. */
    COL2IM_SUM("predict.kind.col2imSum"),
    /** The shape of an array whose axes are exchanged. */
    TRANSPOSED_SHAPE("predict.kind.transposedShape"),
    /** Where an element is found afterwards. */
    TRANSPOSED_INDEX("predict.kind.transposedIndex"),
    /** How many parameters a layer has. */
    PARAMETERS("predict.kind.parameters"),
    /** The shape of what a layer puts out. */
    LAYER_SHAPE("predict.kind.layerShape"),
    /** How many rows and columns of the picture a cell sees. */
    RECEPTIVE_FIELD("predict.kind.receptive"),
    /** What a network answers. */
    NETWORK_CLASS("predict.kind.class");

    private final String key;

    QuestionKind(String key) {
        this.key = key;
    }

    /** The bundle key of its name. */
    public String key() {
        return key;
    }
}
