package convolens.controller;

import convolens.view.lesson.LessonView;

/** What a scene's controller offers the shell. It is made when the scene is first opened and lives as the window. */
public interface LessonController extends AutoCloseable {
    /** The scene's view. The same object whenever it is called. */
    LessonView view();

    /** The window closes: save what must not be lost. */
    @Override
    default void close() {}
}
