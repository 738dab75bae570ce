package convolens.controller.network;

import convolens.controller.FileDialogs;
import convolens.controller.FramePump;
import convolens.controller.LessonController;
import convolens.controller.TaskRunner;
import convolens.controller.train.TrainPlayer;
import convolens.data.DataSet;
import convolens.engine.train.Answers;
import convolens.export.MistakesCsv;
import convolens.interchange.WholeFile;
import convolens.model.SceneMemory;
import convolens.model.network.MistakesModel;
import convolens.model.network.NetworkSource;
import convolens.model.train.RunModel;
import convolens.model.train.TrainModel;
import convolens.run.RunSnapshot;
import convolens.view.SceneContext;
import convolens.view.lesson.LessonView;
import convolens.view.network.MistakesActions;
import convolens.view.network.MistakesView;
import convolens.view.network.opened.OpenedActions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the scene {@link convolens.lesson.Lesson#MISTAKES}: lets networks answer all test images, on a worker. */
public final class MistakesController implements LessonController, MistakesActions, OpenedFiles.Loading {
    /** Looks into a network at one picture. */
    public interface Looking {
        /** Opens the scene of the network, at a moment of its run or now (null), with a test image. */
        void at(LoadedNetwork network, NetworkSource source, @Nullable RunSnapshot moment, int picture);
    }

    private final MistakesModel model;
    private final TrainModel train;
    private final NetworkSources sources;
    private final TaskRunner runner;
    private final SceneContext context;
    private final Looking looking;
    private final MistakesView view;
    private final FileDialogs dialogs;
    private final OpenedFiles opened;
    private final Answering own;
    private final Answering other;
    private final MistakesRecall recall;
    private @Nullable LoadedNetwork network;
    private boolean isBegun;

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
        this.train = train;
        this.runner = runner;
        this.own = new Answering(runner, pump, this::progress, this::refuse);
        this.other = new Answering(runner, pump, this::progress, this::refuse);
        this.context = context;
        this.looking = looking;
        this.dialogs = new FileDialogs(context, () -> view().stage());
        this.opened = new OpenedFiles(sources, context, dialogs, pump, this);
        this.view = new MistakesView(model, train.getRuns(), context, this);
        this.recall =
                new MistakesRecall(model, new NetworkFinder(train, player, context), new MistakesRecall.Answers() {
                    @Override
                    public void ofOne(NetworkSource source) {
                        look(source);
                    }

                    @Override
                    public void ofOther(@Nullable NetworkSource source) {
                        with(source);
                    }
                });
    }

    @Override
    public void begin() {
        if (!isBegun) {
            answer(model.network().shipped().get(0));
        }
    }

    @Override
    public Optional<SceneMemory<?>> memory() {
        return Optional.of(recall.memory());
    }

    @Override
    public boolean isSettled() {
        return recall.isSettled();
    }

    @Override
    public MistakesView view() {
        return view;
    }

    @Override
    public Optional<LessonView> anotherView(SceneContext other) {
        return Optional.of(new MistakesView(model, train.getRuns(), other, this));
    }

    @Override
    public void choose(NetworkSource source) {
        recall.giveUp();
        answer(source);
    }

    /** Its answers, unless they are known. */
    private void look(NetworkSource source) {
        boolean same = source.equals(model.sourceProperty().get())
                && model.epochs().remembered(source) == model.epochs().getMoment();
        if (same && Double.isNaN(own.share())) {
            recall.arrive();
        } else if (!(source instanceof NetworkSource.Opened)) {
            answer(source);
        }
    }

    private void answer(NetworkSource source) {
        isBegun = true;
        RunSnapshot moment = model.epochs().remembered(source);
        own.run(sources.loading(source, moment), made -> take(source, made));
    }

    private void take(NetworkSource source, Answering.Answered made) {
        if (isHalf(made)) {
            return;
        }
        model.sourceProperty().set(source);
        Answers compared = model.otherAnswersProperty().get();
        boolean itself = source.equals(model.otherProperty().get())
                && model.epochs().getMoment() == model.otherEpochs().getMoment();
        if (itself || compared != null && compared.size() != made.size()) {
            with(null);
        }
        show(made);
    }

    /** What is compared waits until all images are answered. */
    private boolean isHalf(Answering.Answered made) {
        return model.isCompared() && made.size() < made.network().data().test().size();
    }

    @Override
    public void seekEpoch(int position) {
        NetworkSource source = model.sourceProperty().get();
        model.epochs().seek(position);
        own.run(sources.loading(source, model.epochs().getMoment()), made -> {
            if (!isHalf(made)) {
                show(made);
            }
        });
    }

    private void show(Answering.Answered made) {
        network = made.network();
        opened.show(made.network());
        DataSet data = made.network().data();
        model.show(data.test(), made.network().classNames(), made.answers());
        if (made.size() == data.test().size()) {
            recall.arrive();
        }
    }

    @Override
    public void openNetwork() {
        opened.ask();
    }

    @Override
    public OpenedActions opened() {
        return opened;
    }

    @Override
    public void load(NetworkSource source, TaskRunner.Work<LoadedNetwork> work) {
        isBegun = true;
        own.run(work, made -> take(source, made));
    }

    @Override
    public void compare(@Nullable NetworkSource source) {
        recall.giveUp();
        if (source instanceof NetworkSource.Trained trained
                && source.equals(model.sourceProperty().get())) {
            model.otherEpochs().remember(trained.run(), another(trained.run()));
        }
        with(source);
    }

    private void with(@Nullable NetworkSource source) {
        if (source == null) {
            other.cancel();
            model.otherProperty().set(null);
            model.compare(null);
            return;
        }
        other.run(sources.loading(source, model.otherEpochs().remembered(source)), made -> {
            model.otherProperty().set(source);
            take(made);
        });
    }

    /** A moment at which a run is worth comparing with itself: the first epoch, unless that is looked at. */
    private @Nullable RunSnapshot another(RunModel run) {
        List<RunSnapshot> kept = run.snapshots().getEntries();
        RunSnapshot first = kept.get(kept.size() > 2 ? 1 : 0);
        return model.epochs().getMoment() == first ? null : first;
    }

    @Override
    public void seekOtherEpoch(int position) {
        NetworkSource source = model.otherProperty().get();
        if (source != null) {
            model.otherEpochs().seek(position);
            other.run(sources.loading(source, model.otherEpochs().getMoment()), this::take);
        }
    }

    private void take(Answering.Answered made) {
        if (made.answers() != null && made.size() == model.size()) {
            model.compare(made.answers());
            recall.arrive();
        }
    }

    private void progress() {
        model.progressProperty().set(Double.isNaN(own.share()) ? other.share() : own.share());
    }

    private void refuse(Throwable error) {
        recall.giveUp();
        opened.refuse(error);
    }

    @Override
    public void cancel() {
        recall.giveUp();
        opened.ended();
        own.cancel();
        other.cancel();
    }

    @Override
    public void lookInto() {
        LoadedNetwork looked = network;
        NetworkSource source = model.sourceProperty().get();
        if (looked != null && source != null && model.picture() >= 0) {
            looking.at(looked, source, model.epochs().getMoment(), model.picture());
        }
    }

    @Override
    public void exportPicture() {
        dialogs.savePicture(runner, "mistakes.exportPicture", "confusion.png", view.exported());
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
