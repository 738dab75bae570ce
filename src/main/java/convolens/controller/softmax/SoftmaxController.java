package convolens.controller.softmax;

import convolens.controller.FileDialogs;
import convolens.controller.FramePump;
import convolens.controller.LessonController;
import convolens.controller.TaskRunner;
import convolens.controller.network.DigitPasses;
import convolens.controller.network.LayerSteps;
import convolens.controller.train.TrainImages;
import convolens.interchange.ShippedNetwork;
import convolens.model.SceneMemory;
import convolens.model.softmax.SoftmaxModel;
import convolens.model.softmax.SoftmaxMoment;
import convolens.model.softmax.SoftmaxQuestions;
import convolens.model.softmax.SoftmaxState;
import convolens.view.SceneContext;
import convolens.view.lesson.LessonView;
import convolens.view.softmax.SoftmaxActions;
import convolens.view.softmax.SoftmaxView;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Runs the scene {@link convolens.lesson.Lesson#SOFTMAX}: fetches the answers of the chapter's network to test digits. */
public final class SoftmaxController implements LessonController, SoftmaxActions {
    /** A digit of which the network is not sure. */
    private static final int FIRST_DIGIT = 18;

    private final SoftmaxModel model;
    private final SoftmaxView view;
    private final SceneMemory<SoftmaxMoment> memory;
    private final SoftmaxQuestions questions;
    private final TaskRunner runner;
    private final FramePump pump;
    private final DigitPasses passes;
    private final FileDialogs dialogs;
    private final ReadOnlyBooleanWrapper begun = new ReadOnlyBooleanWrapper(this, "begun");
    private int digit = FIRST_DIGIT;

    /** @param images the test digits */
    public SoftmaxController(
            SoftmaxModel model, TrainImages images, SceneContext context, FramePump pump, TaskRunner runner) {
        this.model = model;
        this.runner = runner;
        this.pump = pump;
        passes = new DigitPasses(images, runner, context.status());
        view = new SoftmaxView(model, context, this, begun);
        questions = new SoftmaxQuestions(model, this::ask);
        memory = new SceneMemory<>(SoftmaxMoment.class, model::moment, this::take);
        dialogs = new FileDialogs(context, view::stage);
        pump.addFrame(view::advance);
        model.frameProperty().addListener(observable -> pump.request());
        passes.send(ShippedNetwork.SIMPLE, digit, made -> {
            model.begin(LayerSteps.scores(made.pass()), made.label());
            begun.set(true);
        });
    }

    /** The model of the scene. */
    public SoftmaxModel model() {
        return model;
    }

    @Override
    public SoftmaxQuestions questions() {
        return questions;
    }

    /** Takes the scores of a digit so many further on; 0 takes none. */
    private void ask(int by) {
        if (by == 0) {
            passes.cancel();
        } else {
            another(by);
        }
    }

    @Override
    public Optional<SceneMemory<?>> memory() {
        return Optional.of(memory);
    }

    @Override
    public SoftmaxView view() {
        return view;
    }

    private void take(SoftmaxMoment moment) {
        model.take(moment);
        passes.cancel();
        begun.set(true);
    }

    @Override
    public Optional<LessonView> anotherView(SceneContext other) {
        SoftmaxView another = new SoftmaxView(model, other, this, begun);
        pump.addFrame(another::advance);
        return Optional.of(another);
    }

    /** Takes the scores of a network, in place of those that are still on their way. */
    public void take(float[] scores, int label) {
        passes.cancel();
        begun.set(true);
        model.take(scores, label);
    }

    @Override
    public void network() {
        another(0);
    }

    @Override
    public void another(int by) {
        passes.send(ShippedNetwork.SIMPLE, digit + by, made -> {
            digit = made.index();
            model.take(LayerSteps.scores(made.pass()), made.label());
        });
    }

    /** As many classes as there is room for. */
    @Override
    public void makeDemanding() {
        model.setClasses(SoftmaxState.MOST);
    }

    @Override
    public void exportPicture() {
        dialogs.savePicture(runner, "softmax.exportPicture", "probabilities.png", view.exported());
    }
}
