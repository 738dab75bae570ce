package convolens.lesson.tour;

import convolens.lesson.Lesson;
import org.jspecify.annotations.Nullable;

/**
 * A scene in a state. Immutable.
 *
 * @param lesson the scene
 * @param title empty for none
 * @param note what to look at and to try, in short Markdown; empty for none
 * @param presenter what only the one who presents reads, likewise
 * @param state what the scene shows, as JSON
 * @param whatIf what is done otherwise beside it, by its name; null for nothing
 */
public record Scenario(
        Lesson lesson,
        Words title,
        Words note,
        Words presenter,
        String state,
        @Nullable String whatIf) implements SceneDocument {

    /** A scene in which nothing is done otherwise. */
    public Scenario(Lesson lesson, Words title, Words note, Words presenter, String state) {
        this(lesson, title, note, presenter, state, null);
    }

    /** A scene in a state, without words. */
    public static Scenario of(Lesson lesson, String state) {
        return new Scenario(lesson, Words.NONE, Words.NONE, Words.NONE, state);
    }

    /** The same with other words. */
    public Scenario with(Words changedTitle, Words changedNote, Words changedPresenter) {
        return new Scenario(lesson, changedTitle, changedNote, changedPresenter, state, whatIf);
    }

    /** The same with something else done otherwise; null for nothing. */
    public Scenario asking(@Nullable String deviation) {
        return new Scenario(lesson, title, note, presenter, state, deviation);
    }
}
