package convolens;

import convolens.lesson.Lesson;

/** What a window knows of the scene that it shows, for tests of other packages. */
public final class ShownScene {
    private ShownScene() {}

    /** Whether all that the scene on the stage computes has come. Only on the FX thread. */
    public static boolean isComplete(ConvolensApp app, Lesson lesson) {
        return app.open(lesson).view().isComplete();
    }
}
