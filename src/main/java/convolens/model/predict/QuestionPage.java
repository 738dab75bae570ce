package convolens.model.predict;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The question of the moment: its verdict, its hints, whether its answer is shown; and the score that it counts to. */
final class QuestionPage {
    private final ReadOnlyObjectWrapper<@Nullable Exercise> question = new ReadOnlyObjectWrapper<>(this, "question");
    private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>(this, "verdict");
    private final ReadOnlyBooleanWrapper revealed = new ReadOnlyBooleanWrapper(this, "revealed");
    private final ReadOnlyIntegerWrapper hints = new ReadOnlyIntegerWrapper(this, "hints");
    private final Score score = new Score();

    ReadOnlyObjectWrapper<@Nullable Exercise> question() {
        return question;
    }

    ReadOnlyObjectWrapper<@Nullable Verdict> verdict() {
        return verdict;
    }

    ReadOnlyBooleanWrapper revealed() {
        return revealed;
    }

    ReadOnlyIntegerWrapper hints() {
        return hints;
    }

    Score score() {
        return score;
    }

    /** Poses another question; null for one that is not known yet. */
    void turn(@Nullable Exercise posed) {
        score.turnPage();
        hints.set(0);
        verdict.set(null);
        question.set(posed);
    }

    /** Nothing is asked any more. */
    void close() {
        question.set(null);
        verdict.set(null);
        revealed.set(false);
        hints.set(0);
    }

    /** Judges an answer, unless the question has a right one. Returns whether it is right. */
    boolean answer(Answer given, int decimals) {
        Exercise posed = question.get();
        if (posed == null || verdict.get() != null && verdict.get().right()) {
            return false;
        }
        Verdict found = posed.judge(given, decimals);
        score.count(posed, found, hints.get());
        verdict.set(found);
        return found.right();
    }

    /** Shows one hint more, up to three. */
    void hint() {
        if (question.get() != null) {
            hints.set(Math.min(Exercise.HINTS, hints.get() + 1));
            score.recount(hints.get());
        }
    }

    /** The answer is to be shown without one. Returns whether there is a question. */
    boolean giveUp() {
        Exercise posed = question.get();
        if (posed != null) {
            score.count(posed, null, hints.get());
        }
        return posed != null;
    }
}
