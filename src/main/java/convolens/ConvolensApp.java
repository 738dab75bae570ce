package convolens;

import convolens.controller.ExerciseFiles;
import convolens.controller.FileDialogs;
import convolens.controller.FramePump;
import convolens.controller.LessonController;
import convolens.controller.ProjectorController;
import convolens.controller.SettingsFile;
import convolens.controller.ShellController;
import convolens.controller.TaskRunner;
import convolens.controller.Termination;
import convolens.controller.WindowController;
import convolens.controller.affine.AffineController;
import convolens.controller.array.FourDArrayController;
import convolens.controller.array.TransposeController;
import convolens.controller.experiment.ExperimentsController;
import convolens.controller.export.ExportController;
import convolens.controller.filters.FiltersController;
import convolens.controller.histogram.HistogramsController;
import convolens.controller.learning.OneFilterLearnsController;
import convolens.controller.network.LoadedNetwork;
import convolens.controller.network.MistakesController;
import convolens.controller.network.NetworkController;
import convolens.controller.shift.ShiftLabController;
import convolens.controller.shuffle.ShuffledPixelsController;
import convolens.controller.sliding.SlidingController;
import convolens.controller.softmax.SoftmaxController;
import convolens.controller.stack.NetworkStackController;
import convolens.controller.tour.ScenarioDesk;
import convolens.controller.tour.TourDesk;
import convolens.controller.train.TrainController;
import convolens.controller.train.TrainPlayer;
import convolens.controller.train.TrainTools;
import convolens.controller.transposed.TransposedConvolutionController;
import convolens.controller.unfold.UnfoldController;
import convolens.controller.units.DeepUnitsController;
import convolens.controller.why.WhyThisAnswerController;
import convolens.engine.network.Architecture;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import convolens.engine.train.WarmUp;
import convolens.i18n.Messages;
import convolens.interchange.AppFolders;
import convolens.lesson.Lesson;
import convolens.model.Notice;
import convolens.model.SettingsModel;
import convolens.model.ShellModel;
import convolens.model.StatusModel;
import convolens.model.Theme;
import convolens.model.affine.AffineModel;
import convolens.model.array.FourDArrayModel;
import convolens.model.array.MapRows;
import convolens.model.array.TransposeModel;
import convolens.model.export.ExportModel;
import convolens.model.learning.OneFilterLearnsModel;
import convolens.model.network.NetworkPicture;
import convolens.model.network.NetworkSource;
import convolens.model.shift.ShiftLabModel;
import convolens.model.shuffle.ShuffledPixelsModel;
import convolens.model.sliding.SlidingModel;
import convolens.model.sliding.SlidingPreset;
import convolens.model.softmax.SoftmaxModel;
import convolens.model.softmax.SoftmaxState;
import convolens.model.stack.NetworkStackModel;
import convolens.model.tour.TourModel;
import convolens.model.train.TrainModel;
import convolens.model.transposed.BackwardOfTransposed;
import convolens.model.transposed.TransposedConvolutionModel;
import convolens.model.transposed.TransposedState;
import convolens.model.unfold.UnfoldPreset;
import convolens.run.RunSnapshot;
import convolens.run.TrainLimits;
import convolens.run.TrainSettings;
import convolens.view.FilePrompt;
import convolens.view.Look;
import convolens.view.SceneContext;
import convolens.view.SystemFilePrompt;
import convolens.view.lesson.LessonView;
import convolens.view.paint.Typography;
import convolens.view.shell.ShellView;
import convolens.view.shell.Shortcut;
import convolens.view.unfold.UnfoldLinks;
import java.io.IOException;
import java.nio.file.Path;
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
    private SceneContext context;
    private ShellController shell;
    private ProjectorController projector;
    private Runnable content = () -> {};
    private Termination termination;

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
        context = SceneContext.of(messages, settings, status, files);
        WindowController window = new WindowController(stage, settings, messages);
        termination = new Termination(player::close);
        content = () -> fill(stage, window, messages);
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

    private void fill(Stage stage, WindowController window, Messages messages) {
        StartTimes.reached("first frame");
        ShellView view = new ShellView(shown, settings, status, messages);
        ExportModel exports = new ExportModel(settings.exports());
        ExportController exporter = new ExportController(
                new ExportController.Models(exports, shown, settings),
                context,
                pump,
                runner,
                new ExportController.Window(() -> shell.view(), view::picture, () -> view));
        view.offer(exports, exporter, messages);
        shown.exportingProperty().bind(exports.kindProperty().isNotNull());
        shell = new ShellController(
                new ShellController.Models(shown, settings, status, messages), view, pump, this::scene);
        shell.on(Shortcut.EXPORT, () -> exporter.open(ExportModel.Kind.PICTURE));

        ExerciseFiles sheets = new ExerciseFiles(shell, context, new FileDialogs(context, () -> view), runner);
        view.offerSheets(() -> sheets.save(shown.getLesson()));
        window.insist();
        window.show(view);
        shell.listenTo(stage.getScene(), window);
        projector = new ProjectorController(
                stage,
                view,
                settings,
                context,
                shown.lessonProperty(),
                shell::scene,
                scene -> shell.listenToKeys(scene, window));
        settingsFile.saveOnChange(settings, runner, status);
        if (shown.coverProperty().get()) {
            new CoverPictures(view.cover(), shown, train, context, pump, runner).make();
        }
        player.lookForKeptRun();
        TourDesk tours = new TourDesk(shell, view, new ScenarioDesk.Shown(shown, tour, settings), context, runner);
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
        return shell.open(lesson);
    }

    /** One scene by itself, at rest and as it looks with these settings: what a picture is taken of. */
    LessonView alone(Lesson lesson, Theme theme, Locale language) {
        return apart(lesson, theme, language).view();
    }

    /** {@link #alone}, with what runs it. */
    LessonController apart(Lesson lesson, Theme theme, Locale language) {
        Typography.load();
        setUserAgentStylesheet(Look.stylesheet(theme));
        settings.themeProperty().set(theme);
        settings.reduceMotionProperty().set(true);
        context = SceneContext.of(new Messages(language), settings, status, files);
        return scene(lesson);
    }

    private LessonController scene(Lesson lesson) {
        return switch (lesson) {
            case SHUFFLED_PIXELS -> new ShuffledPixelsController(new ShuffledPixelsModel(), context, pump, runner);
            case NETWORK_STACK -> new NetworkStackController(new NetworkStackModel(), context, runner, this::train);
            case SLIDING_WINDOW, BIAS, PADDING, STRIDE, OUTPUT_SIZE, CHANNELS, MANY_FILTERS, BATCH, POOLING ->
                new SlidingController(
                        new SlidingModel(SlidingPreset.of(lesson), SlidingController.worker(runner)),
                        context,
                        pump,
                        runner);
            case SHIFT_LAB -> new ShiftLabController(new ShiftLabModel(), context, pump, runner);
            case TRANSPOSE -> new TransposeController(new TransposeModel(), context, pump);
            case FOUR_D_ARRAY -> new FourDArrayController(new FourDArrayModel(), context, runner);
            case IM2COL,
                    MULTIPLY,
                    IM2COL_LOOP,
                    CONVOLUTION_FORWARD,
                    CONVOLUTION_BACKWARD,
                    COL2IM,
                    POOLING_IM2COL,
                    POOLING_FORWARD,
                    POOLING_BACKWARD,
                    GRADIENT_CHECK -> new UnfoldController(UnfoldPreset.of(lesson), context, pump, runner, links());
            case TRANSPOSED_CONVOLUTION ->
                new TransposedConvolutionController(new TransposedConvolutionModel(), context, pump, this::backward);
            case AFFINE ->
                new AffineController(
                        new AffineModel(AffineController.offers()), player.images(), context, pump, runner);
            case SOFTMAX ->
                new SoftmaxController(
                        new SoftmaxModel(SoftmaxState.undecided()), player.images(), context, pump, runner);
            case ONE_FILTER_LEARNS ->
                new OneFilterLearnsController(
                        new OneFilterLearnsModel(SlidingController.worker(runner)), context, runner);
            case TRAIN -> new TrainController(train, player, runner, context, this::editNetwork, this::compare);
            case EXPERIMENTS -> new ExperimentsController(train, player, context, () -> shell.open(Lesson.TRAIN));
            case NETWORK ->
                new NetworkController(
                        train,
                        player,
                        runner,
                        pump,
                        context,
                        new LayerStages(wanted -> shell.open(wanted), shown, status));
            case MISTAKES -> new MistakesController(train, player, runner, pump, context, this::lookInto);
            case HISTOGRAMS -> new HistogramsController(train, player, runner, context);
            case FILTERS -> new FiltersController(train, player, runner, context);
            case DEEP_UNITS -> new DeepUnitsController(train, player, runner, pump, context, this::lookInto);
            case WHY -> new WhyThisAnswerController(train, player, runner, pump, context);
        };
    }

    /** The layers of the editor become the network of the next run. */
    private void train(Architecture layers) {
        if (train.isUnderWay()) {
            status.tell(Notice.advice("stack.train.running"));
            return;
        }
        if (layers.parameterCount() > TrainLimits.MAX_PARAMETERS) {
            status.tell(Notice.advice(
                    "stack.train.large",
                    layers.parameterCount(),
                    megabytes(layers.parameterCount()),
                    TrainLimits.MAX_PARAMETERS,
                    megabytes(TrainLimits.MAX_PARAMETERS)));
            return;
        }
        String images = String.valueOf(train.getData().image());
        try {
            layers.on(train.getData().image(), train.getData().classes()).shapes(1);
        } catch (IllegalArgumentException e) {
            status.tell(Notice.advice("stack.train.misfit", images, String.valueOf(e.getMessage())));
            return;
        }
        train.change(settings -> settings.withNetwork(settings.network().withOwn(layers)));
        shell.open(Lesson.TRAIN);
    }

    /** What learning takes in memory: a weight, its gradient, and the two numbers that Adam keeps of it. */
    private static long megabytes(long parameters) {
        return 4 * Float.BYTES * parameters >> 20;
    }

    private void editNetwork() {
        NetworkStackController editor = (NetworkStackController) shell.open(Lesson.NETWORK_STACK);
        Architecture own = train.getSettings().network().own();
        if (own != null) {
            editor.model().take(own);
        }
    }

    private void compare() {
        ((ExperimentsController) shell.open(Lesson.EXPERIMENTS)).takeBase();
    }

    private void lookInto(LoadedNetwork network, NetworkSource source, @Nullable RunSnapshot moment, int picture) {
        ((NetworkController) shell.open(Lesson.NETWORK)).look(network, source, moment, picture);
    }

    private void lookInto(
            LoadedNetwork network, NetworkSource source, @Nullable RunSnapshot moment, NetworkPicture picture) {
        ((NetworkController) shell.open(Lesson.NETWORK)).look(network, source, moment, picture);
    }

    /** The same numbers as a gradient: what comes from behind is the input, what is made is the output. */
    private void backward(TransposedState state) {
        UnfoldController scene = (UnfoldController) shell.open(Lesson.CONVOLUTION_BACKWARD);
        BackwardOfTransposed numbers = BackwardOfTransposed.of(state);
        scene.model().setup().set(numbers.convolution(), numbers.gradients());
        shown.comeFrom(new ShellModel.Origin(
                Lesson.TRANSPOSED_CONVOLUTION, "x " + state.x().shape()));
        scene.model().timeline().last();
    }

    private UnfoldLinks links() {
        return new UnfoldLinks() {
            @Override
            public void transpose(MapRows rows) {
                ConvolensApp.this.transpose(rows);
            }

            @Override
            public void transposed(TransposedState state) {
                TransposedConvolutionController scene =
                        (TransposedConvolutionController) shell.open(Lesson.TRANSPOSED_CONVOLUTION);
                scene.model().take(state);
                shown.comeFrom(new ShellModel.Origin(
                        Lesson.CONVOLUTION_BACKWARD, "dout " + state.x().shape()));
            }
        };
    }

    private void transpose(MapRows x) {
        TransposeController scene = (TransposeController) shell.open(Lesson.TRANSPOSE);
        scene.model().take(x);
    }

    /** A mistake of the program: the user reads a sentence, whoever mends it the log. */
    private void tell(Throwable error) {
        LOG.log(System.Logger.Level.ERROR, "unexpected", error);
        status.tell(Notice.error("error.unexpected", String.valueOf(error)));
    }

    @Override
    public void stop() throws Exception {
        try {
            settingsFile.saving(settings).run(() -> false);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, e.getMessage());
        } finally {
            if (projector != null) {
                projector.close();
            }
            if (shell != null) {
                shell.close();
            }
            termination.close();
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
