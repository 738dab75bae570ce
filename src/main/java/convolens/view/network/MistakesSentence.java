package convolens.view.network;

import convolens.i18n.Messages;
import convolens.model.network.MistakesModel;
import convolens.view.control.code.MarkedLine;
import java.util.List;
import javafx.beans.InvalidationListener;

/** How many answers are right, and what changed against the other network. */
public final class MistakesSentence {
    private final MistakesModel model;
    private final Messages messages;
    private final MarkedLine line = new MarkedLine();

    public MistakesSentence(MistakesModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        line.setId("mistakes-sentence");
        InvalidationListener changed = observable -> show();
        List.of(model.answersProperty(), model.otherAnswersProperty(), messages.localeProperty())
                .forEach(property -> property.addListener(changed));
        show();
    }

    public MarkedLine node() {
        return line;
    }

    private void show() {
        if (!model.isKnown()) {
            line.setText(messages.text("mistakes.waiting"));
            return;
        }
        int right = model.correct();
        int all = model.size();
        String share = messages.number((double) right / Math.max(1, all), 4);
        line.setText(
                !model.isCompared()
                        ? messages.text("mistakes.says", right, all, share, all - right)
                        : messages.text(
                                "mistakes.says.compared", right, all, share, model.learned(), model.unlearned()));
    }
}
