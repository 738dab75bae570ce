package convolens.model.train;

import convolens.run.RunFilters;
import convolens.run.RunMoment;
import convolens.run.RunSnapshot;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What a run was like before the first step and at the end of its epochs.
 *
 * <p>Memory is bounded: where that would be more entries or numbers than allowed, every second epoch is let go, then every
 * second of those left, and so on. The first and the latest stay.
 *
 * @param <T> what is kept of each moment
 */
public final class RunHistory<T extends RunMoment> {
    /** The most numbers of filters that are kept, unless the first and the latest alone are more: 64 MB. */
    public static final long BUDGET = 16L << 20;

    private final long budget;
    private final int most;
    private final int early;
    private final ObservableList<T> entries = FXCollections.observableArrayList();
    private final ObservableList<T> readOnly = FXCollections.unmodifiableObservableList(entries);
    private int stride = 1;

    /**
     * @param budget the most numbers that are kept
     * @param most the most entries that are kept
     * @param early epochs up to this one stay, too
     */
    RunHistory(long budget, int most, int early) {
        this.budget = budget;
        this.most = most;
        this.early = early;
    }

    /** For the filters of a run. */
    static RunHistory<RunFilters> ofFilters() {
        return new RunHistory<>(BUDGET, Integer.MAX_VALUE, 0);
    }

    /** For all that a run has learned; the first epoch, which changes most, stays. */
    static RunHistory<RunSnapshot> ofSnapshots() {
        return new RunHistory<>(RunSnapshot.BUDGET, RunSnapshot.MOST, 1);
    }

    /** What is kept, in the order of time. */
    public ObservableList<T> getEntries() {
        return readOnly;
    }

    /** Every how many epochs one is kept. */
    public int stride() {
        return stride;
    }

    /** Adds what it is like at the end of an epoch, or before the first. */
    public void add(T moment) {
        int last = entries.size() - 1;
        if (last > 0 && !isKept(entries.get(last))) {
            entries.set(last, moment);
        } else {
            entries.add(moment);
        }
        while (entries.size() > 2
                && stride <= moment.epochs()
                && (entries.size() > most || moment.size() * entries.size() > budget)) {
            thin();
        }
    }

    /** Forgets everything. */
    public void clear() {
        entries.clear();
        stride = 1;
    }

    private void thin() {
        stride *= 2;
        List<T> kept = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (i == 0 || i == entries.size() - 1 || isKept(entries.get(i))) {
                kept.add(entries.get(i));
            }
        }
        entries.setAll(kept);
    }

    private boolean isKept(T moment) {
        long epoch = Math.round(moment.epochs());
        return epoch <= early || epoch % stride == 0;
    }
}
