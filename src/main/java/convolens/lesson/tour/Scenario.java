package convolens.lesson.tour;

import convolens.lesson.Lesson;

/**
 * A scene in a state. Immutable.
 *
 * @param lesson the scene
 * @param title empty for none
 * @param note what to look at and to try, in short Markdown; empty for none
 * @param presenter what only the one who presents reads, likewise
 * @param state what the scene shows, as JSON
 */
public record Scenario(Lesson lesson, Words title, Words note, Words presenter, String state) implements SceneDocument {

    /** A scene in a state, without words. */
    public static Scenario of(Lesson lesson, String state) {
        return new Scenario(lesson, Words.NONE, Words.NONE, Words.NONE, state);
    }

    /** The same with other words. */
    public Scenario with(Words changedTitle, Words changedNote, Words changedPresenter) {
        return new Scenario(lesson, changedTitle, changedNote, changedPresenter, state);
    }
}
