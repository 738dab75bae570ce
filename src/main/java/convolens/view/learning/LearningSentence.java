package convolens.view.learning;

import convolens.i18n.Messages;
import convolens.model.learning.OneFilterLearnsModel;
import convolens.view.control.code.MarkedLine;

/** The step of the moment in one line. */
final class LearningSentence {
    private final OneFilterLearnsModel model;
    private final Messages messages;
    private final MarkedLine line = new MarkedLine();

    LearningSentence(OneFilterLearnsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        line.setId("learning-sentence");
        model.frameProperty().addListener(observable -> show());
        messages.localeProperty().addListener(observable -> show());
        show();
    }

    MarkedLine node() {
        return line;
    }

    private void show() {
        line.setText(new LearningText(messages).sentence(model.getFrame()));
    }
}
