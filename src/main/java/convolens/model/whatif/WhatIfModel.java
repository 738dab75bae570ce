package convolens.model.whatif;

import java.util.List;
import java.util.function.IntPredicate;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Which of a scene's questions "What if…?" is asked, and its answer. At most one is. */
public final class WhatIfModel {
    /**
     * An answer at one moment.
     *
     * @param deviation what is done otherwise
     * @param outcome what comes of it
     * @param ofTheMoment which cells of the right array the step is about
     */
    public record Answered(Deviation deviation, Outcome outcome, IntPredicate ofTheMoment) {}

    private final ReadOnlyObjectWrapper<List<Deviation>> offered =
            new ReadOnlyObjectWrapper<>(this, "offered", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Answered> answer = new ReadOnlyObjectWrapper<>(this, "answer");
    private final InvalidationListener follow = observable -> answer();
    private WhatIfs scene = WhatIfs.NONE;
    private @Nullable Deviation asked;
    private @Nullable Outcome outcome;
    private @Nullable Object basis;
    private boolean suspended;

    /** What can be asked of the scene on the stage. */
    public ReadOnlyObjectProperty<List<Deviation>> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** The answer to the question that is asked, with the numbers and the step of the moment; null while none is asked. */
    public ReadOnlyObjectProperty<@Nullable Answered> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    public @Nullable Answered getAnswer() {
        return answer.get();
    }

    /** The question that is asked; null for none. */
    public @Nullable Deviation asked() {
        return asked;
    }

    /** Another scene is on the stage: nothing is asked of it yet. */
    public void attach(WhatIfs changed) {
        scene.subject().removeListener(follow);
        close();
        scene = changed;
        scene.subject().addListener(follow);
        offerAgain();
    }

    /** Asks a question in place of the one before; the same again ends it. */
    public void toggle(Deviation deviation) {
        asked = deviation == asked ? null : deviation;
        outcome = null;
        answer();
    }

    /** Asks a question in place of the one before; null asks none. */
    public void ask(@Nullable Deviation deviation) {
        if (deviation != asked) {
            asked = deviation;
            outcome = null;
            answer();
        }
    }

    /** Asks the first question, or the next; after the last one none. Returns whether the scene has any. */
    public boolean next() {
        List<Deviation> all = offered.get();
        int at = asked == null ? 0 : all.indexOf(asked) + 1;
        ask(at < all.size() ? all.get(at) : null);
        return !all.isEmpty();
    }

    /** Asks nothing any more. Returns whether something was asked. */
    public boolean close() {
        boolean some = asked != null && !suspended;
        asked = null;
        outcome = null;
        answer();
        return some;
    }

    /** Neither offers nor answers anything for a while, or does again: what is asked for elsewhere is not to be given away. */
    public void suspend(boolean changed) {
        suspended = changed;
        offerAgain();
        answer();
    }

    private void offerAgain() {
        offered.set(suspended ? List.of() : scene.offered());
    }

    private void answer() {
        Deviation question = asked;
        if (question == null || suspended) {
            answer.set(null);
            return;
        }
        Outcome found = outcome;
        if (found == null || basis != scene.basis()) {
            found = scene.doing(question);
            outcome = found;
            basis = scene.basis();
        }
        answer.set(new Answered(question, found, scene.ofTheMoment(question)));
    }
}
