package convolens.model.predict;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.beans.InvalidationListener;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleLongProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Questions about the scene on the stage, one after the other, and the score. The first answer to a question counts; a
 * question whose answer was shown before is not right.
 */
public final class PredictModel {
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper(this, "active");
    private final ReadOnlyBooleanWrapper available = new ReadOnlyBooleanWrapper(this, "available");
    private final ReadOnlyBooleanWrapper revealed = new ReadOnlyBooleanWrapper(this, "revealed");
    private final ReadOnlyIntegerWrapper hints = new ReadOnlyIntegerWrapper(this, "hints");
    private final ReadOnlyObjectWrapper<@Nullable Exercise> question = new ReadOnlyObjectWrapper<>(this, "question");
    private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>(this, "verdict");
    private final ReadOnlyObjectWrapper<@Nullable QuestionKind> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final Score score = new Score();
    private final LongProperty seed = new SimpleLongProperty(this, "seed", 1);
    private final InvalidationListener follow = observable -> askAgain();
    private final InvalidationListener offer = observable -> offer();
    private Questions questions = Questions.NONE;
    private Runnable restore = () -> {};
    private @Nullable QuestionKind kind;
    private int number;
    private boolean goesOn;
    private boolean hides;

    // Properties

    /** Whether questions are being asked. */
    public ReadOnlyBooleanProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    public boolean isActive() {
        return active.get();
    }

    /** Whether the scene on the stage can be asked something. */
    public ReadOnlyBooleanProperty availableProperty() {
        return available.getReadOnlyProperty();
    }

    /** The question of the moment; null while none is asked, or what it is about is on its way. */
    public ReadOnlyObjectProperty<@Nullable Exercise> questionProperty() {
        return question.getReadOnlyProperty();
    }

    public @Nullable Exercise getQuestion() {
        return question.get();
    }

    /** What was found out about the last answer to the question of the moment; null before. */
    public ReadOnlyObjectProperty<@Nullable Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    public @Nullable Verdict getVerdict() {
        return verdict.get();
    }

    /** Whether the answer is shown on the stage. */
    public ReadOnlyBooleanProperty revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    public boolean isRevealed() {
        return revealed.get();
    }

    /** How many hints are shown. */
    public ReadOnlyIntegerProperty hintsProperty() {
        return hints.getReadOnlyProperty();
    }

    /** The only kind of question that is asked; null for all in turn. */
    public ReadOnlyObjectProperty<@Nullable QuestionKind> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The questions that count so far, the first first. */
    public ObservableList<Asked> getAsked() {
        return score.getAsked();
    }

    /** From what the choice of questions follows. */
    public LongProperty seedProperty() {
        return seed;
    }

    /** What can be asked of the scene on the stage. */
    public List<QuestionKind> kinds() {
        return questions.kinds();
    }

    /** How many questions had a right answer at first. */
    public int right() {
        return score.right();
    }

    // Commands

    /** Another scene is on the stage; if the one before was asked about, it is asked next. */
    public void attach(Questions scene) {
        detach();
        questions = scene;
        scene.subject().addListener(offer);
        available.set(!scene.kinds().isEmpty());
        if (goesOn) {
            goesOn = false;
            chosen.set(null);
            if (available.get()) {
                enter();
            }
        }
    }

    /** The scene leaves the stage, and is as it was before; its score stays. */
    public void detach() {
        goesOn |= active.get();
        leave();
        questions.subject().removeListener(offer);
        questions = Questions.NONE;
        available.set(false);
    }

    /** Begins to ask, with an empty score. */
    public void begin() {
        if (!active.get() && available.get()) {
            score.clear();
            chosen.set(null);
            enter();
        }
    }

    /** Ends it; the scene is as it was before. */
    public void end() {
        goesOn = false;
        leave();
    }

    /** Begins or ends. */
    public void toggle() {
        if (active.get()) {
            end();
        } else {
            begin();
        }
    }

    /** Asks only for this, or for all in turn. */
    public void choose(@Nullable QuestionKind only) {
        chosen.set(only);
        if (active.get()) {
            pose(only == null ? firstKind() : only);
        }
    }

    /** Answers. Returns whether the text could be read as an answer. */
    public boolean answer(String text) {
        Exercise posed = question.get();
        if (posed == null) {
            return false;
        }
        Optional<AnswerReader.Typed> typed = posed.read(text);
        typed.ifPresent(answer -> answer(answer.answer(), answer.decimals()));
        return typed.isPresent();
    }

    /** Answers by pointing. */
    public void answer(Answer given) {
        answer(given, Answer.EXACT);
    }

    private void answer(Answer given, int decimals) {
        Exercise posed = question.get();
        if (posed == null || verdict.get() != null && verdict.get().right()) {
            return;
        }
        Verdict found = posed.judge(given, decimals);
        score.count(posed, found, hints.get());
        verdict.set(found);
        if (found.right()) {
            show();
        }
    }

    /** Shows one hint more, up to three. */
    public void hint() {
        if (question.get() != null) {
            hints.set(Math.min(Exercise.HINTS, hints.get() + 1));
            score.recount(hints.get());
        }
    }

    /** Shows the answer on the stage, or hides it again; begins to ask if nothing is being asked. */
    public void toggleReveal() {
        if (!active.get()) {
            begin();
        } else if (revealed.get()) {
            conceal(kind);
            revealed.set(false);
        } else if (question.get() != null) {
            score.count(question.get(), null, hints.get());
            show();
        }
    }

    /** Asks the next question. */
    public void next() {
        if (!active.get()) {
            return;
        }
        number++;
        List<QuestionKind> kinds = questions.kinds();
        if (kinds.isEmpty()) {
            leave();
            return;
        }
        QuestionKind wanted = chosen.get();
        QuestionKind next = wanted != null && kinds.contains(wanted)
                ? wanted
                : kinds.get(new SplittableRandom(seedNow()).nextInt(kinds.size()));
        hide(next);
        questions.subject().removeListener(follow);
        questions.goOn(next, seedNow());
        questions.subject().addListener(follow);
        pose(next);
    }

    /** A scene can be asked as soon as it shows something. */
    private void offer() {
        available.set(!questions.kinds().isEmpty());
    }

    private QuestionKind firstKind() {
        return Objects.requireNonNull(questions.kinds().get(0));
    }

    private void enter() {
        restore = questions.remember();
        number = 0;
        questions.subject().addListener(follow);
        active.set(true);
        QuestionKind wanted = chosen.get();
        pose(wanted != null && questions.kinds().contains(wanted) ? wanted : firstKind());
    }

    private void leave() {
        if (!active.get()) {
            return;
        }
        questions.subject().removeListener(follow);
        questions.conceal(null, 0);
        restore.run();
        restore = () -> {};
        kind = null;
        active.set(false);
        question.set(null);
        verdict.set(null);
        revealed.set(false);
        hints.set(0);
    }

    private void hide(QuestionKind asks) {
        kind = asks;
        revealed.set(false);
        conceal(asks);
    }

    private void pose(QuestionKind asks) {
        hide(asks);
        show(questions.isComing() ? null : questions.ask(asks, seedNow()));
    }

    private void show(@Nullable Exercise posed) {
        score.turnPage();
        hints.set(0);
        verdict.set(null);
        question.set(posed);
    }

    /** Lets the scene hide or show, which changes what it shows, but not what is asked. */
    private void conceal(@Nullable QuestionKind asks) {
        hides = true;
        questions.conceal(asks, seedNow());
        hides = false;
    }

    /** The step or the state has changed: the question of the moment is another, unless it says the same. */
    private void askAgain() {
        if (kind == null || hides) {
            return;
        }
        if (!questions.kinds().contains(kind)) {
            if (questions.kinds().isEmpty()) {
                leave();
            } else {
                pose(firstKind());
            }
            return;
        }
        Exercise posed = questions.isComing() ? null : questions.ask(kind, seedNow());
        if (posed == null || !posed.equals(question.get())) {
            hide(kind);
            show(posed);
        }
    }

    private void show() {
        hides = true;
        questions.reveal();
        hides = false;
        revealed.set(true);
    }

    private long seedNow() {
        return seed.get() * 0x9E3779B97F4A7C15L + number;
    }
}
