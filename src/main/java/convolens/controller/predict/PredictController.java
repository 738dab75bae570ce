package convolens.controller.predict;

import convolens.model.TimelineModel;
import convolens.model.predict.Answer;
import convolens.model.predict.PredictModel;
import convolens.model.predict.Questions;
import convolens.view.predict.PredictCard;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Asks about whatever scene is on the stage. While it does, nothing plays: what comes next is to be predicted. */
public final class PredictController {
    private final PredictModel model;
    private final PredictCard card;
    private final ChangeListener<Boolean> rest = (observable, old, playing) -> restIfAsked();
    private final ChangeListener<@Nullable Answer> pick = (observable, old, answer) -> take(answer);
    private @Nullable TimelineModel timeline;
    private @Nullable ObservableValue<@Nullable Answer> pointed;

    public PredictController(PredictModel model, PredictCard card) {
        this.model = model;
        this.card = card;
        model.activeProperty().addListener((observable, old, now) -> restIfAsked());
    }

    /** A scene has come onto the stage. */
    public void attach(Questions questions, TimelineModel steps) {
        detach();
        timeline = steps;
        steps.playingProperty().addListener(rest);
        pointed = questions.pointed();
        pointed.addListener(pick);
        model.attach(questions);
        restIfAsked();
    }

    /** The scene leaves the stage, and is as it was before questions were asked. */
    public void detach() {
        if (timeline != null) {
            timeline.playingProperty().removeListener(rest);
        }
        if (pointed != null) {
            pointed.removeListener(pick);
        }
        timeline = null;
        pointed = null;
        model.detach();
    }

    /** Begins to ask, with the keyboard in the field of the answer; or ends it. */
    public void toggle() {
        model.toggle();
        card.focusAnswer();
    }

    /** Hides or shows the answer. */
    public void reveal() {
        model.toggleReveal();
    }

    private void restIfAsked() {
        if (timeline != null && model.isActive() && timeline.isPlaying() && !timeline.isLive()) {
            timeline.pause();
        }
    }

    private void take(@Nullable Answer answer) {
        if (answer != null && model.isActive()) {
            model.answer(answer);
            // Enter goes on to the next question
            card.focusAnswer();
        }
    }
}
