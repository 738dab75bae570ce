package convolens.view.train;

import convolens.i18n.Messages;
import convolens.model.train.RunModel;
import convolens.model.train.RunStall;
import convolens.model.train.TrainModel;
import convolens.run.FinalAccuracy;
import convolens.run.RunPoint;
import convolens.run.RunState;
import convolens.run.TrainSettings;
import convolens.view.control.Island;
import convolens.view.control.code.MarkedLine;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** What the current run is doing: how far it is and how fast, or the point that the timeline was moved to. */
public final class TrainSentence {
    private final TrainModel model;
    private final Messages messages;
    private final TrainText text;
    private final MarkedLine line = new MarkedLine();
    private final TrainProgressBar progress = new TrainProgressBar();
    private final StackPane pane = new StackPane();
    // a change listener, because an invalidation tells nothing more until somebody reads the value
    private final ChangeListener<Object> changed = (observable, old, now) -> show();
    private RunModel run;

    public TrainSentence(TrainModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.text = new TrainText(messages);
        line.setId("train-sentence");
        line.setMaxHeight(Region.USE_PREF_SIZE);
        Island foot = new Island(progress);
        foot.setMaxHeight(Region.USE_PREF_SIZE);
        foot.setMouseTransparent(true);
        StackPane.setMargin(foot, new Insets(0, -20, 0, -20));
        StackPane.setAlignment(foot, Pos.BOTTOM_CENTER);
        pane.getChildren().addAll(new Island(line), foot);
        messages.localeProperty().addListener(changed);
        model.settingsProperty().addListener(changed);
        model.loadingProperty().addListener(changed);
        model.timeline().positionProperty().addListener(changed);
        model.currentProperty().addListener(observable -> follow(model.getCurrent()));
        follow(model.getCurrent());
    }

    /** The line, with a thin bar of progress below. */
    public StackPane node() {
        return pane;
    }

    private void follow(RunModel now) {
        if (run != null) {
            run.stateProperty().removeListener(changed);
            run.iterationProperty().removeListener(changed);
            run.evaluatedProperty().removeListener(changed);
        }
        run = now;
        if (now != null) {
            now.stateProperty().addListener(changed);
            now.iterationProperty().addListener(changed);
            now.evaluatedProperty().addListener(changed);
        }
        show();
    }

    private void show() {
        line.setText(sentence());
        progress.show(run);
    }

    private String sentence() {
        if (!Double.isNaN(model.loadingProperty().get())) {
            return messages.text("lesson.train.reading");
        }
        if (run == null) {
            TrainSettings s = model.getSettings();
            return messages.text("lesson.train.ready", s.trainCount(), s.epochs());
        }
        int position = model.timeline().getPosition();
        if (position < run.getPoints().size() - 1) {
            return at(run.getPoints().get(position));
        }
        return switch (run.getState()) {
            case NEW -> messages.text("lesson.train.new");
            case RUNNING, PAUSING ->
                run.iterationsProperty().get() == 0 ? messages.text("lesson.train.preparing") : running();
            case PAUSED ->
                messages.text("lesson.train.paused", of(epoch(), messages.number(epochs())), of(step(), steps()));
            case EVALUATING ->
                messages.text(
                        "lesson.train.evaluating",
                        run.settings().testCount(),
                        Math.round(100 * run.evaluatedProperty().get()));
            case FINISHED, STOPPED -> over();
            case DIVERGED -> messages.text("lesson.train.notFinite", step());
            case FAILED -> messages.text("lesson.train.failed", step());
        };
    }

    private String running() {
        double left = run.secondsLeftProperty().get();
        String speed = pad(messages.number(rounded(run.imagesPerSecondProperty().get())), 6);
        return messages.text(
                "lesson.train.running",
                of(epoch(), messages.number(epochs())),
                of(step(), steps()),
                speed,
                pad(Double.isNaN(left) ? "–" : text.duration(left), left < 60 ? 4 : 10));
    }

    private String over() {
        FinalAccuracy accuracy = run.finalAccuracyProperty().get();
        String time = text.duration(run.secondsProperty().get());
        if (accuracy == null) {
            return messages.text("lesson.train.overUnknown", epoch(), epochs(), time);
        }
        RunStall stall = run.stallProperty().get();
        if (stall != null) {
            String key = switch (stall.why()) {
                case ZERO -> "lesson.train.overZero";
                case FAINT -> "lesson.train.overFaint";
                case SILENT, ASTRAY -> "lesson.train.overStalled";
            };
            return messages.text(key, messages.number(accuracy.accuracy(), 4), accuracy.samples());
        }
        return messages.text(
                run.getState() == RunState.FINISHED ? "lesson.train.finished" : "lesson.train.stopped",
                messages.number(accuracy.accuracy(), 4),
                accuracy.samples(),
                epoch(),
                epochs(),
                time);
    }

    private String at(RunPoint point) {
        return messages.text(
                "lesson.train.at",
                pad(messages.number(point.epoch()), Integer.toString(epochs()).length()),
                messages.number(point.trainAccuracy(), 3),
                messages.number(point.testAccuracy(), 3),
                messages.number(point.trainLoss(), 3));
    }

    /** The epoch under way, from 1. */
    private String epoch() {
        int under =
                (int) Math.floor(run.epochsProperty().get()) + (run.getState().isOver() ? 0 : 1);
        return messages.number(Math.max(0, Math.min(epochs(), under)));
    }

    /** How many of how many. */
    private static String of(String done, String all) {
        return pad(done + " / " + all, 2 * all.length() + 3);
    }

    private int epochs() {
        return run.settings().epochs();
    }

    private String step() {
        return messages.number(run.iterationProperty().get());
    }

    private String steps() {
        return messages.number(
                Math.max(run.iterationsProperty().get(), run.iterationProperty().get()));
    }

    /** To three digits: what changes from pulse to pulse says nothing. */
    private static long rounded(double rate) {
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, rate))) - 2));
        return Math.round(Math.round(rate / unit) * unit);
    }

    /** As wide as the longest, digits under digits as in a table, so that nothing moves while numbers grow. */
    private static String pad(String number, int width) {
        return " ".repeat(Math.max(0, width - number.length())) + number;
    }
}
