package convolens.run;

/** Where a run is between its first step and its end. */
public enum RunState {
    /** Its network has its initial weights; nothing was learned yet. */
    NEW,
    /** It learns. */
    RUNNING,
    /** It was asked to pause and finishes its step. */
    PAUSING,
    /** It waits between two steps. */
    PAUSED,
    /** It has learned and answers all its test images. */
    EVALUATING,
    /** It learned all its epochs. */
    FINISHED,
    /** It was stopped before its last epoch. */
    STOPPED,
    /** Its loss is no longer a number. */
    DIVERGED,
    /** It could not go on, for example because memory ran out. */
    FAILED;

    /** Whether a worker is busy with it. */
    public boolean isBusy() {
        return this == RUNNING || this == PAUSING || this == EVALUATING;
    }

    /** Whether it learns no more. */
    public boolean isOver() {
        return this == FINISHED || this == STOPPED || this == DIVERGED || this == FAILED;
    }

    /** Whether it has begun and is not over. */
    public boolean isUnderWay() {
        return this != NEW && !isOver();
    }
}
