package convolens.controller.transposed;

import convolens.controller.FramePump;
import convolens.controller.LessonController;
import convolens.model.SceneMemory;
import convolens.model.transposed.TransposedConvolutionModel;
import convolens.model.transposed.TransposedMoment;
import convolens.model.transposed.TransposedQuantity;
import convolens.model.transposed.TransposedState;
import convolens.model.whatif.WhatIfs;
import convolens.view.SceneContext;
import convolens.view.lesson.LessonView;
import convolens.view.transposed.TransposedConvolutionView;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs the scene {@link convolens.lesson.Lesson#TRANSPOSED_CONVOLUTION}. */
public final class TransposedConvolutionController implements LessonController {
    private final TransposedConvolutionModel model;
    private final TransposedConvolutionView view;
    private final FramePump pump;
    private final Consumer<TransposedState> backward;
    private final SceneMemory<TransposedMoment> memory;

    /** @param backward opens the scene of the backward pass with the same numbers */
    public TransposedConvolutionController(
            TransposedConvolutionModel model,
            SceneContext context,
            FramePump pump,
            Consumer<TransposedState> backward) {
        this.model = model;
        this.pump = pump;
        this.backward = backward;
        view = viewOf(model, context, pump, backward);
        memory = new SceneMemory<>(TransposedMoment.class, model::moment, model::take);
        model.frameProperty().addListener(observable -> pump.request());
    }

    private static TransposedConvolutionView viewOf(
            TransposedConvolutionModel model,
            SceneContext context,
            FramePump pump,
            Consumer<TransposedState> backward) {
        TransposedConvolutionView made = new TransposedConvolutionView(
                model, context, () -> backward.accept(model.setup().get()));
        pump.addFrame(made::advance);
        return made;
    }

    /** The model of the scene. */
    public TransposedConvolutionModel model() {
        return model;
    }

    @Override
    public Optional<SceneMemory<?>> memory() {
        return Optional.of(memory);
    }

    @Override
    public WhatIfs whatIfs() {
        return model.whatIfs();
    }

    @Override
    public TransposedConvolutionView view() {
        return view;
    }

    @Override
    public Optional<LessonView> anotherView(SceneContext other) {
        return Optional.of(viewOf(model, other, pump, backward));
    }

    /** As many cells as there is room for. */
    @Override
    public void makeDemanding() {
        for (TransposedQuantity quantity : TransposedQuantity.values()) {
            if (quantity != TransposedQuantity.PADDING) {
                model.set(quantity, Integer.MAX_VALUE);
            }
        }
    }
}
