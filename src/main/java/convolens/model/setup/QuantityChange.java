package convolens.model.setup;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a state when a number of it is set.
 *
 * @param state with the number, or the nearest that is possible; the same state if that changes nothing
 * @param why it is not the number that was wanted, or what else has changed with it; null if nothing is to be said
 */
record QuantityChange(SlidingState state, @Nullable Refusal why) {
    /**
     * Sets a number.
     *
     * @param bounds what the stage allows
     */
    static QuantityChange of(SlidingState now, Quantity quantity, int wanted, Quantity.Bounds bounds) {
        int value = quantity.nearest(now, bounds.clamp(wanted));
        boolean changes = value != quantity.of(now) || !quantity.isUniform(now);
        SlidingState changed = changes ? quantity.with(now, value) : now;
        Refusal why = value == wanted ? null : refusal(now, quantity, wanted, value, bounds);
        return new QuantityChange(changed, why == null && changes ? consequence(now, quantity, value, changed) : why);
    }

    private static Refusal refusal(SlidingState now, Quantity quantity, int wanted, int value, Quantity.Bounds bounds) {
        if (quantity == Quantity.GROUPS) {
            return Refusal.of(
                    Refusal.Reason.GROUPS_DO_NOT_DIVIDE,
                    wanted,
                    now.sizes().channels(),
                    now.sizes().filters(),
                    value);
        }
        boolean ownLimit = value != quantity.bounds(now).clamp(wanted);
        return ownLimit
                ? Refusal.of(Refusal.Reason.OUT_OF_RANGE, wanted, bounds.min(), bounds.max())
                : quantity.refusal(now, wanted);
    }

    private static @Nullable Refusal consequence(SlidingState now, Quantity quantity, int value, SlidingState changed) {
        if (quantity == Quantity.FILTER_CHANNELS) {
            return Refusal.of(Refusal.Reason.CHANNELS_ARE_EQUAL, value);
        }
        boolean regrouped = quantity != Quantity.GROUPS && changed.groups() != now.groups();
        return regrouped
                ? Refusal.of(
                        Refusal.Reason.GROUPS_HAVE_CHANGED,
                        changed.sizes().channels(),
                        changed.sizes().filters(),
                        changed.groups())
                : null;
    }
}
