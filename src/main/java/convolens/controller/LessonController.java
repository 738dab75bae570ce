package convolens.controller;

import convolens.model.SceneMemory;
import convolens.model.predict.Questions;
import convolens.model.whatif.WhatIfs;
import convolens.view.SceneContext;
import convolens.view.lesson.LessonView;
import java.util.Optional;

/** What a scene's controller offers the shell. It is made when the scene is first opened and lives as the window. */
public interface LessonController extends AutoCloseable {
    /** The scene's view. The same object whenever it is called. */
    LessonView view();

    /**
     * Puts the scene into the state that asks most of the window among those in which it is to stay smooth, such as a
     * handwritten digit in its own size: what {@code bench --ui} measures. Done when it returns, or soon after. A scene that
     * asks the same in every state leaves this out.
     */
    default void makeDemanding() {}

    /**
     * The scene's state as a value, to be saved, sent and taken up again; empty for a scene that is always the same. The same
     * object whenever it is called.
     */
    default Optional<SceneMemory<?>> memory() {
        return Optional.empty();
    }

    /** What the scene can be asked. The same object whenever it is called. */
    default Questions questions() {
        return Questions.NONE;
    }

    /** What can be done otherwise in the scene. The same object whenever it is called. */
    default WhatIfs whatIfs() {
        return WhatIfs.NONE;
    }

    /**
     * One more view of the scene for another window, on the same models, with places and colours of its own; empty where
     * there can be only one. It lives as the window.
     */
    default Optional<LessonView> anotherView(SceneContext other) {
        return Optional.empty();
    }

    /** The window closes: save what must not be lost. */
    @Override
    default void close() {}
}
