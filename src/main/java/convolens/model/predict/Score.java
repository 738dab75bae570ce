package convolens.model.predict;

import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The questions that count: each from its first answer on, or from the moment its answer is shown. */
final class Score {
    private final ObservableList<Asked> asked = FXCollections.observableArrayList();
    private final ObservableList<Asked> view = FXCollections.unmodifiableObservableList(asked);
    private @Nullable Verdict first;
    private int tries;
    private boolean counted;

    /** The questions that count so far, the first first. */
    ObservableList<Asked> getAsked() {
        return view;
    }

    /** How many had a right answer at first. */
    int right() {
        return (int) asked.stream().filter(Asked::isRight).count();
    }

    /** Nothing has been asked. */
    void clear() {
        asked.clear();
    }

    /** What follows is about another question. */
    void turnPage() {
        first = null;
        tries = 0;
        counted = false;
    }

    /**
     * Counts the question of the moment, once.
     *
     * @param answered what was found out about an answer; null if the answer is shown
     */
    void count(Exercise question, @Nullable Verdict answered, int hints) {
        if (answered != null) {
            tries++;
            first = Objects.requireNonNullElse(first, answered);
        }
        Asked now = new Asked(question, first, tries, hints);
        if (counted) {
            asked.set(asked.size() - 1, now);
        } else {
            asked.add(now);
            counted = true;
        }
    }

    /** More hints were needed for the question that was counted last. */
    void recount(int hints) {
        if (counted) {
            Asked last = asked.get(asked.size() - 1);
            asked.set(asked.size() - 1, new Asked(last.question(), first, tries, hints));
        }
    }
}
