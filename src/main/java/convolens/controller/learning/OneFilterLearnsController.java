package convolens.controller.learning;

import convolens.controller.Digits;
import convolens.controller.ImageRequests;
import convolens.controller.LessonController;
import convolens.controller.TaskRunner;
import convolens.model.SceneMemory;
import convolens.model.learning.LearningMoment;
import convolens.model.learning.OneFilterLearnsModel;
import convolens.view.SceneContext;
import convolens.view.learning.OneFilterLearnsView;
import convolens.view.lesson.LessonView;
import java.util.Optional;
import javafx.scene.Node;

/** Runs the scene {@link convolens.lesson.Lesson#ONE_FILTER_LEARNS}: fetches digits and pictures. */
public final class OneFilterLearnsController implements LessonController {
    private final OneFilterLearnsView view;
    private final OneFilterLearnsModel model;
    private final Digits digits;
    private final SceneMemory<LearningMoment> memory;
    private final ImageRequests images;

    public OneFilterLearnsController(OneFilterLearnsModel model, SceneContext context, TaskRunner runner) {
        this.model = model;
        digits = new Digits(model.setup(), context, runner);
        images = new ImageRequests(model.setup(), () -> 0, context, runner, this::stage);
        view = new OneFilterLearnsView(model, context, digits, images);
        memory = new SceneMemory<>(LearningMoment.class, model::moment, model::take);
    }

    private Node stage() {
        return view.stage();
    }

    @Override
    public Optional<SceneMemory<?>> memory() {
        return Optional.of(memory);
    }

    @Override
    public OneFilterLearnsView view() {
        return view;
    }

    @Override
    public Optional<LessonView> anotherView(SceneContext other) {
        return Optional.of(new OneFilterLearnsView(model, other, digits, images));
    }

    /** A 28×28 digit under 5×5 windows. */
    @Override
    public void makeDemanding() {
        digits.inOwnSize();
    }
}
