package convolens.view.network;

import convolens.i18n.Messages;
import convolens.model.network.AnsweredImage;
import convolens.model.network.MistakesModel;
import convolens.view.control.code.MarkedLine;
import java.util.List;
import javafx.beans.InvalidationListener;

/** Which picture is looked at, how many answers are right, and what changed against the other network. */
public final class MistakesSentence {
    private final MistakesModel model;
    private final Messages messages;
    private final MarkedLine line = new MarkedLine();

    public MistakesSentence(MistakesModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        line.setId("mistakes-sentence");
        InvalidationListener changed = observable -> show();
        model.progressProperty().addListener((observable, old, now) -> {
            if (Double.isNaN(old.doubleValue()) != Double.isNaN(now.doubleValue())) {
                show();
            }
        });
        List.of(
                        model.answersProperty(),
                        model.otherAnswersProperty(),
                        model.picturesProperty(),
                        model.timeline().positionProperty(),
                        messages.localeProperty())
                .forEach(property -> property.addListener(changed));
        show();
    }

    public MarkedLine node() {
        return line;
    }

    private void show() {
        if (!model.isKnown()) {
            boolean answering = !Double.isNaN(model.progressProperty().get());
            line.setText(messages.text(answering ? "mistakes.waiting" : "mistakes.noData"));
            return;
        }
        int right = model.correct();
        int all = model.size();
        String share = messages.number((double) right / Math.max(1, all), 4);
        line.setText(here(at(
                !model.isCompared()
                        ? messages.text("mistakes.says", right, all, share, all - right)
                        : messages.text(
                                "mistakes.says.compared",
                                right,
                                all,
                                share,
                                model.learned(),
                                model.unlearned(),
                                messages.number((double) model.otherCorrect() / Math.max(1, all), 4)))));
    }

    /** Says which picture is looked at, if one is. */
    private String here(String said) {
        AnsweredImage looked = model.answered(model.picture());
        return looked == null
                ? said
                : messages.text("mistakes.here", looked.index() + 1, name(looked.label()), name(looked.answer()), said);
    }

    /** The name of a class, which may come from a file, without what marks a part of the line. */
    private String name(int k) {
        return model.className(k).replace('[', '(').replace(']', ')');
    }

    /** Says which epochs, where runs have them. */
    private String at(String said) {
        double own = model.epochs().epochs();
        double other = model.isCompared() ? model.otherEpochs().epochs() : Double.NaN;
        String epoch = Double.isNaN(own) ? "" : EpochRow.words(messages, own);
        String against = Double.isNaN(other) ? "" : EpochRow.words(messages, other);
        if (Double.isNaN(other)) {
            return Double.isNaN(own) ? said : messages.text("network.at", epoch, said);
        }
        return Double.isNaN(own)
                ? messages.text("mistakes.against", against, said)
                : messages.text("mistakes.at", epoch, against, said);
    }
}
