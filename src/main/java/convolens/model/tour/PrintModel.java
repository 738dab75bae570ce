package convolens.model.tour;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** How far a tour is printed. */
public final class PrintModel {
    /** Nothing is printed. */
    public static final int NONE = -1;

    private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper(this, "done", NONE);
    private int stops;
    private boolean cancelled;

    /** How many stops are done; {@link #NONE} while nothing is printed. */
    public ReadOnlyIntegerProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public int getDone() {
        return done.get();
    }

    public boolean isPrinting() {
        return done.get() >= 0;
    }

    /** How many stops there are to print. */
    public int stops() {
        return stops;
    }

    /** Whether it is to end. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** Printing begins. */
    public void begin(int count) {
        stops = count;
        cancelled = false;
        done.set(0);
    }

    /** So many stops are done. */
    public void advance(int count) {
        if (isPrinting()) {
            done.set(count);
        }
    }

    /** Lets printing end as soon as it can. */
    public void cancel() {
        cancelled = true;
    }

    /** Nothing is printed any more. */
    public void end() {
        done.set(NONE);
    }
}
