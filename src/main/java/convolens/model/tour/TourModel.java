package convolens.model.tour;

import convolens.lesson.tour.Scenario;
import convolens.lesson.tour.Tour;
import convolens.lesson.tour.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * The tour in the window: its stops, the one that is shown, and whether it is being recorded. A scenario that came with words
 * is a tour of one stop.
 */
public final class TourModel {
    private final ReadOnlyObjectWrapper<@Nullable Tour> tour = new ReadOnlyObjectWrapper<>(this, "tour");
    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(this, "position");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
    private final BooleanProperty editing = new SimpleBooleanProperty(this, "editing");
    private final BooleanProperty overview = new SimpleBooleanProperty(this, "overview");
    private final BooleanProperty presenting = new SimpleBooleanProperty(this, "presenting");

    // Properties

    /** The tour; null for none. */
    public ReadOnlyObjectProperty<@Nullable Tour> tourProperty() {
        return tour.getReadOnlyProperty();
    }

    public @Nullable Tour getTour() {
        return tour.get();
    }

    /** The number of the stop that is shown, from 0. */
    public ReadOnlyIntegerProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    public int getPosition() {
        return position.get();
    }

    /** Whether something was changed that no file holds. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Whether texts and stops can be changed. */
    public BooleanProperty editingProperty() {
        return editing;
    }

    /** Whether all stops are shown. */
    public BooleanProperty overviewProperty() {
        return overview;
    }

    /** Whether what only the presenter reads is shown. */
    public BooleanProperty presentingProperty() {
        return presenting;
    }

    /** The stop that is shown; null where there is no tour. */
    public @Nullable Scenario stop() {
        Tour now = tour.get();
        return now == null ? null : now.stops().get(position.get());
    }

    /** How many stops there are. */
    public int count() {
        Tour now = tour.get();
        return now == null ? 0 : now.stops().size();
    }

    /** Whether the last of several stops is shown. */
    public boolean isAtEnd() {
        return count() > 1 && position.get() == count() - 1;
    }

    // Commands

    /** Begins a tour at its first stop. */
    public void begin(Tour started) {
        show(started, 0);
        changed.set(false);
        editing.set(false);
        overview.set(false);
    }

    /** Ends the tour. */
    public void leave() {
        overview.set(false);
        editing.set(false);
        changed.set(false);
        show(null, 0);
    }

    /** Shows a tour again that was left before it was saved. */
    public void takeUp(Tour left, int stop) {
        show(left, stop);
        changed.set(true);
    }

    /** Says that a stop is shown. */
    public void arrive(int stop) {
        position.set(Math.max(0, Math.min(count() - 1, stop)));
    }

    /** The tour is in a file now. */
    public void saved() {
        changed.set(false);
    }

    /** Adds a stop behind the one that is shown, and shows it; without a tour, begins one. Returns whether there was room. */
    public boolean add(Scenario stop) {
        Tour now = tour.get();
        if (now == null) {
            change(new Tour(Words.NONE, Words.NONE, List.of(stop)), 0);
            return true;
        }
        if (now.stops().size() == Tour.MOST_STOPS) {
            return false;
        }
        List<Scenario> stops = new ArrayList<>(now.stops());
        stops.add(position.get() + 1, stop);
        change(with(now, stops), position.get() + 1);
        return true;
    }

    /** Puts another stop in the place of the one that is shown. */
    public void replace(Scenario stop) {
        Tour now = tour.get();
        if (now != null) {
            List<Scenario> stops = new ArrayList<>(now.stops());
            stops.set(position.get(), stop);
            change(with(now, stops), position.get());
        }
    }

    /** Gives the tour another title. */
    public void rename(Words title) {
        Tour now = tour.get();
        if (now != null) {
            change(new Tour(title, now.note(), now.stops()), position.get());
        }
    }

    /** Moves a stop to another place; the stop that is shown stays so. */
    public void move(int from, int to) {
        Tour now = tour.get();
        if (now != null && from >= 0 && from < count() && to >= 0 && to < count() && from != to) {
            Scenario shown = now.stops().get(position.get());
            List<Scenario> stops = new ArrayList<>(now.stops());
            stops.add(to, stops.remove(from));
            change(with(now, stops), indexOf(stops, shown));
        }
    }

    private static int indexOf(List<Scenario> stops, Scenario wanted) {
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i) == wanted) {
                return i;
            }
        }
        return 0;
    }

    /** Takes a stop out; with the last one the tour ends. */
    public void remove(int stop) {
        Tour now = tour.get();
        if (now == null || stop < 0 || stop >= count()) {
            return;
        }
        if (count() == 1) {
            leave();
            return;
        }
        List<Scenario> stops = new ArrayList<>(now.stops());
        stops.remove(stop);
        int shown = position.get() > stop ? position.get() - 1 : Math.min(position.get(), stops.size() - 1);
        change(with(now, stops), shown);
    }

    private static Tour with(Tour tour, List<Scenario> stops) {
        return new Tour(tour.title(), tour.note(), stops);
    }

    private void change(Tour next, int shown) {
        show(next, shown);
        changed.set(true);
    }

    private void show(@Nullable Tour next, int shown) {
        // whoever watches either must never see a position outside the tour
        position.set(Math.min(position.get(), shown));
        tour.set(next);
        position.set(shown);
    }
}
