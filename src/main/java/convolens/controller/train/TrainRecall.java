package convolens.controller.train;

import convolens.model.Notice;
import convolens.model.SceneMemory;
import convolens.model.StatusModel;
import convolens.model.train.RunModel;
import convolens.model.train.RunReference;
import convolens.model.train.TrainModel;
import convolens.model.train.TrainMoment;
import convolens.run.TrainField;
import convolens.run.TrainSettings;
import convolens.view.train.TrainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Tells what the training scene shows, and shows it again: the settings, and of the runs those that are on this computer. */
final class TrainRecall {
    private final TrainModel model;
    private final RunFinder runs;
    private final DataFinder data;
    private final StatusModel status;
    private final TrainText text;
    private final SceneMemory<TrainMoment> memory;

    TrainRecall(TrainModel model, RunFinder runs, DataFinder data, StatusModel status, TrainText text) {
        this.model = model;
        this.runs = runs;
        this.data = data;
        this.status = status;
        this.text = text;
        TrainSettings opening = TrainSettings.ofChapter(model.getSettings().threads());
        memory = new SceneMemory<>(
                TrainMoment.class, () -> TrainMoment.of(model), this::take, TrainMoment.opening(opening));
    }

    SceneMemory<TrainMoment> memory() {
        return memory;
    }

    private void take(TrainMoment moment) {
        RunReference current = moment.current();
        RunModel now = model.getCurrent();
        boolean same = current != null
                && now != null
                && current.fits(now)
                && moment.settings().equals(model.getSettings());
        if (model.isUnderWay() && !same) {
            throw new IllegalArgumentException("a run is under way here; stop it first");
        }
        List<RunReference> named = new ArrayList<>(moment.drawn());
        if (current != null && !named.contains(current)) {
            named.add(current);
        }
        runs.find(named, () -> draw(moment, named));
        if (!same) {
            TrainSettings settings = moment.settings();
            TrainSettings wanted = settings.withThreads(
                    (int) model.limits().span(TrainField.THREADS, settings).clamp(settings.threads()));
            data.find(wanted, (usable, its) -> model.adopt(usable, its));
        }
    }

    private void draw(TrainMoment moment, List<RunReference> named) {
        List<RunModel> drawn = moment.drawn().stream()
                .flatMap(run -> run.among(model.getRuns()).stream())
                .toList();
        model.getRuns().forEach(run -> run.shownProperty().set(drawn.contains(run)));
        model.logLossProperty().set(moment.logLoss());
        RunModel current = moment.current() == null
                ? null
                : moment.current().among(model.getRuns()).orElse(null);
        if (!Objects.equals(current, model.getCurrent()) && !model.isUnderWay()) {
            model.setCurrent(current);
        }
        moment.step().show(model.timeline());
        tell(runs.missing(named));
    }

    private void tell(List<RunReference> missing) {
        if (missing.size() == 1) {
            status.tell(Notice.advice("scenario.missing.run", text.name(missing.get(0))));
        } else if (!missing.isEmpty()) {
            String names = missing.stream().map(text::name).distinct().collect(Collectors.joining(", "));
            status.tell(Notice.advice("scenario.missing.runs", names));
        }
    }
}
