package convolens.view.predict;

import convolens.i18n.Messages;
import convolens.model.predict.Asked;
import convolens.model.predict.PredictModel;
import convolens.model.predict.Verdict;

/** What was asked and answered, as text to keep: a line of score, then a line for each question. */
public final class PredictSummary {
    private final Messages messages;
    private final PhraseText words;

    public PredictSummary(Messages messages) {
        this.messages = messages;
        this.words = new PhraseText(messages);
    }

    /** The score alone, such as "5 of 6 right". */
    public String score(PredictModel model) {
        return messages.text("predict.score", model.right(), model.getAsked().size());
    }

    /**
     * Everything.
     *
     * @param title what was asked about
     */
    public String of(String title, PredictModel model) {
        StringBuilder text = new StringBuilder(title + " · " + score(model) + "\n");
        int number = 1;
        for (Asked asked : model.getAsked()) {
            text.append(number++)
                    .append(". ")
                    .append(words.of(asked.question().text()))
                    .append(' ')
                    .append(answer(asked))
                    .append('\n');
        }
        return text.toString();
    }

    private String answer(Asked asked) {
        String right = words.of(asked.question().right());
        Verdict first = asked.first();
        String line;
        if (first == null) {
            line = messages.text("predict.summary.shown", right);
        } else if (first.right()) {
            line = messages.text("predict.summary.right", right);
        } else {
            line = messages.text("predict.summary.wrong", words.of(first.given()), words.of(first), right);
        }
        return asked.hints() == 0 ? line : line + " " + messages.text("predict.summary.hints", asked.hints());
    }
}
