package convolens.controller.shuffle;

import convolens.controller.FileDialogs;
import convolens.controller.FramePump;
import convolens.controller.LessonController;
import convolens.controller.MnistImages;
import convolens.controller.TaskRunner;
import convolens.data.Split;
import convolens.export.ShuffleCsv;
import convolens.interchange.WholeFile;
import convolens.model.Notice;
import convolens.model.SceneMemory;
import convolens.model.shuffle.ShuffleMoment;
import convolens.model.shuffle.ShuffledPixelsModel;
import convolens.model.shuffle.ShuffledPixelsModel.Digit;
import convolens.view.SceneContext;
import convolens.view.lesson.LessonView;
import convolens.view.shuffle.ShuffleActions;
import convolens.view.shuffle.ShuffledPixelsView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Runs the scene {@link convolens.lesson.Lesson#SHUFFLED_PIXELS}. */
public final class ShuffledPixelsController implements LessonController, ShuffleActions {
    private final ShuffledPixelsModel model;
    private final TaskRunner runner;
    private final SceneContext context;
    private final ShufflePlayer player;
    private final ShuffledPixelsView view;
    private final FileDialogs dialogs;
    private final Random dice = new Random(3);
    private final SceneMemory<ShuffleMoment> memory;

    public ShuffledPixelsController(
            ShuffledPixelsModel model, SceneContext context, FramePump pump, TaskRunner runner) {
        this.model = model;
        this.runner = runner;
        this.context = context;
        player = new ShufflePlayer(model, runner, pump, context.status(), MnistImages::open);
        view = new ShuffledPixelsView(model, context, this);
        dialogs = new FileDialogs(context, view::stage);
        memory = new SceneMemory<>(ShuffleMoment.class, model::moment, this::take);
        runner.run(
                cancelled -> digits(),
                model.digitsProperty()::set,
                error -> context.status().tell(Notice.error("stage.noDigits", String.valueOf(error.getMessage()))));
    }

    private static List<Digit> digits() throws Exception {
        Split test = MnistImages.open().test();
        List<Digit> digits = new ArrayList<>();
        for (int i = 0; i < ShuffledPixelsModel.DIGITS; i++) {
            digits.add(new Digit(test.image(i), test.label(i)));
        }
        return digits;
    }

    @Override
    public Optional<SceneMemory<?>> memory() {
        return Optional.of(memory);
    }

    private void take(ShuffleMoment moment) {
        if (!model.take(moment)) {
            context.status().tell(Notice.advice("scenario.missing.curves"));
        }
    }

    @Override
    public ShuffledPixelsView view() {
        return view;
    }

    @Override
    public Optional<LessonView> anotherView(SceneContext other) {
        return Optional.of(new ShuffledPixelsView(model, other, this));
    }

    /** A comparison under way. */
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
    public void reset() {
        player.reset();
    }

    @Override
    public void drawShuffle() {
        model.drawShuffle(1 + dice.nextInt(9_999));
    }

    @Override
    public void exportPicture() {
        dialogs.savePicture(runner, "shuffled.exportPicture", "shuffled-pixels.png", view.exported());
    }

    @Override
    public void exportCurves() {
        String csv = ShuffleCsv.of(model.getRun().getPoints().stream()
                .map(point -> new ShuffleCsv.Line(point.epochs(), point.iteration(), point.accuracies()))
                .toList());
        dialogs.save("shuffled.exportCurves", "shuffled-pixels.csv")
                .ifPresent(file -> dialogs.write(runner, file, target -> WholeFile.writeText(target, csv)));
    }

    @Override
    public void close() {
        player.close();
    }
}
