package convolens.controller.train;

import convolens.data.DataException;
import convolens.model.Notice;
import convolens.model.train.RunModel;
import convolens.model.train.RunStall;
import java.math.BigDecimal;
import java.math.MathContext;

/** What the user is told when a run cannot go on, and which setting to change. */
public final class TrainNotices {
    private TrainNotices() {}

    /** The loss is no longer a number: the steps were too long. */
    static Notice diverged(RunModel run) {
        double rate = run.learningRateProperty().get();
        return Notice.error("lesson.train.diverged", run.iterationProperty().get(), decimal(rate), decimal(rate / 10));
    }

    /** The run learns nothing. */
    static Notice stalled(RunStall stall) {
        double rate = stall.learningRate();
        return switch (stall.why()) {
            case ZERO -> Notice.advice("lesson.train.zero");
            case SILENT -> Notice.advice("lesson.train.silent", stall.epoch(), decimal(rate), decimal(rate / 10));
            case FAINT -> Notice.advice("lesson.train.faint", stall.epoch(), decimal(rate), decimal(10 * rate));
            case ASTRAY -> Notice.advice("lesson.train.astray", stall.epoch(), decimal(rate), decimal(rate / 10));
        };
    }

    /** The worker threw something. */
    public static Notice failed(Throwable error) {
        if (error instanceof OutOfMemoryError) {
            return Notice.error("lesson.train.outOfMemory");
        }
        if (error instanceof DataException) {
            return unusableData(error);
        }
        return Notice.error("error.unexpected", String.valueOf(error));
    }

    /** A data set cannot be used; the message says which file and why. */
    static Notice unusableData(Throwable error) {
        return Notice.error("lesson.train.dataUnusable", String.valueOf(error.getMessage()));
    }

    /** A setting as one would type it, with all its digits: what a language's number format would round away. */
    private static String decimal(double value) {
        return new BigDecimal(Double.toString(value))
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }
}
