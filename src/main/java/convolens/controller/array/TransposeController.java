package convolens.controller.array;

import convolens.controller.FramePump;
import convolens.controller.LessonController;
import convolens.model.SceneMemory;
import convolens.model.array.TransposeModel;
import convolens.model.array.TransposeMoment;
import convolens.model.array.TransposeQuestions;
import convolens.model.array.TransposeWhatIfs;
import convolens.model.predict.Questions;
import convolens.model.whatif.WhatIfs;
import convolens.view.SceneContext;
import convolens.view.array.TransposeView;
import convolens.view.lesson.LessonView;
import java.util.Optional;

/** Runs the scene of figure 7-20: lets numbers fly. */
public final class TransposeController implements LessonController {
    private final TransposeModel model;
    private final TransposeView view;
    private final SceneMemory<TransposeMoment> memory;
    private final Questions questions;
    private final WhatIfs whatIfs;
    private final FramePump pump;

    public TransposeController(TransposeModel model, SceneContext context, FramePump pump) {
        this.model = model;
        this.pump = pump;
        questions = new TransposeQuestions(model);
        whatIfs = new TransposeWhatIfs(model);
        view = new TransposeView(model, context);
        memory = new SceneMemory<>(TransposeMoment.class, model::moment, model::take);
        pump.addFrame(view::advance);
        model.frameProperty().addListener((observable, old, now) -> pump.request());
    }

    /** The model of the scene. */
    public TransposeModel model() {
        return model;
    }

    @Override
    public Optional<SceneMemory<?>> memory() {
        return Optional.of(memory);
    }

    @Override
    public Questions questions() {
        return questions;
    }

    @Override
    public WhatIfs whatIfs() {
        return whatIfs;
    }

    @Override
    public TransposeView view() {
        return view;
    }

    @Override
    public Optional<LessonView> anotherView(SceneContext other) {
        TransposeView another = new TransposeView(model, other);
        pump.addFrame(another::advance);
        return Optional.of(another);
    }
}
