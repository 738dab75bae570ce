package convolens.controller.train;

import convolens.controller.FileDialogs;
import convolens.controller.LessonController;
import convolens.controller.TaskRunner;
import convolens.data.ClassNames;
import convolens.data.DataException;
import convolens.data.image.ModelCard;
import convolens.engine.gemm.Cpu;
import convolens.engine.network.Architecture;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import convolens.export.RunCsv;
import convolens.interchange.NetworkFile;
import convolens.interchange.WholeFile;
import convolens.model.Notice;
import convolens.model.SceneMemory;
import convolens.model.StatusModel;
import convolens.model.train.RunModel;
import convolens.model.train.TrainModel;
import convolens.model.train.TrainSummary;
import convolens.run.TrainData;
import convolens.run.TrainSettings;
import convolens.view.SceneContext;
import convolens.view.lesson.LessonView;
import convolens.view.train.DataActions;
import convolens.view.train.KeptRunActions;
import convolens.view.train.OfferActions;
import convolens.view.train.TrainActions;
import convolens.view.train.TrainText;
import convolens.view.train.TrainView;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Runs the scene {@link convolens.lesson.Lesson#TRAIN}. */
public final class TrainController implements LessonController, TrainActions {
    private final TrainModel model;
    private final TrainPlayer player;
    private final TaskRunner runner;
    private final StatusModel status;
    private final FileDialogs dialogs;
    private final DataController data;
    private final TrainText text;
    private final Runnable editor;
    private final Runnable comparison;
    private final TrainView view;
    private final TrainRecall recall;
    private TaskRunner.Job summing;

    /**
     * @param player plays the runs of the model
     * @param editor opens the editor of layers
     * @param comparison opens the experiments, on the ground of the settings
     */
    public TrainController(
            TrainModel model,
            TrainPlayer player,
            TaskRunner runner,
            SceneContext context,
            Runnable editor,
            Runnable comparison) {
        this.editor = editor;
        this.comparison = comparison;
        this.model = model;
        this.player = player;
        this.runner = runner;
        this.status = context.status();
        this.text = new TrainText(context.messages());
        // over the window of the view, which is there when somebody asks for a file
        this.dialogs = new FileDialogs(context, () -> view().stage());
        this.data = new DataController(model, player.images(), runner, context.status(), dialogs, context.messages());
        this.view = new TrainView(model, context, this);
        model.settingsProperty().addListener((observable, old, now) -> {
            if (!now.network().equals(old.network()) || !now.folder().equals(old.folder())) {
                sumUp();
            }
        });
        sumUp();
        recall = new TrainRecall(model, player.finder(), new DataFinder(player.images(), runner, status), status, text);
    }

    @Override
    public Optional<SceneMemory<?>> memory() {
        return Optional.of(recall.memory());
    }

    @Override
    public TrainView view() {
        return view;
    }

    @Override
    public Optional<LessonView> anotherView(SceneContext other) {
        return Optional.of(new TrainView(model, other, this));
    }

    /** A run under way. */
    @Override
    public void makeDemanding() {
        if (!model.timeline().isPlaying()) {
            player.play();
        }
    }

    /** Shapes and parameters come from the network itself, which takes a moment to build. */
    private void sumUp() {
        if (summing != null) {
            summing.cancel();
        }
        TrainSettings settings = model.getSettings();
        TrainData data = model.getData();
        summing = runner.run(
                cancelled -> {
                    Network network = settings.network().architecture(data).build(Cpu.single(), settings.seed());
                    return TrainSummary.of(network);
                },
                model.summaryProperty()::set);
    }

    @Override
    public void stop() {
        player.stop();
    }

    @Override
    public void reset() {
        player.reset(undo -> status.tell(Notice.undoable("lesson.train.wasReset", undo)));
    }

    @Override
    public DataActions data() {
        return data;
    }

    @Override
    public void editNetwork() {
        editor.run();
    }

    @Override
    public void compareSettings() {
        comparison.run();
    }

    @Override
    public void remove(RunModel run) {
        int index = model.getRuns().indexOf(run);
        RunModel current = model.getCurrent();
        Runnable remember = player.keepers().forget(run);
        model.remove(run);
        status.tell(Notice.undoable("lesson.train.wasRemoved", () -> {
            model.putBack(index, run);
            if (run != current) {
                model.setCurrent(current);
            }
            remember.run();
        }));
    }

    @Override
    public void exportPicture() {
        dialogs.savePicture(runner, "lesson.train.exportPicture", "curves.png", view.exported());
    }

    @Override
    public void exportCurves(RunModel run) {
        String csv = RunCsv.of(run.getPoints());
        dialogs.save("lesson.train.exportCurves", fileName("curves", run, ".csv"))
                .ifPresent(file -> dialogs.write(runner, file, target -> WholeFile.writeText(target, csv)));
    }

    @Override
    public void exportParameters(RunModel run) {
        export(run, "lesson.train.exportParameters", "params", ".npz");
    }

    @Override
    public void exportNetwork(RunModel run, String format) {
        boolean onnx = format.equals("onnx");
        export(run, onnx ? "network.exportOnnx" : "network.exportJson", onnx ? "params" : "layers", "." + format);
    }

    private void export(RunModel run, String titleKey, String kind, String ending) {
        Map<String, Tensor> parameters = run.parameters();
        Architecture architecture = run.settings().network().architecture(run.data());
        String folder = run.settings().folder();
        dialogs.save(titleKey, fileName(kind, run, ending))
                .ifPresent(file -> dialogs.write(
                        runner, file, target -> NetworkFile.save(target, architecture, parameters, card(folder))));
    }

    /** What the classes of the data are called, as long as these can be read. */
    private ModelCard card(String folder) {
        try {
            return ModelCard.NONE.withClasses(
                    ClassNames.given(player.images().open(folder).classNames()));
        } catch (DataException e) {
            return ModelCard.NONE;
        }
    }

    /** Named after the run, so that files of several runs lie side by side. */
    private String fileName(String kind, RunModel run, String ending) {
        String name = text.name(run, model.getRuns()).toLowerCase(Locale.ROOT);
        return kind + "-" + name.replaceAll("[^\\p{L}\\p{N}.]+", "-").replaceAll("^[-.]+|[-.]+$", "") + ending;
    }

    @Override
    public OfferActions offer() {
        return player.offers();
    }

    @Override
    public KeptRunActions kept() {
        return player.shelf();
    }
}
