package convolens;

import convolens.controller.ExerciseFiles;
import convolens.controller.FileDialogs;
import convolens.controller.FramePump;
import convolens.controller.LessonController;
import convolens.controller.ProjectorController;
import convolens.controller.Rehearsal;
import convolens.controller.SettingsFile;
import convolens.controller.ShellController;
import convolens.controller.TaskRunner;
import convolens.controller.Termination;
import convolens.controller.WindowController;
import convolens.controller.export.ExportController;
import convolens.controller.tour.ScenarioDesk;
import convolens.controller.tour.TourDesk;
import convolens.controller.train.TrainPlayer;
import convolens.controller.train.TrainTools;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import convolens.engine.train.WarmUp;
import convolens.i18n.Messages;
import convolens.interchange.AppFolders;
import convolens.interchange.DesktopMotion;
import convolens.lesson.Lesson;
import convolens.model.Notice;
import convolens.model.SettingsModel;
import convolens.model.ShellModel;
import convolens.model.StatusModel;
import convolens.model.Theme;
import convolens.model.export.ExportModel;
import convolens.model.tour.TourModel;
import convolens.model.train.TrainModel;
import convolens.run.TrainSettings;
import convolens.view.FilePrompt;
import convolens.view.SceneContext;
import convolens.view.SystemFilePrompt;
import convolens.view.ThemeStyles;
import convolens.view.lesson.LessonView;
import convolens.view.paint.Typography;
import convolens.view.shell.ShellView;
import convolens.view.shortcut.Shortcut;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window: wires models, views and controllers by their constructors. */
public final class ConvolensApp extends Application {
    private static final System.Logger LOG = System.getLogger(ConvolensApp.class.getName());

    /** The ending of the files that are registered for the program. */
    static final String FILE_TYPE = ".convolens";

    private final SettingsModel settings = new SettingsModel();
    private final SettingsFile settingsFile =
            new SettingsFile(AppFolders.ofThisMachine().config());
    private final ShellModel shown = new ShellModel();
    private final TourModel tour = new TourModel();
    private final StatusModel status = new StatusModel();
    private final FramePump pump = FramePump.onPulses();
    private final TaskRunner runner = TaskRunner.onThreads(pump, this::tell);
    private final WarmUp warmUp = new WarmUp(
            SimpleConvNet.ofChapter(Shape.of(1, 28, 28), 10).architecture(),
            Runtime.getRuntime().availableProcessors());
    private final TrainModel train = new TrainModel(
            TrainSettings.ofChapter(Runtime.getRuntime().availableProcessors()),
            Runtime.getRuntime().maxMemory() / 2);
    private final TrainPlayer player;
    private final FilePrompt files;
    private @Nullable ShellController shell;
    private @Nullable ProjectorController projector;
    private @Nullable Rehearsal rehearsal;
    private Runnable content = () -> {};
    private @Nullable Termination termination;

    /** An application that asks for files with the dialogs of the platform. */
    public ConvolensApp() {
        this(new SystemFilePrompt());
    }

    /** @param files asks the user for files and folders */
    public ConvolensApp(FilePrompt files) {
        this(files, AppFolders.ofThisMachine().data().resolve("runs"));
    }

    private ConvolensApp(FilePrompt files, Path runs) {
        this.files = files;
        this.player = new TrainPlayer(train, new TrainTools(runner, pump, System::nanoTime, status, warmUp), runs);
    }

    /**
     * An application of which only pictures are taken.
     *
     * @param runs where it keeps what it trains
     */
    static ConvolensApp forPictures(Path runs) {
        return new ConvolensApp(new SystemFilePrompt(), runs);
    }

    /** Opens the window and returns when it is closed. */
    public static void main(String[] args) {
        launch(ConvolensApp.class, args);
    }

    /** Shows the window at once, and fills it when its ground has been drawn. */
    @Override
    public void start(Stage stage) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> tell(error));
        StartTimes.reached("app");
        Typography.load();
        settingsFile.load(settings).ifPresent(status::tell);
        files.remember(settings.exports().folderProperty());
        Messages messages = new Messages(settings.getLanguage());
        SceneContext context = SceneContext.of(messages, settings, status, files);
        WindowController window = new WindowController(stage, settings, messages);
        termination = new Termination(player::close);
        content = () -> fill(stage, window, context);
        stage.show();
        StartTimes.reached("window");
        AfterFrames.run(1, this::finishStart);
    }

    /** Fills the window, unless that is done. */
    public void finishStart() {
        Runnable first = content;
        content = () -> {};
        first.run();
    }

    private void fill(Stage stage, WindowController window, SceneContext context) {
        StartTimes.reached("first frame");
        window.insist();
        InputMethods.find();
        Messages messages = context.messages();
        ShellView view = new ShellView(shown, settings, status, messages);
        ExportModel exports = new ExportModel(settings.exports());
        ExportController exporter = new ExportController(
                new ExportController.Models(exports, shown, settings),
                context,
                pump,
                runner,
                new ExportController.Window(() -> shell().view(), view::picture, () -> view));
        view.offer(exports, exporter, messages);
        shown.exportingProperty().bind(exports.kindProperty().isNotNull());
        ShellController desk = new ShellController(
                new ShellController.Models(shown, settings, status, messages), view, pump, scenes(context)::make);
        shell = desk;
        desk.on(Shortcut.EXPORT, () -> exporter.open(ExportModel.Kind.PICTURE));

        ExerciseFiles sheets = new ExerciseFiles(desk, context, new FileDialogs(context, () -> view), runner);
        desk.offerSheets(() -> sheets.save(shown.getLesson()));
        window.show(view);
        desk.listenTo(stage.getScene(), window);
        rehearsal = Rehearsal.inWindow(desk, view, shown, stage.getScene(), train::isUnderWay);
        projector = new ProjectorController(
                stage, view, settings, context, shown, desk::scene, scene -> desk.listenToKeys(scene, window));
        settingsFile.saveOnChange(settings, runner, status);
        if (shown.coverProperty().get()) {
            new CoverPictures(view.cover(), shown, train, context, pump, runner).make();
        }
        player.lookForKeptRun();
        runner.run(cancelled -> DesktopMotion.isReduced(), settings::followDesktop, this::tell);
        TourDesk tours = new TourDesk(
                desk,
                view,
                new ScenarioDesk.Shown(shown, tour, settings),
                new TourPress(Path.of(System.getProperty("java.io.tmpdir"))),
                context,
                runner);
        tours.listenTo(stage.getScene());
        if (getParameters() != null && !getParameters().getRaw().isEmpty()) {
            tours.open(Path.of(getParameters().getRaw().get(0)));
        }
        StartTimes.reached("scene");
        AfterFrames.run(1, () -> started(stage, window));
    }

    private void started(Stage stage, WindowController window) {
        StartTimes.reached(StartTimes.LAST);
        StartTimes.report();
        window.settle();
        // then Java compiles what scenes and trainings compute with, which is slow until then
        QuietTime.await(stage.getScene(), warmUp::start);
    }

    /** Opens a scene in the window and returns what runs it. */
    LessonController open(Lesson lesson) {
        finishStart();
        return shell().open(lesson);
    }

    /** Points at the entry of a scene in the navigator, as somebody does who is about to open it. */
    void aimAt(Lesson lesson) {
        shown.aimedProperty().set(lesson);
    }

    /** Whether a scene is ready to be opened, or has been. */
    boolean isReady(Lesson lesson) {
        return rehearsal != null && rehearsal.isReady(lesson);
    }

    private ShellController shell() {
        if (shell == null) {
            throw new IllegalStateException("a picture has no window in which another scene could be opened");
        }
        return shell;
    }

    /** One scene by itself, at rest and as it looks with these settings: what a picture is taken of. */
    LessonView alone(Lesson lesson, Theme theme, Locale language) {
        return apart(lesson, theme, language).view();
    }

    /** {@link #alone}, with what runs it. */
    LessonController apart(Lesson lesson, Theme theme, Locale language) {
        ThemeStyles.wear(theme);
        return beside(lesson, theme, language);
    }

    /** {@link #apart}, where a window may be open, whose look is not to change. */
    LessonController beside(Lesson lesson, Theme theme, Locale language) {
        Typography.load();
        settings.themeProperty().set(theme);
        settings.reduceMotionProperty().set(true);
        return scenes(SceneContext.of(new Messages(language), settings, status, files))
                .make(lesson);
    }

    /** What scenes have told that no window shows. */
    List<Notice> told() {
        return List.copyOf(status.getNotices());
    }

    /** No picture is taken any more: what scenes still compute is given up, and nothing is kept. */
    void endPictures() {
        runner.cancelAll();
    }

    private Scenes scenes(SceneContext context) {
        return new Scenes(train, player, runner, pump, context, shown, lesson -> shell().open(lesson));
    }

    /** A mistake of the program: the user reads a sentence, whoever mends it the log. */
    private void tell(Throwable error) {
        LOG.log(System.Logger.Level.ERROR, "unexpected", error);
        status.tell(
                error instanceof OutOfMemoryError
                        ? Notice.error("error.memory")
                        : Notice.error("error.unexpected", String.valueOf(error)));
    }

    @Override
    public void stop() throws Exception {
        try {
            settingsFile.saving(settings).run(() -> false);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, e.getMessage());
        } finally {
            pump.still();
            if (projector != null) {
                projector.close();
            }
            if (rehearsal != null) {
                rehearsal.close();
            }
            if (shell != null) {
                shell.close();
            }
            if (termination != null) {
                termination.close();
            }
            keepRun();
            runner.close();
        }
    }

    private void keepRun() {
        try {
            player.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, e.getMessage());
        }
    }
}
