package convolens.view.sliding;

import convolens.model.sliding.Frame;
import convolens.view.paint.Easing;
import convolens.walk.Rect;

/**
 * How the stage gets from one step to the next: the window slides, then the products gather into the sum, then the sum
 * lands in its cell. A new step interrupts: the window goes on from where it is.
 */
final class Motion {
    /** When the window has arrived, as a fraction of the whole motion. */
    static final double ARRIVED = 0.45;

    /** When the products have become the sum. */
    static final double GATHERED = 0.75;

    private static final double LONGEST = 0.6;
    private static final double SHORTEST = 0.1;

    private double row;
    private double column;
    private double fromRow;
    private double fromColumn;
    private double toRow;
    private double toColumn;
    private double duration;
    private double passed;

    /** Puts the window where a frame has it. */
    void jump(Frame frame) {
        Rect target = target(frame);
        row = fromRow = toRow = target.row();
        column = fromColumn = toColumn = target.column();
        passed = duration = 0;
    }

    /**
     * Sets out for a frame.
     *
     * @param seconds until the next step is due
     */
    void go(Frame frame, double seconds) {
        double time = Math.min(LONGEST, seconds * 0.85);
        if (time < SHORTEST) {
            jump(frame);
            return;
        }
        Rect target = target(frame);
        fromRow = row;
        fromColumn = column;
        toRow = target.row();
        toColumn = target.column();
        duration = time;
        passed = 0;
    }

    private static Rect target(Frame frame) {
        return frame.walk().window(frame.step().last().window());
    }

    /** Lets time pass. Returns whether the motion goes on. */
    boolean advance(double seconds) {
        if (!isMoving()) {
            return false;
        }
        passed = Math.min(duration, passed + seconds);
        double t = Easing.smooth(Math.min(1, progress() / ARRIVED));
        row = fromRow + (toRow - fromRow) * t;
        column = fromColumn + (toColumn - fromColumn) * t;
        return isMoving();
    }

    boolean isMoving() {
        return passed < duration;
    }

    /** From 0 to 1; 1 where nothing moves. */
    double progress() {
        return duration == 0 ? 1 : passed / duration;
    }

    /** The first row under the window, possibly between two. */
    double row() {
        return row;
    }

    /** The first column under the window, possibly between two. */
    double column() {
        return column;
    }
}
