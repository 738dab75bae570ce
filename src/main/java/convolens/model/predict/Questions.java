package convolens.model.predict;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What a scene can be asked. Questions are made of its own settings and of the step of the moment. */
public interface Questions {
    /** Of a scene that cannot be asked anything. */
    Questions NONE = new Questions() {
        @Override
        public List<QuestionKind> kinds() {
            return List.of();
        }

        @Override
        public Exercise ask(QuestionKind kind, long seed) {
            throw new IllegalArgumentException("nothing can be asked here, not even for " + kind);
        }

        @Override
        public ObservableValue<?> subject() {
            // one for each who asks: a shared one would keep every listener for good
            return new ReadOnlyObjectWrapper<>(this);
        }

        @Override
        public void conceal(@Nullable QuestionKind kind, long seed) {}

        @Override
        public void reveal() {}

        @Override
        public void goOn(QuestionKind kind, long seed) {}

        @Override
        public Runnable remember() {
            return () -> {};
        }
    };

    /** What can be asked in the state of the moment, the scene's main question first. */
    List<QuestionKind> kinds();

    /**
     * A question about the step of the moment. The same state, step and seed give an equal question.
     *
     * @param seed decides what the step leaves open, such as the cell that is asked for
     */
    Exercise ask(QuestionKind kind, long seed);

    /** Changes whenever the state or the step changes, and so the question. */
    ObservableValue<?> subject();

    /** Whether what is asked about is on its way: another subject comes, and until then there is no question. */
    default boolean isComing() {
        return false;
    }

    /**
     * Hides everywhere in the scene what would give the answer away, now and at every step to come.
     *
     * @param kind what is asked for; null shows everything again
     * @param seed with which it is asked
     */
    void conceal(@Nullable QuestionKind kind, long seed);

    /** Shows what is hidden, at the step of the moment only. */
    void reveal();

    /** Moves on to what is asked next, from the end to the beginning again. */
    void goOn(QuestionKind kind, long seed);

    /** What puts position and grain back to where they are now. */
    Runnable remember();

    /**
     * {@link #ask} for a sheet of paper: about any place of the scene, which the question names.
     *
     * @param seed decides which
     */
    default Exercise onPaper(QuestionKind kind, long seed) {
        return ask(kind, seed);
    }

    /** The numbers that have to be printed so that the questions {@link #onPaper} can be answered. */
    default List<Given> given() {
        return List.of();
    }

    /** A cell that was pointed at as the answer, such as the winner of a maximum; empty where there is nothing to point at. */
    default ObservableValue<@Nullable Answer> pointed() {
        return new ReadOnlyObjectWrapper<@Nullable Answer>(this, "pointed", null).getReadOnlyProperty();
    }
}
