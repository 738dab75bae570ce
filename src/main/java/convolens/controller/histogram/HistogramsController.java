package convolens.controller.histogram;

import convolens.controller.FileDialogs;
import convolens.controller.LessonController;
import convolens.controller.TaskRunner;
import convolens.controller.network.NetworkFinder;
import convolens.controller.train.TrainPlayer;
import convolens.data.DataException;
import convolens.export.HistogramCsv;
import convolens.interchange.ShippedNetwork;
import convolens.interchange.WholeFile;
import convolens.model.Notice;
import convolens.model.SceneMemory;
import convolens.model.histogram.HistogramsModel;
import convolens.model.histogram.HistogramsMoment;
import convolens.model.histogram.Mishap;
import convolens.model.histogram.Ridges;
import convolens.model.network.NetworkReference;
import convolens.model.network.NetworkSource;
import convolens.model.train.RunModel;
import convolens.model.train.TrainModel;
import convolens.run.RunState;
import convolens.run.TrainData;
import convolens.run.TrainSettings;
import convolens.view.SceneContext;
import convolens.view.histogram.HistogramsActions;
import convolens.view.histogram.HistogramsView;
import convolens.view.lesson.LessonView;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Runs the scene {@link convolens.lesson.Lesson#HISTOGRAMS}. */
public final class HistogramsController implements LessonController, HistogramsActions {
    private final HistogramsModel model;
    private final TrainModel train;
    private final TrainPlayer player;
    private final TaskRunner runner;
    private final SceneContext context;
    private final MomentQueue moments;
    private final HistogramsView view;
    private final FileDialogs dialogs;
    private final SceneMemory<HistogramsMoment> memory;
    private TaskRunner.@Nullable Job loading;

    /** @param train whose runs can be looked at; the current one is shown, or else a network that comes with the program */
    public HistogramsController(TrainModel train, TrainPlayer player, TaskRunner runner, SceneContext context) {
        this.train = train;
        this.player = player;
        this.runner = runner;
        this.context = context;
        this.model = new HistogramsModel(Arrays.stream(ShippedNetwork.values())
                .map(shipped -> new NetworkSource.Shipped(shipped.title()))
                .toList());
        this.moments = new MomentQueue(model, runner, System::nanoTime, this::refuse);
        this.view = new HistogramsView(model, train.getRuns(), context, this);
        this.dialogs = new FileDialogs(context, view::stage);
        RunModel current = train.getCurrent();
        NetworkSource first = model.shipped().get(0);
        memory = new SceneMemory<>(
                HistogramsMoment.class, this::moment, this::take, model.moment(NetworkReference.of(first)));
        choose(current == null ? first : new NetworkSource.Trained(current));
    }

    @Override
    public Optional<SceneMemory<?>> memory() {
        return Optional.of(memory);
    }

    private HistogramsMoment moment() {
        return model.moment(NetworkReference.of(source()));
    }

    private NetworkSource source() {
        return Objects.requireNonNull(model.sourceProperty().get());
    }

    /** The step follows when the network is measured. */
    private void take(HistogramsMoment moment) {
        new NetworkFinder(train, player, context).find(moment.source(), source(), found -> {
            NetworkSource source = found == null ? source() : found;
            boolean there = source.equals(source()) && view.isComplete();
            model.take(moment, there);
            if (!there) {
                choose(source);
            }
        });
    }

    /** What the scene shows. */
    public HistogramsModel model() {
        return model;
    }

    @Override
    public HistogramsView view() {
        return view;
    }

    @Override
    public Optional<LessonView> anotherView(SceneContext other) {
        return Optional.of(new HistogramsView(model, train.getRuns(), other, this));
    }

    @Override
    public void choose(NetworkSource source) {
        if (loading != null) {
            loading.cancel();
        }
        NetworkSource before = model.sourceProperty().get();
        model.sourceProperty().set(source);
        if (model.isLoaded()) {
            return;
        }
        RunModel run = source instanceof NetworkSource.Trained trained ? trained.run() : null;
        loading = runner.run(
                cancelled -> load(source),
                (@Nullable ProbedNetwork made) -> {
                    if (made != null) {
                        moments.take(made, run);
                    }
                },
                error -> {
                    model.sourceProperty().set(before);
                    refuse(error);
                });
    }

    private ProbedNetwork load(NetworkSource source) throws Exception {
        if (source instanceof NetworkSource.Trained trained) {
            return ProbedNetwork.of(trained.run(), player.images());
        }
        String title = ((NetworkSource.Shipped) source).title();
        ShippedNetwork shipped = Arrays.stream(ShippedNetwork.values())
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
        return ProbedNetwork.of(shipped, player.images());
    }

    private void refuse(Throwable error) {
        context.status().tell(Notice.error("network.unreadable", String.valueOf(error.getMessage())));
    }

    /** The form of Train has the settings of the run while it is under way, and then again those that it had. */
    @Override
    public void start(Mishap mishap) {
        if (train.isUnderWay()) {
            context.status().tell(Notice.advice("histogram.running"));
            return;
        }
        TrainSettings form = train.getSettings();
        TrainData data = train.getData();
        train.adopt(mishap.settings(form.threads()), TrainData.MNIST);
        TrainSettings adopted = train.getSettings();
        player.play();
        RunModel run = train.getCurrent();
        run.nameProperty().set(context.messages().text("histogram.mishap." + mishap));
        run.stateProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends RunState> observable, RunState old, RunState now) {
                if (now.isOver()) {
                    run.stateProperty().removeListener(this);
                    if (train.getSettings().equals(adopted)) {
                        train.adopt(form, data);
                    }
                }
            }
        });
        choose(new NetworkSource.Trained(run));
    }

    @Override
    public void seen(boolean now) {
        moments.seen(now);
    }

    /** As many ridges as a run can have, measured before this returns. */
    @Override
    public void makeDemanding() {
        if (loading != null) {
            loading.cancel();
        }
        moments.leave();
        try {
            ProbedNetwork made = ProbedNetwork.atMostMoments(player.images());
            model.begin(made.names(), made.images());
            model.show(made.moments().stream().map(made::measure).toList());
        } catch (DataException e) {
            refuse(e);
        }
    }

    @Override
    public void exportPicture() {
        dialogs.savePicture(runner, "histogram.exportPicture", "histograms.png", view.exported());
    }

    @Override
    public void exportBins() {
        Ridges ridges = model.ridges();
        if (ridges != null) {
            export(
                    "histogram.exportBins",
                    ridges.name().replace(' ', '-') + "-histograms.csv",
                    HistogramCsv.bins(ridges));
        }
    }

    @Override
    public void exportStatistics() {
        export("histogram.exportStatistics", "statistics.csv", HistogramCsv.statistics(model));
    }

    private void export(String key, String name, String csv) {
        dialogs.save(key, name)
                .ifPresent(file -> dialogs.write(runner, file, target -> WholeFile.writeText(target, csv)));
    }
}
