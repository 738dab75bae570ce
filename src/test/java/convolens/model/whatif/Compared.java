package convolens.model.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Tensor;

/** What comes of a deviation, beside what plain loops make of it; the cells that differ are counted one by one. */
final class Compared {
    private static final double TOLERANCE = 2e-3;

    private int told;

    /** How often a deviation made a difference, so that none is tested on nothing. */
    int told() {
        return told;
    }

    /** Returns whether arrays were compared, and differ. */
    boolean compare(Outcome outcome, PlainArray right, PlainArray wrong, Deviation deviation, int seed) {
        String what = deviation + ", seed " + seed;
        if (outcome instanceof Pointless) {
            boolean same = wrong == null
                    || wrong.values().length == 0
                    || java.util.Arrays.equals(right.dims(), wrong.dims()) && differing(right, wrong) == 0;
            assertThat(same).as("%s is pointless", what).isTrue();
            return false;
        }
        Difference difference = (Difference) outcome;
        assertClose(difference.right(), right, what);
        assertClose(difference.wrong(), wrong, what);
        assertThat(difference.missed()).as(what).isEqualTo(differing(right, wrong));
        int off = 0;
        for (int i = 0; i < wrong.values().length; i++) {
            off += difference.isOff(i) ? 1 : 0;
        }
        assertThat(off).as(what).isEqualTo(differing(wrong, right));
        int surplus = 0;
        for (int i = 0; i < wrong.values().length; i++) {
            surplus += right.has(wrong.index(i)) ? 0 : 1;
        }
        assertThat(difference.surplus()).as(what).isEqualTo(surplus);
        told += difference.missed() > 0 ? 1 : 0;
        return difference.missed() > 0 || surplus > 0;
    }

    static int differing(PlainArray a, PlainArray b) {
        int count = 0;
        for (int i = 0; i < a.values().length; i++) {
            int[] at = a.index(i);
            count += !b.has(at) || Math.abs(a.values()[i] - b.get(at)) > TOLERANCE ? 1 : 0;
        }
        return count;
    }

    private static void assertClose(Tensor engine, PlainArray naive, String what) {
        assertThat(engine.shape().toArray()).as(what).isEqualTo(naive.dims());
        for (int i = 0; i < naive.values().length; i++) {
            assertThat((double) engine.data()[i])
                    .as("%s, cell %s", what, i)
                    .isCloseTo(naive.values()[i], org.assertj.core.data.Offset.offset(TOLERANCE));
        }
    }
}
