package convolens.view.control;

import convolens.view.paint.Ink;
import org.jspecify.annotations.Nullable;

/** The canvas of a painted stage: what all steps share, what a step shows, what is pointed at, each in a layer of its own. */
public abstract class StageCanvas extends PaintedRegion {
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

    private @Nullable Picture picture;

    /** Paints a picture from now on. */
    public final void show(Picture painted) {
        picture = painted;
    }

    /** A layer with a part of the picture. */
    protected final Layer addPart(Part part) {
        return addLayer((ink, width, height) -> {
            Picture shown = picture;
            if (shown != null) {
                part.paint(shown, ink);
            }
        });
    }

    /** A part of the picture. */
    @FunctionalInterface
    protected interface Part {
        /** Paints it. */
        void paint(Picture picture, Ink ink);
    }

    /** Everything has changed; nothing moves. */
    public abstract void renew();

    /**
     * Another step is shown.
     *
     * @param seconds until the next one is due; 0 to jump
     */
    public abstract void go(double seconds);

    /** Something else is pointed at or selected. */
    public abstract void link();

    /** What all steps share has changed, although nothing moves. */
    public abstract void rebase();

    /** What a step shows has changed, although nothing moves. */
    public abstract void restep();

    /** Lets time pass. Returns whether something still moves. */
    public abstract boolean advance(double seconds);

    /** Whether something moves. */
    public abstract boolean isMoving();
}
