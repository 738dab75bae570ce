package convolens.model.train;

import convolens.run.RunFilters;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The filters of a run as they were before the first step and at the end of its epochs.
 *
 * <p>Memory is bounded: where the filters would be more numbers than the budget, every second epoch is let go, then
 * every second of those left, and so on. The first and the latest stay.
 */
public final class RunHistory {
    /** The most numbers that are kept, unless the first and the latest alone are more: 64 MB. */
    public static final long BUDGET = 16L << 20;

    private final long budget;
    private final ObservableList<RunFilters> entries = FXCollections.observableArrayList();
    private final ObservableList<RunFilters> readOnly = FXCollections.unmodifiableObservableList(entries);
    private int stride = 1;

    public RunHistory() {
        this(BUDGET);
    }

    /** @param budget the most numbers that are kept */
    RunHistory(long budget) {
        this.budget = budget;
    }

    /** What is kept, in the order of time. */
    public ObservableList<RunFilters> getEntries() {
        return readOnly;
    }

    /** Every how many epochs one is kept. */
    public int stride() {
        return stride;
    }

    /** Adds the filters at the end of an epoch, or before the first. */
    public void add(RunFilters filters) {
        int last = entries.size() - 1;
        if (last > 0 && !isKept(entries.get(last))) {
            entries.set(last, filters);
        } else {
            entries.add(filters);
        }
        while (entries.size() > 2 && filters.size() * entries.size() > budget) {
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
        List<RunFilters> kept = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (i == 0 || i == entries.size() - 1 || isKept(entries.get(i))) {
                kept.add(entries.get(i));
            }
        }
        entries.setAll(kept);
    }

    private boolean isKept(RunFilters filters) {
        return Math.round(filters.epochs()) % stride == 0;
    }
}
