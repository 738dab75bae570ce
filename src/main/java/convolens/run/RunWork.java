package convolens.run;

import convolens.data.DataException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a run has to do, piece by piece, so that it can be paused between any two. Used by one thread at a time; {@link
 * RunSession} decides which piece comes next.
 */
public interface RunWork {

    /**
     * Opens the data set and makes the network, the first time.
     *
     * @throws DataException if the data set cannot be used
     */
    void prepare() throws DataException;

    /** Whether everything is learned, and evaluated. */
    boolean isFinished();

    /** Whether an evaluation comes before the next step. */
    boolean isEvaluationDue();

    /**
     * Makes the evaluation that is due, or a part of it.
     *
     * @param rest asks to return between two batches
     * @return whether the loss is still a number, as far as that is known
     */
    boolean evaluate(BooleanSupplier rest);

    /**
     * Learns one mini-batch.
     *
     * @return whether loss and gradients are still numbers
     */
    boolean step();

    /** Comes after every piece: the moment to answer what others have asked for. */
    default void pieceDone() {}

    /**
     * The work rests or is over.
     *
     * @param end why
     * @param impatient asks to give up what is done here
     * @return how well all test images are answered; null unless the run is over and nobody was impatient
     */
    @Nullable
    FinalAccuracy rest(RunSession.End end, BooleanSupplier impatient);
}
