package convolens.view.stack;

import convolens.i18n.Messages;
import convolens.model.stack.NetworkStackModel;
import convolens.model.stack.Side;
import convolens.model.stack.StackFlow;
import convolens.model.stack.StackMeasure;
import convolens.model.stack.StackPass;
import convolens.view.control.code.MarkedLine;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;

/** What the step of the moment made of the data in both stacks; at the end, what they answer. */
public final class StackSentence {
    private final NetworkStackModel model;
    private final Messages messages;
    private final StackText text;
    private final MarkedLine line = new MarkedLine();

    public StackSentence(NetworkStackModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.text = new StackText(messages);
        line.setId("stack-sentence");
        ChangeListener<Object> changed = (observable, old, now) -> show();
        model.frameProperty().addListener(changed);
        model.passProperty().addListener(changed);
        model.timeline().positionProperty().addListener(changed);
        model.timeline().grainProperty().addListener(changed);
        messages.localeProperty().addListener(changed);
        show();
    }

    /** The line. */
    public Node node() {
        return line;
    }

    private void show() {
        StackFlow affine = model.getFrame().affine();
        StackFlow cnn = model.getFrame().cnn();
        int left = Math.min(model.reached(Side.AFFINE), affine.softmax());
        int right = Math.min(model.reached(Side.CNN), cnn.softmax());
        StackPass pass = model.getPass();
        if (left == affine.softmax() && right == cnn.softmax() && pass != null) {
            line.setText(
                    messages.text("stack.sentence.end", pass.label(), pass.answer(Side.AFFINE), pass.answer(Side.CNN)));
        } else if (!model.getFrame().isSmall()) {
            line.setText(messages.text(
                    "stack.sentence.large",
                    cnn.totalParameters(),
                    text.shortly(StackMeasure.MULTIPLY_ADDS.total(cnn)),
                    text.bytes((long) Float.BYTES * cnn.totalParameters()),
                    text.bytes(cnn.activationBytes())));
        } else if (left == 0 && right == 0) {
            line.setText(
                    messages.text("stack.sentence.start", affine.shapes().get(0).toString()));
        } else {
            line.setText(messages.text("stack.sentence.step", part(affine, left), part(cnn, right)));
        }
    }

    private String part(StackFlow flow, int row) {
        return messages.text(
                "stack.sentence.part",
                text.name(flow, row),
                flow.shapes().get(row).toString());
    }
}
