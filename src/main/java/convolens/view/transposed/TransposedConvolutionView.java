package convolens.view.transposed;

import convolens.i18n.Messages;
import convolens.model.transposed.TransposedConvolutionModel;
import convolens.view.SceneContext;
import convolens.view.control.code.MarkedLine;
import convolens.view.lesson.LessonView;
import convolens.view.lesson.SceneKeys;

/** The scene {@link convolens.lesson.Lesson#TRANSPOSED_CONVOLUTION}. */
public final class TransposedConvolutionView implements LessonView {
    private final Parts parts;
    private final TransposedStage stage;

    /** @param backward opens the scene in which these numbers are a gradient */
    public TransposedConvolutionView(TransposedConvolutionModel model, SceneContext context, Runnable backward) {
        Messages messages = context.messages();
        stage = new TransposedStage(model, context);
        MarkedLine sentence = new MarkedLine();
        sentence.setId("transposed-sentence");
        Runnable show = () -> sentence.setText(new TransposedText(messages).sentence(model.getFrame()));
        model.frameProperty().addListener(observable -> show.run());
        messages.localeProperty().addListener(observable -> show.run());
        show.run();
        new SceneKeys(stage).undo(model.setup()::undo, model.setup()::redo);
        parts = new Parts(stage, new TransposedInspector(model, messages, backward), sentence, model.timeline());
    }

    @Override
    public Parts parts() {
        return parts;
    }

    /** Lets time pass. Returns whether something on the stage still moves. */
    public boolean advance(double seconds) {
        return stage.advance(seconds);
    }
}
