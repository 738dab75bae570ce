package convolens.controller.network;

import convolens.controller.FileDialogs;
import convolens.controller.FramePump;
import convolens.controller.LessonController;
import convolens.controller.PictureFile;
import convolens.controller.TaskRunner;
import convolens.controller.train.TrainPlayer;
import convolens.data.DataSet;
import convolens.engine.train.Answers;
import convolens.export.MistakesCsv;
import convolens.interchange.WholeFile;
import convolens.model.Notice;
import convolens.model.network.MistakesModel;
import convolens.model.network.NetworkSource;
import convolens.model.train.TrainModel;
import convolens.view.SceneContext;
import convolens.view.network.MistakesActions;
import convolens.view.network.MistakesView;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs the scene {@link convolens.lesson.Lesson#MISTAKES}: lets networks answer all test images, on a worker. */
public final class MistakesController implements LessonController, MistakesActions {
    private static final double PICTURE_SCALE = 2;

    /** After so many images, what was answered up to there is shown. */
    private static final int SHOWN_EACH = 1_000;

    /** Looks into a network at one picture. */
    public interface Looking {
        /** Opens the scene of the network with a test image. */
        void at(LoadedNetwork network, NetworkSource source, int picture);
    }

    private record Answered(LoadedNetwork network, Answers answers) {}

    private final MistakesModel model;
    private final NetworkSources sources;
    private final TaskRunner runner;
    private final FramePump pump;
    private final SceneContext context;
    private final Looking looking;
    private final MistakesView view;
    private final FileDialogs dialogs;
    private @Nullable LoadedNetwork network;
    private TaskRunner.@Nullable Job job;

    /** @param train whose runs can be looked at */
    public MistakesController(
            TrainModel train,
            TrainPlayer player,
            TaskRunner runner,
            FramePump pump,
            SceneContext context,
            Looking looking) {
        this.model = new MistakesModel(NetworkSources.shipped());
        this.sources = new NetworkSources(player.images());
        this.runner = runner;
        this.pump = pump;
        this.context = context;
        this.looking = looking;
        this.view = new MistakesView(model, train.getRuns(), context, this);
        this.dialogs = new FileDialogs(context, view::stage);
        choose(model.shipped().get(0));
    }

    @Override
    public MistakesView view() {
        return view;
    }

    @Override
    public void choose(NetworkSource source) {
        answer(source, sources.loading(source), made -> take(source, made));
    }

    private void take(NetworkSource source, Answered made) {
        network = made.network;
        DataSet data = made.network.data();
        model.sourceProperty().set(source);
        Answers other = model.otherAnswersProperty().get();
        boolean itself = source.equals(model.otherProperty().get());
        if (itself || other != null && other.size() != made.answers.size()) {
            model.otherProperty().set(null);
            model.compare(null);
        }
        model.show(data.test(), data.classNames(), made.answers);
    }

    @Override
    public void openNetwork() {
        NetworkSources.ask(dialogs, context).ifPresent(file -> {
            NetworkSource source = new NetworkSource.Opened(file.getFileName().toString());
            answer(source, sources.loading(file), made -> take(source, made));
        });
    }

    @Override
    public void compare(@Nullable NetworkSource other) {
        if (other == null) {
            model.otherProperty().set(null);
            model.compare(null);
            return;
        }
        answer(other, sources.loading(other), made -> {
            model.otherProperty().set(other);
            if (made.answers.size() == model.size()) {
                model.compare(made.answers);
            }
        });
    }

    private void answer(NetworkSource source, TaskRunner.Work<LoadedNetwork> loading, Consumer<Answered> receiver) {
        if (job != null) {
            job.cancel();
        }
        model.progressProperty().set(0);
        job = runner.run(
                cancelled -> answers(loading.run(cancelled), cancelled, receiver),
                (@Nullable Answered made) -> {
                    model.progressProperty().set(Double.NaN);
                    if (made != null) {
                        receiver.accept(made);
                    }
                },
                error -> {
                    model.progressProperty().set(Double.NaN);
                    context.status().tell(Notice.error("network.unreadable", String.valueOf(error.getMessage())));
                });
    }

    private Answered answers(@Nullable LoadedNetwork loaded, BooleanSupplier cancelled, Consumer<Answered> partly) {
        if (loaded == null) {
            throw new CancellationException();
        }
        int all = loaded.data().test().size();
        Answers answers = loaded.answers(loaded.data().test(), (done, soFar) -> {
            double share = (double) done / all;
            if (cancelled.getAsBoolean()) {
                return false;
            }
            Answers partial = done % SHOWN_EACH == 0 && done < all ? soFar.get() : null;
            pump.execute(() -> progress(share, partial, loaded, partly));
            return true;
        });
        return new Answered(loaded, answers);
    }

    private void progress(
            double share, @Nullable Answers partial, @Nullable LoadedNetwork of, Consumer<Answered> partly) {
        if (job != null
                && !job.hasEnded()
                && !Double.isNaN(model.progressProperty().get())) {
            model.progressProperty().set(share);
            if (partial != null && of != null) {
                partly.accept(new Answered(of, partial));
            }
        }
    }

    @Override
    public void cancel() {
        if (job != null) {
            job.cancel();
        }
        model.progressProperty().set(Double.NaN);
    }

    @Override
    public void lookInto() {
        LoadedNetwork own = network;
        NetworkSource source = model.sourceProperty().get();
        if (own != null && source != null && model.picture() >= 0) {
            looking.at(own, source, model.picture());
        }
    }

    @Override
    public void exportPicture() {
        dialogs.save("mistakes.exportPicture", "confusion.png")
                .ifPresent(file -> dialogs.write(runner, file, PictureFile.of(view.picture(PICTURE_SCALE))));
    }

    @Override
    public void exportTable() {
        Answers answers = model.getAnswers();
        if (answers != null) {
            String csv = MistakesCsv.of(answers);
            dialogs.save("mistakes.exportTable", "mistake-list.csv")
                    .ifPresent(file -> dialogs.write(runner, file, target -> WholeFile.writeText(target, csv)));
        }
    }
}
