package convolens.view.shuffle;

import convolens.i18n.Messages;
import convolens.model.shuffle.Contender;
import convolens.model.shuffle.ShufflePoint;
import convolens.model.shuffle.ShuffleRun;
import convolens.model.shuffle.ShuffledPixelsModel;
import convolens.run.RunState;
import convolens.view.control.code.MarkedLine;
import java.util.Locale;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;

/** How far the four trainings are, or the point that the timeline was moved to. */
public final class ShuffleSentence {
    private final ShuffledPixelsModel model;
    private final Messages messages;
    private final MarkedLine line = new MarkedLine();
    private final ChangeListener<Object> changed = (observable, old, now) -> show();
    private ShuffleRun run;

    public ShuffleSentence(ShuffledPixelsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        line.setId("shuffle-sentence");
        model.runProperty().addListener((observable, old, now) -> follow(now));
        model.settingsProperty().addListener(changed);
        model.timeline().positionProperty().addListener(changed);
        model.timeline().countProperty().addListener(changed);
        messages.localeProperty().addListener(changed);
        follow(model.getRun());
    }

    /** The line. */
    public Node node() {
        return line;
    }

    private void follow(ShuffleRun now) {
        if (run != null) {
            run.stateProperty().removeListener(changed);
            run.iterationProperty().removeListener(changed);
        }
        run = now;
        if (run != null) {
            run.stateProperty().addListener(changed);
            run.iterationProperty().addListener(changed);
        }
        show();
    }

    private void show() {
        line.setText(sentence());
    }

    private String sentence() {
        if (run == null) {
            return messages.text(
                    "shuffled.ready",
                    model.getSettings().trainCount(),
                    model.getSettings().epochs());
        }
        boolean atEnd = model.timeline().getPosition() >= model.timeline().getCount() - 1;
        if (!atEnd || run.getState().isOver()) {
            return model.point().map(this::at).orElseGet(() -> messages.text("lesson.train.preparing"));
        }
        if (run.iterationsProperty().get() == 0) {
            return messages.text("lesson.train.preparing");
        }
        String steps = messages.number(run.iterationsProperty().get());
        String step = String.format(
                Locale.ROOT,
                "%" + steps.length() + "s",
                messages.number(run.iterationProperty().get()));
        String epochs = messages.number(run.epochsProperty().get(), 1);
        boolean paused = run.getState() == RunState.PAUSED || run.getState() == RunState.PAUSING;
        return messages.text(
                paused ? "shuffled.paused" : "shuffled.running",
                epochs,
                run.settings().epochs(),
                step,
                steps);
    }

    private String at(ShufflePoint point) {
        return messages.text(
                "shuffled.at",
                messages.number(point.epochs(), 1),
                messages.number(point.accuracy(Contender.AFFINE_ORIGINAL), 3),
                messages.number(point.accuracy(Contender.AFFINE_SHUFFLED), 3),
                messages.number(point.accuracy(Contender.CONV_ORIGINAL), 3),
                messages.number(point.accuracy(Contender.CONV_SHUFFLED), 3));
    }
}
