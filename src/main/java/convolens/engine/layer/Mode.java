package convolens.engine.layer;

/** What a forward pass is for: dropout acts differently in the two. */
public enum Mode {
    /** Learning: units are dropped. */
    TRAIN,
    /** Answering: all units take part. */
    PREDICT
}
