package convolens.view.shell;

import convolens.model.TimelineModel;
import convolens.view.control.code.TokenLine;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * Tells a screen reader the sentence of a step whenever another is shown, when it rests for a moment; while steps follow
 * one another quickly, only every few seconds.
 */
final class StepAnnouncer {
    /** Whoever steps quickly hears where that ends. */
    private static final Duration REST = Duration.millis(350);

    private static final Duration WHILE_PLAYING = Duration.seconds(4);

    private final Region bar;
    private final ObservableValue<TimelineModel> timeline;
    private final PauseTransition wait = new PauseTransition(REST);

    /**
     * Speaks for a bar.
     *
     * @param bar that holds the sentence
     * @param timeline whose steps it tells
     */
    StepAnnouncer(Region bar, ObservableValue<TimelineModel> timeline) {
        this.bar = bar;
        this.timeline = timeline;
        bar.setAccessibleRole(AccessibleRole.TEXT);
        wait.setOnFinished(event -> tell());
        ObservableValue<Number> position = timeline.flatMap(TimelineModel::positionProperty);
        position.addListener((observable, old, now) -> changed());
        bar.getProperties().put(StepAnnouncer.class, position);
        timeline.addListener((observable, old, now) -> changed());
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
        List<String> words = new ArrayList<>();
        collect(bar, words);
        String sentence = String.join(" ", words);
        if (!sentence.equals(bar.getAccessibleText())) {
            bar.setAccessibleText(sentence);
            bar.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    private static void collect(Node node, List<String> words) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof TokenLine line) {
            words.add(line.text());
        } else if (node instanceof Labeled label) {
            words.add(label.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }
}
