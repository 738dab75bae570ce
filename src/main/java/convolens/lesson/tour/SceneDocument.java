package convolens.lesson.tour;

/** What a file of the program's own type holds. */
public sealed interface SceneDocument permits Scenario, Tour {
    /** What it is called; empty for nothing. */
    Words title();

    /** What it is about, in short Markdown; empty for nothing. */
    Words note();
}
