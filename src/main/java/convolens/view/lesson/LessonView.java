package convolens.view.lesson;

import convolens.model.TimelineModel;
import java.util.List;
import javafx.scene.Node;

/**
 * The parts that a scene puts into the window. The shell adds the rest: the title and figures from {@link
 * convolens.lesson.Lesson}, the timeline, the keyboard. Every method returns the same object whenever it is called.
 */
public interface LessonView {
    /** What the scene shows. It fills the stage and is resized with it. */
    Node stage();

    /** The scene's settings, in a column that scrolls. */
    Node inspector();

    /** The step of the moment in one line, between stage and timeline. */
    Node sentence();

    /** The steps of the scene. */
    TimelineModel timeline();

    /** What can be exported; the export menu is hidden where this is empty. */
    default List<ExportAction> exports() {
        return List.of();
    }

    /** Whether everything that the step of the moment shows has been computed; a picture waits for it. */
    default boolean isComplete() {
        return true;
    }

    /** The scene has come onto the stage. */
    default void shown() {}

    /** The scene has left the stage. It may come back. */
    default void hidden() {}
}
