package convolens;

import convolens.controller.FramePump;
import convolens.controller.LessonController;
import convolens.controller.TaskRunner;
import convolens.controller.affine.AffineController;
import convolens.controller.array.FourDArrayController;
import convolens.controller.array.TransposeController;
import convolens.controller.experiment.ExperimentsController;
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
import convolens.controller.train.TrainController;
import convolens.controller.train.TrainPlayer;
import convolens.controller.transposed.TransposedConvolutionController;
import convolens.controller.unfold.UnfoldController;
import convolens.controller.units.DeepUnitsController;
import convolens.controller.why.WhyThisAnswerController;
import convolens.engine.network.Architecture;
import convolens.lesson.Lesson;
import convolens.model.Notice;
import convolens.model.ShellModel;
import convolens.model.StatusModel;
import convolens.model.affine.AffineModel;
import convolens.model.array.FourDArrayModel;
import convolens.model.array.MapRows;
import convolens.model.array.TransposeModel;
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
import convolens.model.train.TrainModel;
import convolens.model.transposed.BackwardOfTransposed;
import convolens.model.transposed.TransposedConvolutionModel;
import convolens.model.transposed.TransposedState;
import convolens.model.unfold.UnfoldPreset;
import convolens.run.RunSnapshot;
import convolens.run.TrainLimits;
import convolens.view.SceneContext;
import convolens.view.unfold.UnfoldLinks;
import org.jspecify.annotations.Nullable;

/** The scenes and how one leads to another: the only place that knows all of them. */
final class Scenes {
    /** Where scenes are shown. */
    @FunctionalInterface
    interface Window {
        /** Shows a scene and returns what runs it. */
        LessonController open(Lesson lesson);
    }

    private final TrainModel train;
    private final TrainPlayer player;
    private final TaskRunner runner;
    private final FramePump pump;
    private final SceneContext context;
    private final StatusModel status;
    private final ShellModel shown;
    private final Window window;

    Scenes(
            TrainModel train,
            TrainPlayer player,
            TaskRunner runner,
            FramePump pump,
            SceneContext context,
            ShellModel shown,
            Window window) {
        this.train = train;
        this.player = player;
        this.runner = runner;
        this.pump = pump;
        this.context = context;
        this.status = context.status();
        this.shown = shown;
        this.window = window;
    }

    /** The scene of a lesson, not shown yet. */
    LessonController make(Lesson lesson) {
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
            case EXPERIMENTS -> new ExperimentsController(train, player, context, () -> window.open(Lesson.TRAIN));
            case NETWORK ->
                new NetworkController(
                        train,
                        player,
                        runner,
                        pump,
                        context,
                        new LayerStages(wanted -> window.open(wanted), shown, status));
            case MISTAKES -> new MistakesController(train, player, runner, pump, context, this::lookInto);
            case HISTOGRAMS -> new HistogramsController(train, player, runner, context);
            case FILTERS -> new FiltersController(train, player, runner, pump, context);
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
        window.open(Lesson.TRAIN);
    }

    /** What learning takes in memory: a weight, its gradient, and the two numbers that Adam keeps of it. */
    private static long megabytes(long parameters) {
        return 4 * Float.BYTES * parameters >> 20;
    }

    private void editNetwork() {
        NetworkStackController editor = (NetworkStackController) window.open(Lesson.NETWORK_STACK);
        Architecture own = train.getSettings().network().own();
        if (own != null) {
            editor.model().take(own);
        }
    }

    private void compare() {
        ((ExperimentsController) window.open(Lesson.EXPERIMENTS)).takeBase();
    }

    private void lookInto(LoadedNetwork network, NetworkSource source, @Nullable RunSnapshot moment, int picture) {
        ((NetworkController) window.open(Lesson.NETWORK)).look(network, source, moment, picture);
    }

    private void lookInto(
            LoadedNetwork network, NetworkSource source, @Nullable RunSnapshot moment, NetworkPicture picture) {
        ((NetworkController) window.open(Lesson.NETWORK)).look(network, source, moment, picture);
    }

    /** The same numbers as a gradient: what comes from behind is the input, what is made is the output. */
    private void backward(TransposedState state) {
        UnfoldController scene = (UnfoldController) window.open(Lesson.CONVOLUTION_BACKWARD);
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
                Scenes.this.transpose(rows);
            }

            @Override
            public void transposed(TransposedState state) {
                TransposedConvolutionController scene =
                        (TransposedConvolutionController) window.open(Lesson.TRANSPOSED_CONVOLUTION);
                scene.model().take(state);
                shown.comeFrom(new ShellModel.Origin(
                        Lesson.CONVOLUTION_BACKWARD, "dout " + state.x().shape()));
            }
        };
    }

    private void transpose(MapRows x) {
        TransposeController scene = (TransposeController) window.open(Lesson.TRANSPOSE);
        scene.model().take(x);
    }
}
