package convolens.engine.inspect;

import java.util.Arrays;
import java.util.List;

/**
 * The places of the data that excite one unit most.
 *
 * @param patches at most one of each picture, the strongest first; of equal ones the picture that comes first
 */
public record UnitPatches(List<TopPatch> patches) {
    public UnitPatches {
        patches = List.copyOf(patches);
    }

    /** Whether the unit is nowhere above zero in the data. */
    public boolean isDead() {
        return patches.isEmpty() || !(patches.get(0).value() > 0);
    }

    /** How many of the patches excite the unit: those above zero. */
    public int excited() {
        return (int) patches.stream().filter(patch -> patch.value() > 0).count();
    }

    /** The class that most of the exciting patches belong to, of equally frequent ones the first; −1 for a dead unit. */
    public int commonLabel() {
        int[] counts = counts();
        int best = -1;
        for (int k = 0; k < counts.length; k++) {
            best = counts[k] > (best < 0 ? 0 : counts[best]) ? k : best;
        }
        return best;
    }

    /** How many of the exciting patches belong to {@link #commonLabel}; 0 for a dead unit. */
    public int common() {
        return Arrays.stream(counts()).max().orElse(0);
    }

    /** The share of the exciting patches that belongs to {@link #commonLabel}, from 0 to 1; NaN for a dead unit. */
    public double commonShare() {
        int all = excited();
        return all == 0 ? Double.NaN : (double) common() / all;
    }

    private int[] counts() {
        int classes = 1 + patches.stream().mapToInt(TopPatch::label).max().orElse(-1);
        int[] counts = new int[classes];
        for (TopPatch patch : patches) {
            counts[patch.label()] += patch.value() > 0 ? 1 : 0;
        }
        return counts;
    }

    /** How many of these units are dead. */
    public static int dead(List<UnitPatches> units) {
        return (int) units.stream().filter(UnitPatches::isDead).count();
    }

    /** The median of {@link #commonShare} over the units that are not dead; NaN where all are. */
    public static double medianShare(List<UnitPatches> units) {
        double[] shares = units.stream()
                .filter(unit -> !unit.isDead())
                .mapToDouble(UnitPatches::commonShare)
                .sorted()
                .toArray();
        int n = shares.length;
        return n == 0 ? Double.NaN : (shares[(n - 1) / 2] + shares[n / 2]) / 2;
    }
}
