package convolens.ui.shell;

import convolens.controller.FramePump;
import convolens.controller.ShellController;
import convolens.controller.WindowController;
import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.model.SettingsModel;
import convolens.model.ShellModel;
import convolens.model.StatusModel;
import convolens.model.TimelineModel;
import convolens.ui.Frames;
import convolens.ui.OnFxThread;
import convolens.ui.QuickRobot;
import convolens.ui.Window;
import convolens.view.paint.Typography;
import convolens.view.shell.ShellView;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;

/** A window around {@link ExampleScene}s, in which time passes by hand. */
@OnFxThread
abstract class ExampleShell {
    final FxRobot robot = new QuickRobot();
    final FramePump pump = FramePump.byHand();
    final SettingsModel settings = new SettingsModel();
    final StatusModel status = new StatusModel();
    final ShellModel shell = new ShellModel();
    final Map<Lesson, ExampleScene> scenes = new EnumMap<>(Lesson.class);
    Stage stage;
    ShellController controller;

    @BeforeEach
    void open() {
        Frames.start();
        stage = Window.call(Stage::new);
        Window.run(() -> {
            Typography.load();
            settings.languageProperty().set(Locale.ENGLISH);
            Messages messages = new Messages(Locale.ENGLISH);
            ShellView view = new ShellView(shell, settings, status, messages);
            controller = new ShellController(
                    new ShellController.Models(shell, settings, status, messages),
                    view,
                    pump,
                    lesson -> scenes.computeIfAbsent(lesson, any -> new ExampleScene()));
            WindowController window = new WindowController(stage, settings, messages);
            window.show(view);
            window.settle();
            stage.show();
            controller.listenTo(stage.getScene(), window);
        });
        Window.settle();
    }

    @AfterEach
    void close() {
        Window.run(() -> stage.titleProperty().unbind());
        Window.closeAll();
    }

    ExampleScene scene() {
        return scenes.get(shell.getLesson());
    }

    TimelineModel timeline() {
        return scene().timeline;
    }

    int position() {
        return Window.call(() -> timeline().getPosition());
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        Window.settle();
    }

    void click(String selector) {
        robot.clickOn(selector);
        Window.settle();
    }

    String text(String selector) {
        return Window.call(() -> ((Labeled) robot.lookup(selector).query()).getText());
    }
}
