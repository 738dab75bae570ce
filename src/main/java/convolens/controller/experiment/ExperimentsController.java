package convolens.controller.experiment;

import convolens.controller.FileDialogs;
import convolens.controller.LessonController;
import convolens.controller.train.DataFinder;
import convolens.controller.train.TrainPlayer;
import convolens.export.ExperimentCsv;
import convolens.interchange.WholeFile;
import convolens.model.Notice;
import convolens.model.SceneMemory;
import convolens.model.StatusModel;
import convolens.model.experiment.ExperimentForm;
import convolens.model.experiment.ExperimentsModel;
import convolens.model.experiment.ExperimentsMoment;
import convolens.model.train.TrainModel;
import convolens.run.TrainData;
import convolens.run.TrainSettings;
import convolens.view.SceneContext;
import convolens.view.experiment.ExperimentsActions;
import convolens.view.experiment.ExperimentsText;
import convolens.view.experiment.ExperimentsView;
import convolens.view.lesson.LessonView;
import java.util.Optional;

/** Runs the scene {@link convolens.lesson.Lesson#EXPERIMENTS}. */
public final class ExperimentsController implements LessonController, ExperimentsActions {
    private final ExperimentsModel model;
    private final TrainModel train;
    private final TrainPlayer others;
    private final ExperimentPlayer player;
    private final ExperimentsView view;
    private final FileDialogs dialogs;
    private final Runnable trainOpener;
    private final DataFinder data;
    private final StatusModel status;
    private final SceneMemory<ExperimentsMoment> memory;

    /**
     * @param train the settings that the experiment varies
     * @param others keeps the runs, and shows them
     * @param trainOpener opens the scene Train
     */
    public ExperimentsController(TrainModel train, TrainPlayer others, SceneContext context, Runnable trainOpener) {
        this.train = train;
        this.others = others;
        this.trainOpener = trainOpener;
        this.model = new ExperimentsModel(new ExperimentForm(
                train.getSettings(), train.getData(), train.limits().memory()));
        ExperimentsText text = new ExperimentsText(context.messages());
        this.player = new ExperimentPlayer(model, train, others, text::name);
        this.view = new ExperimentsView(model, context, this);
        this.dialogs = new FileDialogs(context, view::stage);
        this.status = context.status();
        this.data = new DataFinder(others.images(), others.tools().runner(), status);
        this.memory = new SceneMemory<>(ExperimentsMoment.class, model::moment, this::take, opening());
    }

    @Override
    public Optional<SceneMemory<?>> memory() {
        return Optional.of(memory);
    }

    /** As in a session that has trained nothing. */
    private ExperimentsMoment opening() {
        TrainSettings chapter = TrainSettings.ofChapter(train.getSettings().threads());
        return new ExperimentsModel(new ExperimentForm(
                        chapter, TrainData.MNIST, train.limits().memory()))
                .moment();
    }

    private void take(ExperimentsMoment moment) {
        model.form().require(moment.experiment());
        data.find(moment.experiment().base(), (base, its) -> {
            model.form().take(moment.experiment().withBase(base), its);
            model.take(moment);
            if (model.done() < moment.done()) {
                status.tell(Notice.advice("scenario.missing.curves"));
            }
        });
    }

    @Override
    public ExperimentsView view() {
        return view;
    }

    @Override
    public Optional<LessonView> anotherView(SceneContext other) {
        return Optional.of(new ExperimentsView(model, other, this));
    }

    /** What is compared. */
    public ExperimentsModel model() {
        return model;
    }

    /** An experiment under way. */
    @Override
    public void makeDemanding() {
        if (!model.timeline().isPlaying()) {
            player.play();
        }
    }

    @Override
    public void stop() {
        player.stop();
    }

    @Override
    public void clear() {
        player.clear();
    }

    @Override
    public void takeBase() {
        model.form().takeBase(train.getSettings(), train.getData());
    }

    @Override
    public void openInTrain(int combination) {
        if (!model.getRows().get(combination).results().isEmpty()) {
            player.openInTrain(combination);
            trainOpener.run();
        }
    }

    @Override
    public void exportPicture() {
        dialogs.savePicture(others.tools().runner(), "experiments.exportPicture", "experiment.png", view.exported());
    }

    @Override
    public void exportTable() {
        String csv = ExperimentCsv.of(model.form().experiment(), model.getRows());
        dialogs.save("experiments.exportTable", "experiment.csv")
                .ifPresent(file ->
                        dialogs.write(others.tools().runner(), file, target -> WholeFile.writeText(target, csv)));
    }

    @Override
    public void close() {
        player.close();
    }
}
