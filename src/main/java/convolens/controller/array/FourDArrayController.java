package convolens.controller.array;

import convolens.controller.Digits;
import convolens.controller.LessonController;
import convolens.controller.TaskRunner;
import convolens.model.SceneMemory;
import convolens.model.array.ArrayMoment;
import convolens.model.array.ArrayWhatIfs;
import convolens.model.array.FourDArrayModel;
import convolens.model.whatif.WhatIfs;
import convolens.view.SceneContext;
import convolens.view.array.FourDArrayView;
import convolens.view.lesson.LessonView;
import java.util.Optional;

/** Runs the scene of section 7.4.1: fetches handwritten digits. */
public final class FourDArrayController implements LessonController {
    private final FourDArrayModel model;
    private final Digits digits;
    private final FourDArrayView view;
    private final SceneMemory<ArrayMoment> memory;
    private final WhatIfs whatIfs;

    public FourDArrayController(FourDArrayModel model, SceneContext context, TaskRunner runner) {
        this.model = model;
        digits = new Digits(model.setup(), context, runner);
        view = new FourDArrayView(model, context, digits);
        whatIfs = new ArrayWhatIfs(model);
        memory = new SceneMemory<>(ArrayMoment.class, model::moment, model::take);
    }

    @Override
    public Optional<SceneMemory<?>> memory() {
        return Optional.of(memory);
    }

    @Override
    public WhatIfs whatIfs() {
        return whatIfs;
    }

    @Override
    public FourDArrayView view() {
        return view;
    }

    @Override
    public Optional<LessonView> anotherView(SceneContext other) {
        return Optional.of(new FourDArrayView(model, other, digits));
    }
}
