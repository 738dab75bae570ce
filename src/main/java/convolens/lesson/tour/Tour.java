package convolens.lesson.tour;

import java.util.List;

/**
 * Scenes in states, one after the other. Immutable.
 *
 * @param title empty for none
 * @param note what it is about, in short Markdown; empty for none
 * @param stops at least one
 */
public record Tour(Words title, Words note, List<Scenario> stops) implements SceneDocument {
    /** The most stops of a tour. */
    public static final int MOST_STOPS = 200;

    public Tour {
        stops = List.copyOf(stops);
        if (stops.isEmpty() || stops.size() > MOST_STOPS) {
            throw new IllegalArgumentException("a tour has 1 to " + MOST_STOPS + " stops, not " + stops.size());
        }
    }
}
