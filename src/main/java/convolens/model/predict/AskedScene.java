package convolens.model.predict;

import java.util.List;
import javafx.beans.InvalidationListener;
import org.jspecify.annotations.Nullable;

/** The scene that is asked about: it hides what it is asked for, and is as it was before when the questions end. */
final class AskedScene {
    private final Questions questions;
    private final InvalidationListener offer;
    private final InvalidationListener follow;
    private Runnable restore = () -> {};
    private boolean hides;

    /**
     * @param offered is called when it may be asked something else
     * @param changed is called while it is asked, when its step or its state has changed, but not by a question
     */
    AskedScene(Questions questions, Runnable offered, Runnable changed) {
        this.questions = questions;
        this.offer = observable -> offered.run();
        this.follow = observable -> {
            if (!hides) {
                changed.run();
            }
        };
    }

    /** The scene is on the stage. */
    void attach() {
        questions.subject().addListener(offer);
    }

    /** The scene leaves the stage. */
    void detach() {
        questions.subject().removeListener(offer);
    }

    List<QuestionKind> kinds() {
        return questions.kinds();
    }

    /** The questions begin. */
    void enter() {
        restore = questions.remember();
        questions.subject().addListener(follow);
    }

    /** The questions end. */
    void leave() {
        questions.subject().removeListener(follow);
        questions.conceal(null, 0);
        restore.run();
        restore = () -> {};
    }

    /** What it is asked now; null while that is not known yet. */
    @Nullable
    Exercise ask(QuestionKind kind, long seed) {
        return questions.isComing() ? null : questions.ask(kind, seed);
    }

    /** Goes to where the next question is about. */
    void goOn(QuestionKind kind, long seed) {
        questions.subject().removeListener(follow);
        questions.goOn(kind, seed);
        questions.subject().addListener(follow);
    }

    /** Lets the scene hide or show, which changes what it shows, but not what is asked. */
    void conceal(@Nullable QuestionKind kind, long seed) {
        hides = true;
        questions.conceal(kind, seed);
        hides = false;
    }

    /** Shows the answer. */
    void reveal() {
        hides = true;
        questions.reveal();
        hides = false;
    }
}
