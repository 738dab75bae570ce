package convolens.view.shift;

import convolens.engine.tensor.Tensor;
import convolens.model.shift.Shift;
import convolens.model.shift.ShiftFrame;
import convolens.view.paint.Easing;

/** The input on its way from one shift to the next. A new shift interrupts. */
final class ShiftMotion {
    private static final double LONGEST = 0.45;
    private static final double SHORTEST = 0.1;

    private Shift from = Shift.NONE;
    private Tensor moved;
    private double duration;
    private double passed;

    /** Nothing moves. */
    void stop() {
        duration = passed = 0;
    }

    /**
     * Sets out from where the input was.
     *
     * @param old what was shown before
     * @param seconds until the next step is due; 0 to jump
     */
    void go(ShiftFrame old, double seconds) {
        double time = Math.min(LONGEST, seconds * 0.85);
        from = old.shift();
        moved = old.comparison().moved();
        duration = time < SHORTEST ? 0 : time;
        passed = 0;
    }

    /** Lets time pass. Returns whether the motion goes on. */
    boolean advance(double seconds) {
        passed = Math.min(duration, passed + seconds);
        return isMoving();
    }

    boolean isMoving() {
        return passed < duration;
    }

    /** From 0 to 1, slow at both ends. */
    double eased() {
        double t = duration == 0 ? 1 : passed / duration;
        return Easing.smooth(t);
    }

    /** The shift it comes from. */
    Shift from() {
        return from;
    }

    /** The input as it was moved there. */
    Tensor moved() {
        return moved;
    }
}
