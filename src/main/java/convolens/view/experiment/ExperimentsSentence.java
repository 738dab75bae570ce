package convolens.view.experiment;

import convolens.i18n.Messages;
import convolens.model.experiment.ExperimentsModel;
import convolens.model.experiment.TrialRun;
import convolens.model.train.RunModel;
import convolens.run.RunState;
import convolens.run.experiment.ExperimentRow;
import convolens.run.experiment.Trial;
import convolens.run.experiment.TrialResult;
import convolens.view.control.code.MarkedLine;
import convolens.view.train.TrainText;
import java.util.Comparator;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/** Which run is under way and how long the rest takes; or what came of the one that is looked at, or of all. */
public final class ExperimentsSentence {
    private final ExperimentsModel model;
    private final Messages messages;
    private final ExperimentsText text;
    private final TrainText train;
    private final MarkedLine line = new MarkedLine();
    private final InvalidationListener changed = observable -> show();
    private final ChangeListener<Object> stepped = (observable, old, now) -> show();
    private @Nullable TrialRun followed;

    public ExperimentsSentence(ExperimentsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.text = new ExperimentsText(messages);
        this.train = new TrainText(messages);
        line.setId("experiments-sentence");
        model.stateProperty().addListener(changed);
        model.getRows().addListener(changed);
        model.form().setupProperty().addListener(changed);
        model.selectedProperty().addListener(changed);
        model.timeline().positionProperty().addListener(changed);
        model.timeline().countProperty().addListener(changed);
        messages.localeProperty().addListener(changed);
        model.currentProperty().addListener((observable, old, now) -> follow(now));
        follow(model.getCurrent());
    }

    /** The line. */
    public MarkedLine node() {
        return line;
    }

    private void follow(@Nullable TrialRun now) {
        if (followed != null) {
            followed.run().iterationProperty().removeListener(stepped);
        }
        followed = now;
        if (now != null) {
            now.run().iterationProperty().addListener(stepped);
        }
        show();
    }

    private void show() {
        line.setText(sentence());
    }

    private String sentence() {
        if (model.trials().isEmpty()) {
            return messages.text("experiments.impossible");
        }
        Optional<Trial> scrubbed = model.scrubbed();
        if (scrubbed.isPresent()) {
            return made(scrubbed.get());
        }
        TrialRun run = followed;
        boolean moving = model.getState().isUnderWay();
        if (run != null && moving) {
            return underWay(run);
        }
        int selected = model.selectedProperty().get();
        if (selected >= 0 && selected < model.getRows().size()) {
            return looked(model.getRows().get(selected));
        }
        return model.done() == 0
                ? messages.text("experiments.ready", model.trials().size())
                : best();
    }

    private String made(Trial trial) {
        int number = model.trials().indexOf(trial) + 1;
        return model.result(trial)
                .map((TrialResult result) -> messages.text(
                        "experiments.made",
                        number,
                        text.name(trial, model.form().experiment()),
                        result.isFinished() ? text.accuracy(result.accuracy()) : messages.text("experiments.diverged"),
                        text.seconds(result.secondsPerEpoch())))
                .orElseGet(() -> text.name(trial, model.form().experiment()));
    }

    private String underWay(TrialRun current) {
        RunModel run = current.run();
        int number = model.trials().indexOf(current.trial()) + 1;
        String epoch = messages.number(run.epochsProperty().get(), 1) + " / "
                + messages.number(current.trial().settings().epochs());
        if (model.getState() != RunState.RUNNING) {
            return messages.text(
                    "experiments.paused",
                    number,
                    model.trials().size(),
                    text.name(current.trial(), model.form().experiment()),
                    epoch);
        }
        double left = secondsLeft(run);
        String what = messages.text(
                "experiments.running",
                number,
                model.trials().size(),
                text.name(current.trial(), model.form().experiment()),
                epoch);
        return Double.isNaN(left) ? what : what + " · " + messages.text("experiments.left", train.duration(left));
    }

    /** The rest of this run, and for each of the others what those that are over took on the average. */
    private double secondsLeft(RunModel run) {
        double of = run.secondsLeftProperty().get();
        double mean = model.getRows().stream()
                .flatMap(row -> row.results().stream())
                .filter(result -> !result.points().isEmpty())
                .mapToDouble(result ->
                        result.points().get(result.points().size() - 1).seconds())
                .average()
                .orElse(run.secondsProperty().get() + of);
        return of + mean * (model.trials().size() - model.done() - 1);
    }

    private String looked(ExperimentRow row) {
        return messages.text(
                "experiments.looked",
                text.name(row.combination()),
                text.spread(row.accuracy()),
                messages.number(row.parameters()),
                text.seconds(row.secondsPerEpoch()));
    }

    private String best() {
        Optional<ExperimentRow> best = model.getRows().stream()
                .filter(row -> row.accuracy().count() > 0)
                .max(Comparator.comparingDouble(row -> row.accuracy().mean()));
        String key = model.next().isEmpty() ? "experiments.best" : "experiments.bestSoFar";
        return best.map(row -> messages.text(
                        key,
                        text.name(row.combination()),
                        text.spread(row.accuracy()),
                        model.done(),
                        model.trials().size()))
                .orElseGet(
                        () -> messages.text("experiments.ready", model.trials().size()));
    }
}
