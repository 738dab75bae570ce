package convolens.model.predict;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
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
    private final ReadOnlyObjectWrapper<@Nullable QuestionKind> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final LongProperty seed = new SimpleLongProperty(this, "seed", 1);
    private final QuestionPage page = new QuestionPage();
    private AskedScene scene = new AskedScene(Questions.NONE, this::offer, this::askAgain);
    private @Nullable QuestionKind kind;
    private int number;
    private boolean goesOn;

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
        return page.question().getReadOnlyProperty();
    }

    public @Nullable Exercise getQuestion() {
        return page.question().get();
    }

    /** What was found out about the last answer to the question of the moment; null before. */
    public ReadOnlyObjectProperty<@Nullable Verdict> verdictProperty() {
        return page.verdict().getReadOnlyProperty();
    }

    public @Nullable Verdict getVerdict() {
        return page.verdict().get();
    }

    /** Whether the answer is shown on the stage. */
    public ReadOnlyBooleanProperty revealedProperty() {
        return page.revealed().getReadOnlyProperty();
    }

    public boolean isRevealed() {
        return page.revealed().get();
    }

    /** How many hints are shown. */
    public ReadOnlyIntegerProperty hintsProperty() {
        return page.hints().getReadOnlyProperty();
    }

    /** The only kind of question that is asked; null for all in turn. */
    public ReadOnlyObjectProperty<@Nullable QuestionKind> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The questions that count so far, the first first. */
    public ObservableList<Asked> getAsked() {
        return page.score().getAsked();
    }

    /** From what the choice of questions follows. */
    public LongProperty seedProperty() {
        return seed;
    }

    /** What can be asked of the scene on the stage. */
    public List<QuestionKind> kinds() {
        return scene.kinds();
    }

    /** How many questions had a right answer at first. */
    public int right() {
        return page.score().right();
    }

    // Commands

    /** Another scene is on the stage; if the one before was asked about, it is asked next. */
    public void attach(Questions asked) {
        detach();
        scene = new AskedScene(asked, this::offer, this::askAgain);
        scene.attach();
        offer();
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
        scene.detach();
        scene = new AskedScene(Questions.NONE, this::offer, this::askAgain);
        available.set(false);
    }

    /** Begins to ask, with an empty score. */
    public void begin() {
        if (!active.get() && available.get()) {
            page.score().clear();
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
        Exercise posed = getQuestion();
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
        if (page.answer(given, decimals)) {
            show();
        }
    }

    /** Shows one hint more, up to three. */
    public void hint() {
        page.hint();
    }

    /** Shows the answer on the stage, or hides it again; begins to ask if nothing is being asked. */
    public void toggleReveal() {
        if (!active.get()) {
            begin();
        } else if (isRevealed()) {
            scene.conceal(kind, seedNow());
            page.revealed().set(false);
        } else if (page.giveUp()) {
            show();
        }
    }

    /** Asks the next question. */
    public void next() {
        if (!active.get()) {
            return;
        }
        number++;
        List<QuestionKind> kinds = scene.kinds();
        if (kinds.isEmpty()) {
            leave();
            return;
        }
        QuestionKind wanted = chosen.get();
        QuestionKind next = wanted != null && kinds.contains(wanted)
                ? wanted
                : kinds.get(new SplittableRandom(seedNow()).nextInt(kinds.size()));
        hide(next);
        scene.goOn(next, seedNow());
        pose(next);
    }

    /** A scene can be asked as soon as it shows something. */
    private void offer() {
        available.set(!scene.kinds().isEmpty());
    }

    private QuestionKind firstKind() {
        return Objects.requireNonNull(scene.kinds().get(0));
    }

    private void enter() {
        scene.enter();
        number = 0;
        active.set(true);
        QuestionKind wanted = chosen.get();
        pose(wanted != null && scene.kinds().contains(wanted) ? wanted : firstKind());
    }

    private void leave() {
        if (!active.get()) {
            return;
        }
        scene.leave();
        kind = null;
        active.set(false);
        page.close();
    }

    private void hide(QuestionKind asks) {
        kind = asks;
        page.revealed().set(false);
        scene.conceal(asks, seedNow());
    }

    private void pose(QuestionKind asks) {
        hide(asks);
        page.turn(scene.ask(asks, seedNow()));
    }

    /** The step or the state has changed: the question of the moment is another, unless it says the same. */
    private void askAgain() {
        if (kind == null) {
            return;
        }
        if (!scene.kinds().contains(kind)) {
            if (scene.kinds().isEmpty()) {
                leave();
            } else {
                pose(firstKind());
            }
            return;
        }
        Exercise posed = scene.ask(kind, seedNow());
        if (posed == null || !posed.equals(getQuestion())) {
            hide(kind);
            page.turn(posed);
        }
    }

    private void show() {
        scene.reveal();
        page.revealed().set(true);
    }

    private long seedNow() {
        return seed.get() * 0x9E3779B97F4A7C15L + number;
    }
}
