package convolens;

import convolens.controller.FiltersController;
import convolens.controller.FramePump;
import convolens.controller.LessonController;
import convolens.controller.ShellController;
import convolens.controller.TaskRunner;
import convolens.controller.TrainController;
import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.model.FiltersModel;
import convolens.model.Notice;
import convolens.model.SettingsModel;
import convolens.model.ShellModel;
import convolens.model.StatusModel;
import convolens.model.TrainModel;
import convolens.view.Look;
import convolens.view.SceneContext;
import convolens.view.paint.Typography;
import convolens.view.shell.ShellView;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window: wires models, views and controllers by their constructors. */
public final class ConvolensApp extends Application {
    private final SettingsModel settings = new SettingsModel();
    private final StatusModel status = new StatusModel();
    private final Messages messages = new Messages(settings.languageProperty().get());
    private final FramePump pump = FramePump.onPulses();
    private final TaskRunner runner =
            TaskRunner.onThreads(pump, error -> status.tell(Notice.error("error.unexpected", String.valueOf(error))));
    private final SceneContext context = SceneContext.of(messages, settings, status);
    private ShellController shell;

    /** Opens the window and returns when it is closed. */
    public static void main(String[] args) {
        launch(ConvolensApp.class, args);
    }

    @Override
    public void start(Stage stage) {
        Typography.load();
        setUserAgentStylesheet(Look.stylesheet(settings.themeProperty().get()));
        ShellModel model = new ShellModel();
        ShellView view = new ShellView(model, messages);
        shell = new ShellController(model, settings, view, pump, this::scene);
        stage.setTitle(messages.text("app.name"));
        stage.setScene(new Scene(view, 1280, 800));
        stage.show();
    }

    private LessonController scene(Lesson lesson) {
        return switch (lesson) {
            case TRAIN -> new TrainController(new TrainModel(), context);
            case FILTERS -> new FiltersController(new FiltersModel(), context);
        };
    }

    @Override
    public void stop() {
        shell.close();
        runner.close();
    }
}
