package convolens.view.shift;

import convolens.i18n.Messages;
import convolens.model.shift.ShiftLabModel;
import convolens.view.control.code.MarkedLine;

/** The step of the moment in one line. */
public final class ShiftSentence {
    private final ShiftLabModel model;
    private final Messages messages;
    private final MarkedLine line = new MarkedLine();

    public ShiftSentence(ShiftLabModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        line.setId("shift-sentence");
        model.frameProperty().addListener(observable -> show());
        messages.localeProperty().addListener(observable -> show());
        show();
    }

    public MarkedLine node() {
        return line;
    }

    private void show() {
        line.setText(new ShiftText(messages).sentence(model.getFrame()));
    }
}
