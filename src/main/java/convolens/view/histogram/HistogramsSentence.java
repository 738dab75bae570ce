package convolens.view.histogram;

import convolens.i18n.Messages;
import convolens.model.histogram.HistogramKind;
import convolens.model.histogram.HistogramsModel;
import convolens.model.histogram.Ridge;
import convolens.model.histogram.Ridges;
import convolens.view.control.code.MarkedLine;

/** What the values are like at the moment, and what is wrong with them where that is plain. */
final class HistogramsSentence {
    private final HistogramsModel model;
    private final Messages messages;
    private final MarkedLine line = new MarkedLine();

    HistogramsSentence(HistogramsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        line.setId("histogram-sentence");
        HistogramsStage.whenShown(model, messages, observable -> show());
        show();
    }

    MarkedLine node() {
        return line;
    }

    private void show() {
        Ridges ridges = model.ridges();
        int at = model.moment();
        if (ridges == null || at < 0) {
            line.setText(messages.text("histogram.waiting"));
            return;
        }
        Ridge ridge = ridges.moments().get(at);
        HistogramText text = new HistogramText(messages);
        String epochs = text.epochs(ridge.epochs());
        if (ridge.notFinite() > 0) {
            line.setText(messages.text("histogram.says.notFinite", ridges.name(), epochs, ridge.notFinite()));
        } else if (ridge.zeroShare() == 1 && model.kindProperty().get() != HistogramKind.WEIGHTS) {
            line.setText(
                    messages.text("histogram.says.still." + model.kindProperty().get(), ridges.name(), epochs));
        } else {
            line.setText(messages.text(
                    "histogram.says",
                    ridges.name(),
                    epochs,
                    text.value(ridge.mean()),
                    text.value(ridge.deviation()),
                    text.share(ridge.zeroShare()),
                    text.value(model.loss(at))));
        }
    }
}
