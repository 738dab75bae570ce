package convolens.model.sliding;

import convolens.walk.Place;
import convolens.walk.Step;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of a stage is hidden while it is asked for, and what of that has been shown. */
final class Veil {
    private Set<Secret> secrets = Set.of();
    private @Nullable Place revealed;
    private boolean isShapeSeen;

    /** Hides something at every step. */
    void conceal(Set<Secret> hidden) {
        secrets = Set.copyOf(hidden);
        drop();
    }

    /** Shows it: a value as long as the stage stays at its cell, a shape at every step. */
    void reveal(Step step) {
        revealed = cell(step);
        isShapeSeen = true;
    }

    /** Hides again what has been shown. */
    void drop() {
        revealed = null;
        isShapeSeen = false;
    }

    /** What is hidden at a step. */
    Set<Secret> hidden(Step step) {
        boolean seen = secrets.contains(Secret.SHAPE) ? isShapeSeen : cell(step).equals(revealed);
        return seen ? Set.of() : secrets;
    }

    /** The output cell, whatever term has been reached. */
    private static Place cell(Step step) {
        Place last = step.last();
        return new Place(last.sample(), last.map(), last.window(), 0);
    }
}
