package convolens.model.stack;

import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.model.stack.Misfit.Cause;
import convolens.model.stack.StackRefusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes of the two stacks. From a state that works out, each gives one that does: a number becomes the nearest that
 * fits, layers that cannot stand somewhere are refused with the reason.
 */
public final class StackEdits {
    private StackEdits() {}

    /** The values that a number can take while all others stay. */
    public record Bounds(int min, int max) {}

    /** A number of the input or of the layer at a place. */
    public static int get(StackState state, StackPlace place, StackQuantity quantity) {
        return quantity.ofInput()
                ? state.input().get(quantity)
                : state.layers(place.side()).get(place.row() - 1).get(quantity);
    }

    /** Sets a number, or the nearest that fits. */
    public static Edit set(StackState state, StackPlace place, StackQuantity quantity, int wanted) {
        int now = get(state, place, quantity);
        if (!quantity.ofInput() && isScores(state, place)) {
            return new Edit(state, refuseScores(state, place, wanted == now), place.row());
        }
        int clamped = Math.max(quantity.min(), Math.min(quantity.max(), wanted));
        int used = nearest(state, place, quantity, clamped);
        StackState changed = used == now ? state : with(state, place, quantity, used);
        StackRefusal why = null;
        if (used != clamped) {
            why = Misfit.of(with(state, place, quantity, clamped)).orElseThrow().forNumber(wanted, used);
        } else if (clamped != wanted) {
            why = StackRefusal.of(Reason.OUT_OF_RANGE, wanted, quantity.min(), quantity.max());
        }
        return new Edit(changed, why, place.row());
    }

    /** The values around the present one that a number can take. */
    public static Bounds bounds(StackState state, StackPlace place, StackQuantity quantity) {
        int now = get(state, place, quantity);
        if (!quantity.ofInput() && isScores(state, place)) {
            return new Bounds(now, now);
        }
        if (quantity == StackQuantity.GROUPS || quantity == StackQuantity.FILTERS) {
            return new Bounds(
                    nearest(state, place, quantity, quantity.min()), nearest(state, place, quantity, quantity.max()));
        }
        return new Bounds(
                furthest(state, place, quantity, now, quantity.min()),
                furthest(state, place, quantity, now, quantity.max()));
    }

    /**
     * The last value on the way from the present one that fits. What does not fit does not farther on either: all grows or
     * shrinks with the number. Only channels must go into groups, too, but they are few.
     */
    private static int furthest(StackState state, StackPlace place, StackQuantity quantity, int now, int limit) {
        if (quantity == StackQuantity.CHANNELS) {
            int step = Integer.signum(limit - now);
            int last = now;
            while (last != limit && fits(state, place, quantity, last + step)) {
                last += step;
            }
            return last;
        }
        if (fits(state, place, quantity, limit)) {
            return limit;
        }
        int fitting = now;
        int failing = limit;
        while (Math.abs(failing - fitting) > 1) {
            int between = (fitting + failing) / 2;
            if (fits(state, place, quantity, between)) {
                fitting = between;
            } else {
                failing = between;
            }
        }
        return fitting;
    }

    /** Makes a layer one of another kind. */
    public static Edit swap(StackState state, StackPlace place, LayerKind kind) {
        StackLayer layer = layers(state, place).get(place.row() - 1);
        if (layer.kind() == kind) {
            return new Edit(state, null, place.row());
        }
        if (isScores(state, place)) {
            return new Edit(state, refuseScores(state, place, false), place.row());
        }
        List<StackLayer> changed = layers(state, place);
        changed.set(place.row() - 1, layer.as(kind));
        return fitted(state, place.side(), changed, place.row());
    }

    /** Puts a layer of a kind behind a row. */
    public static Edit insert(StackState state, StackPlace behind, LayerKind kind) {
        List<StackLayer> changed = layers(state, behind);
        if (changed.size() >= Misfit.MAX_LAYERS) {
            return new Edit(state, StackRefusal.of(Reason.DEEP, Misfit.MAX_LAYERS), behind.row());
        }
        if (behind.row() >= changed.size()) {
            return new Edit(state, refuseScores(state, behind, false), behind.row());
        }
        changed.add(behind.row(), StackLayer.of(kind));
        return fitted(state, behind.side(), changed, behind.row() + 1);
    }

    /** Takes a layer out. */
    public static Edit remove(StackState state, StackPlace place) {
        if (isScores(state, place)) {
            return new Edit(state, refuseScores(state, place, false), place.row());
        }
        List<StackLayer> changed = layers(state, place);
        changed.remove(place.row() - 1);
        return checked(state, place.side(), changed, Math.min(place.row(), changed.size()));
    }

    /** Exchanges a layer with the one behind it (1) or before it (−1). */
    public static Edit move(StackState state, StackPlace place, int by) {
        List<StackLayer> changed = layers(state, place);
        int from = place.row() - 1;
        int to = from + by;
        if (isScores(state, place) || to == changed.size() - 1) {
            return new Edit(state, refuseScores(state, place, false), place.row());
        }
        if (to < 0) {
            return new Edit(state, StackRefusal.of(Reason.END), place.row());
        }
        StackLayer moved = changed.remove(from);
        changed.add(to, moved);
        return checked(state, place.side(), changed, to + 1);
    }

    /** Whether the layer at a place gives the scores, one for each class. */
    public static boolean isScores(StackState state, StackPlace place) {
        return place.row() == state.layers(place.side()).size();
    }

    /** The state with another CNN; null where the editor does not have one of its layers, or they do not work out. */
    static @Nullable StackState taken(StackState state, Architecture network) {
        List<StackLayer> layers = new ArrayList<>();
        for (LayerSpec spec : network.layers()) {
            Optional<StackLayer> layer = StackLayer.of(spec);
            if (layer.isEmpty()) {
                return null;
            }
            layers.add(layer.get());
        }
        if (layers.size() > Misfit.MAX_LAYERS || layers.get(layers.size() - 1).kind() != LayerKind.AFFINE) {
            return null;
        }
        StackState wanted = state.withLayers(Side.CNN, layers);
        return Misfit.of(wanted).isPresent() ? null : wanted;
    }

    /** A convolution that is too large for its place takes the largest filter that fits there. */
    private static Edit fitted(StackState state, Side side, List<StackLayer> changed, int row) {
        List<StackLayer> tried = new ArrayList<>(changed);
        Edit first = checked(state, side, tried, row);
        StackLayer layer = tried.get(row - 1);
        while (layer.kind() == LayerKind.CONVOLUTION && layer.size() > 1 && hasNoRoom(state.withLayers(side, tried))) {
            layer = layer.with(StackQuantity.SIZE, layer.size() - 1);
            tried.set(row - 1, layer);
        }
        Edit edit = checked(state, side, tried, row);
        return edit.isPossible() ? edit : first;
    }

    private static boolean hasNoRoom(StackState state) {
        return Misfit.of(state)
                .filter(misfit -> misfit.cause() == Cause.WINDOW_TOO_LARGE)
                .isPresent();
    }

    private static Edit checked(StackState state, Side side, List<StackLayer> changed, int row) {
        StackState wanted = state.withLayers(side, changed);
        Optional<Misfit> misfit = Misfit.of(wanted);
        return misfit.isEmpty()
                ? new Edit(wanted, null, row)
                : new Edit(state, misfit.get().forLayers(), row);
    }

    private static @Nullable StackRefusal refuseScores(StackState state, StackPlace place, boolean nothingAsked) {
        return nothingAsked ? null : StackRefusal.of(Reason.SCORES_STAY, state.classes(place.side()));
    }

    private static List<StackLayer> layers(StackState state, StackPlace place) {
        return new ArrayList<>(state.layers(place.side()));
    }

    private static int nearest(StackState state, StackPlace place, StackQuantity quantity, int wanted) {
        int toward = get(state, place, quantity) < wanted ? -1 : 1;
        for (int distance = 0; ; distance++) {
            for (int sign : new int[] {toward, -toward}) {
                int candidate = wanted + sign * distance;
                boolean inside = candidate >= quantity.min() && candidate <= quantity.max();
                if (inside && fits(state, place, quantity, candidate)) {
                    return candidate;
                }
            }
        }
    }

    private static boolean fits(StackState state, StackPlace place, StackQuantity quantity, int value) {
        return Misfit.of(with(state, place, quantity, value)).isEmpty();
    }

    private static StackState with(StackState state, StackPlace place, StackQuantity quantity, int value) {
        if (quantity.ofInput()) {
            return state.withInput(state.input().with(quantity, value));
        }
        List<StackLayer> changed = layers(state, place);
        changed.set(place.row() - 1, changed.get(place.row() - 1).with(quantity, value));
        return state.withLayers(place.side(), changed);
    }
}
