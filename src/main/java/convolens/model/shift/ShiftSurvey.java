package convolens.model.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What every shift within reach changes. */
public final class ShiftSurvey {
    /** How many cells are read at most where the survey is made at once: a few milliseconds. */
    private static final long QUICK = 2_000_000;

    private final List<Changes> changes;

    private ShiftSurvey(List<Changes> changes) {
        this.changes = changes;
    }

    /** Whether {@link #of} takes a few milliseconds at most. */
    public static boolean isQuick(ShiftState state) {
        long windows = state.pooling().geometry().windows();
        long cells = (long) state.input().size() * 2
                + 2 * windows * state.pooling().geometry().cells();
        return cells * state.shifts() <= QUICK;
    }

    /**
     * Counts the changes of all shifts.
     *
     * @param cancelled says whether to stop
     * @return empty if it was stopped
     */
    public static Optional<ShiftSurvey> of(ShiftState state, BooleanSupplier cancelled) {
        ChangeCounter counter = new ChangeCounter(state);
        counter.take(state.input());
        List<Changes> changes = new ArrayList<>();
        for (int place = 0; place < state.shifts(); place++) {
            if (cancelled.getAsBoolean()) {
                return Optional.empty();
            }
            changes.add(counter.count(ShiftPath.at(place)));
        }
        return Optional.of(new ShiftSurvey(changes));
    }

    /** What a shift within reach changes. */
    public Changes at(Shift shift) {
        return changes.get(ShiftPath.placeOf(shift));
    }

    /** The shift that speaks most against pooling: max pooling changes as much as no pooling, by the widest margin. */
    public Optional<Shift> mostAgainst() {
        return best(Changes::asMuch, c -> c.share(Reduction.MAX) - c.share(Reduction.NONE));
    }

    /** The shift that speaks most for pooling: most of the input changes, and max pooling does not notice. */
    public Optional<Shift> mostFor() {
        return best(Changes::unnoticed, c -> c.share(Reduction.NONE));
    }

    private Optional<Shift> best(Predicate<Changes> which, ToDoubleFunction<Changes> score) {
        Shift best = null;
        double max = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < changes.size(); place++) {
            Changes candidate = changes.get(place);
            if (which.test(candidate) && score.applyAsDouble(candidate) > max) {
                max = score.applyAsDouble(candidate);
                best = ShiftPath.at(place);
            }
        }
        return Optional.ofNullable(best);
    }
}
