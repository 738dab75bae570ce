package convolens.controller.unfold;

import convolens.controller.Digits;
import convolens.controller.FramePump;
import convolens.controller.LessonController;
import convolens.controller.TaskRunner;
import convolens.controller.sliding.SlidingController;
import convolens.model.SceneMemory;
import convolens.model.predict.Questions;
import convolens.model.unfold.UnfoldModel;
import convolens.model.unfold.UnfoldMoment;
import convolens.model.unfold.UnfoldPreset;
import convolens.model.whatif.WhatIfs;
import convolens.view.SceneContext;
import convolens.view.lesson.LessonView;
import convolens.view.unfold.UnfoldLinks;
import convolens.view.unfold.UnfoldView;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs a scene of section 7.4: computes what takes long apart, lets numbers fly, and fetches handwritten digits. */
public final class UnfoldController implements LessonController {
    private final UnfoldModel model;
    private final UnfoldView view;
    private final Digits digits;
    private final @Nullable UnfoldModel apart;
    private final UnfoldLinks links;
    private final FramePump pump;
    private final SceneMemory<UnfoldMoment> memory;

    /** @param links opens other scenes with the numbers of this one */
    public UnfoldController(
            UnfoldPreset preset, SceneContext context, FramePump pump, TaskRunner runner, UnfoldLinks links) {
        model = new UnfoldModel(preset, SlidingController.worker(runner));
        digits = new Digits(model.setup(), context, runner);
        this.links = links;
        this.pump = pump;
        apart = preset.isCompared() ? new UnfoldModel(preset, SlidingController.worker(runner)) : null;
        view = new UnfoldView(model, apart, context, digits, links);
        memory = new SceneMemory<>(UnfoldMoment.class, model::moment, model::take);
        pump.addFrame(view::advance);
        model.frameProperty().addListener((observable, old, now) -> pump.request());
    }

    /** The model of the scene. */
    public UnfoldModel model() {
        return model;
    }

    @Override
    public Questions questions() {
        return model.questions();
    }

    @Override
    public WhatIfs whatIfs() {
        return model.whatIfs();
    }

    @Override
    public UnfoldView view() {
        return view;
    }

    @Override
    public Optional<LessonView> anotherView(SceneContext other) {
        UnfoldView another = new UnfoldView(model, apart, other, digits, links);
        pump.addFrame(another::advance);
        return Optional.of(another);
    }

    @Override
    public Optional<SceneMemory<?>> memory() {
        return Optional.of(memory);
    }

    /** A digit, as large as the scene has room for. */
    @Override
    public void makeDemanding() {
        digits.inOwnSize();
    }
}
