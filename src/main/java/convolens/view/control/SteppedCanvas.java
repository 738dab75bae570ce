package convolens.view.control;

import convolens.view.paint.Easing;
import convolens.view.paint.Ink;
import org.jspecify.annotations.Nullable;

/**
 * A canvas of a stepped scene: what all steps share, what a step shows, what is pointed at. What a step adds comes in a
 * moment of time; a new step interrupts.
 */
public class SteppedCanvas extends PaintedRegion {
    private static final double LONGEST = 0.45;
    private static final double SHORTEST = 0.1;

    /** What is painted. */
    public interface Picture {
        /** Paints what all steps share. */
        void paintBase(Ink ink);

        /**
         * Paints what a step shows.
         *
         * @param progress how much of what it adds has come, from 0 to 1
         */
        void paintStep(Ink ink, double progress);

        /** Paints what is pointed at and what is selected. */
        void paintLinks(Ink ink);
    }

    private final Layer base = addLayer((ink, width, height) -> {
        if (this.picture != null) {
            this.picture.paintBase(ink);
        }
    });
    private final Layer step = addLayer((ink, width, height) -> {
        if (this.picture != null) {
            this.picture.paintStep(ink, this.progress());
        }
    });
    private final Layer links = addLayer((ink, width, height) -> {
        if (this.picture != null) {
            this.picture.paintLinks(ink);
        }
    });
    private @Nullable Picture picture;
    private double duration;
    private double passed;

    /** Paints a picture from now on. */
    public void show(Picture painted) {
        picture = painted;
    }

    /** Everything has changed; nothing moves. */
    public void renew() {
        duration = passed = 0;
        repaintAll();
    }

    /**
     * Another step is shown.
     *
     * @param seconds until the next one is due; 0 to jump
     */
    public void go(double seconds) {
        double time = Math.min(LONGEST, seconds * 0.85);
        duration = time < SHORTEST ? 0 : time;
        passed = 0;
        step.repaint();
        links.repaint();
    }

    /** What all steps share has changed, although nothing moves. */
    public void rebase() {
        base.repaint();
    }

    /** What a step shows has changed, although nothing moves. */
    public void restep() {
        step.repaint();
    }

    /** Something else is pointed at or selected. */
    public void link() {
        links.repaint();
    }

    /** Lets time pass. Returns whether something still moves. */
    public boolean advance(double seconds) {
        if (!isMoving()) {
            return false;
        }
        passed = Math.min(duration, passed + seconds);
        step.repaint();
        return isMoving();
    }

    /** Whether something moves. */
    public boolean isMoving() {
        return passed < duration;
    }

    private double progress() {
        return duration == 0 ? 1 : Easing.smooth(passed / duration);
    }
}
