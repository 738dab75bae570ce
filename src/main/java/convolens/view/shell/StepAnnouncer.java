package convolens.view.shell;

import convolens.model.TimelineModel;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.util.Duration;

/**
 * Tells a screen reader the sentence of a step whenever another is shown, when it rests for a moment; while steps follow
 * one another quickly, only every few seconds. JavaFX has no live regions: the sentence is told as the text of its bar and
 * as that of the stage, which has the keyboard while steps are gone through, so that a reader says it without being asked.
 */
final class StepAnnouncer {
    /** Whoever steps quickly hears where that ends. */
    static final Duration REST = Duration.millis(350);

    static final Duration WHILE_PLAYING = Duration.seconds(4);

    private final SentenceBar bar;
    private final List<Node> tellers;
    private final ObservableValue<TimelineModel> timeline;
    private final PauseTransition wait = new PauseTransition(REST);
    private String told = "";

    /**
     * Speaks for a bar.
     *
     * @param bar that holds the sentence
     * @param stage that has the keyboard where no control has it
     * @param timeline whose steps it tells
     * @param locale the language of the sentence
     */
    StepAnnouncer(
            SentenceBar bar, StagePane stage, ObservableValue<TimelineModel> timeline, ObservableValue<Locale> locale) {
        this.bar = bar;
        this.tellers = List.of(bar, stage);
        stage.speak(bar::words);
        this.timeline = timeline;
        wait.setOnFinished(event -> tell());
        InvalidationListener change = observable -> changed();
        ObservableValue<Number> position = timeline.flatMap(TimelineModel::positionProperty);
        position.addListener((observable, old, now) -> changed());
        // held for as long as the bar is
        bar.getProperties().put(StepAnnouncer.class, position);
        timeline.addListener(change);
        locale.addListener(change);
        // a value that was typed changes the sentence of the same step
        bar.needsLayoutProperty().addListener(change);
    }

    private void changed() {
        boolean plays = timeline.getValue() != null
                && timeline.getValue().playingProperty().get();
        if (!plays) {
            wait.setDuration(REST);
            wait.playFromStart();
        } else if (wait.getStatus() != PauseTransition.Status.RUNNING) {
            wait.setDuration(WHILE_PLAYING);
            wait.playFromStart();
        }
    }

    private void tell() {
        String sentence = bar.words();
        if (!sentence.equals(told)) {
            told = sentence;
            tellers.forEach(teller -> teller.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
        }
    }
}
