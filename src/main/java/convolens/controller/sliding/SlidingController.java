package convolens.controller.sliding;

import convolens.controller.Digits;
import convolens.controller.FramePump;
import convolens.controller.ImageRequests;
import convolens.controller.LessonController;
import convolens.controller.TaskRunner;
import convolens.model.SceneMemory;
import convolens.model.setup.Recomputation;
import convolens.model.sliding.SlidingModel;
import convolens.model.sliding.SlidingMoment;
import convolens.model.sliding.SlidingQuestions;
import convolens.model.sliding.SlidingWhatIfs;
import convolens.view.SceneContext;
import convolens.view.lesson.LessonView;
import convolens.view.sliding.SlidingView;
import java.util.Optional;
import javafx.scene.Node;

/** Runs a scene in which a window slides: lets it move, and fetches handwritten digits. */
public final class SlidingController implements LessonController {
    private final SlidingModel model;
    private final SlidingView view;
    private final Digits digits;
    private final ImageRequests images;
    private final FramePump pump;
    private final SceneMemory<SlidingMoment> memory;

    public SlidingController(SlidingModel model, SceneContext context, FramePump pump, TaskRunner runner) {
        this.model = model;
        digits = new Digits(model.setup(), context, runner);
        this.pump = pump;
        images = new ImageRequests(model.setup(), model::sample, context, runner, this::stage);
        view = new SlidingView(model, context, digits, images);
        memory = new SceneMemory<>(SlidingMoment.class, model::moment, model::take);
        pump.addFrame(view::advance);
        model.frameProperty().addListener((observable, old, now) -> pump.request());
    }

    /** The model of the scene. */
    public SlidingModel model() {
        return model;
    }

    @Override
    public SlidingQuestions questions() {
        return model.questions();
    }

    @Override
    public SlidingWhatIfs whatIfs() {
        return model.whatIfs();
    }

    private Node stage() {
        return view.stage();
    }

    /** Computes what takes long by a runner. */
    public static <R> Recomputation.Worker<R> worker(TaskRunner runner) {
        return (work, done, failed) -> runner.run(cancelled -> work.get(), done, failed);
    }

    @Override
    public SlidingView view() {
        return view;
    }

    @Override
    public Optional<LessonView> anotherView(SceneContext other) {
        SlidingView another = new SlidingView(model, other, digits, images);
        pump.addFrame(another::advance);
        return Optional.of(another);
    }

    @Override
    public Optional<SceneMemory<?>> memory() {
        return Optional.of(memory);
    }

    /** A 28×28 digit under 5×5 windows. */
    @Override
    public void makeDemanding() {
        digits.inOwnSize();
    }
}
