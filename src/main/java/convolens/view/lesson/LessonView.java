package convolens.view.lesson;

import convolens.model.TimelineModel;
import java.util.List;
import javafx.scene.Node;

/**
 * The parts that a scene puts into the window. The shell adds the rest: the title and figures from {@link
 * convolens.lesson.Lesson}, the timeline, the keyboard. Every method returns the same object whenever it is called.
 */
public interface LessonView {
    /**
     * What a scene is made of.
     *
     * @param stage what the scene shows; it fills the stage and is resized with it
     * @param inspector the scene's settings, in a column that scrolls
     * @param sentence the step of the moment in one line, between stage and timeline
     * @param timeline the steps of the scene
     * @param exports what can be exported; the export menu is hidden where this is empty
     */
    record Parts(Node stage, Node inspector, Node sentence, TimelineModel timeline, List<ExportAction> exports) {
        /** A scene of which nothing is exported. */
        public Parts(Node stage, Node inspector, Node sentence, TimelineModel timeline) {
            this(stage, inspector, sentence, timeline, List.of());
        }
    }

    /** What the scene is made of. */
    Parts parts();

    /** {@link Parts#stage}. */
    default Node stage() {
        return parts().stage();
    }

    /** {@link Parts#inspector}. */
    default Node inspector() {
        return parts().inspector();
    }

    /** {@link Parts#sentence}. */
    default Node sentence() {
        return parts().sentence();
    }

    /** {@link Parts#timeline}. */
    default TimelineModel timeline() {
        return parts().timeline();
    }

    /** {@link Parts#exports}. */
    default List<ExportAction> exports() {
        return parts().exports();
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
