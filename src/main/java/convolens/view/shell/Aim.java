package convolens.view.shell;

import convolens.lesson.Lesson;
import convolens.model.ShellModel;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;

/** Says of a button that opens a scene when somebody is about to press it. */
final class Aim {
    private Aim() {}

    /** The scene is aimed at while the pointer rests on the button, or keys have come to it. */
    static void at(Lesson lesson, Button button, ShellModel shell) {
        InvalidationListener aims = observable -> {
            if (button.isHover() || button.isFocusVisible()) {
                shell.aimedProperty().set(lesson);
            } else if (shell.aimedProperty().get() == lesson) {
                shell.aimedProperty().set(null);
            }
        };
        button.hoverProperty().addListener(aims);
        button.focusVisibleProperty().addListener(aims);
    }
}
