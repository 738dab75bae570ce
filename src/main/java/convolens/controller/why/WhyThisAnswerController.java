package convolens.controller.why;

import convolens.controller.FileDialogs;
import convolens.controller.FramePump;
import convolens.controller.LessonController;
import convolens.controller.TaskRunner;
import convolens.controller.network.AskedPictures;
import convolens.controller.network.ChosenNetwork;
import convolens.controller.network.LoadedNetwork;
import convolens.controller.network.NetworkFinder;
import convolens.controller.network.NetworkSources;
import convolens.controller.train.TrainPlayer;
import convolens.engine.tensor.Tensor;
import convolens.interchange.RememberedScene;
import convolens.model.Notice;
import convolens.model.SceneMemory;
import convolens.model.StepMoment;
import convolens.model.network.NetworkSource;
import convolens.model.train.TrainModel;
import convolens.model.why.WhyMethod;
import convolens.model.why.WhyMoment;
import convolens.model.why.WhyQuestions;
import convolens.model.why.WhyResult;
import convolens.model.why.WhyState;
import convolens.model.why.WhyThisAnswerModel;
import convolens.run.RunSnapshot;
import convolens.view.SceneContext;
import convolens.view.lesson.LessonView;
import convolens.view.network.opened.OpenedActions;
import convolens.view.network.picture.PictureActions;
import convolens.view.why.WhyActions;
import convolens.view.why.WhyThisAnswerView;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs the scene {@link convolens.lesson.Lesson#WHY}. */
public final class WhyThisAnswerController implements LessonController, WhyActions {
    /** A nine of which the network is sure, but for a patch in the right place: then it reads a four, or a seven. */
    private static final int FIRST_IMAGE = 264;

    private final WhyThisAnswerModel model;
    private final TrainModel train;
    private final TrainPlayer player;
    private final TaskRunner runner;
    private final SceneContext context;
    private final ChosenNetwork network;
    private final WhyThisAnswerView view;
    private final FileDialogs dialogs;
    private final Consumer<Found> published;
    private final RememberedScene remembered = RememberedScene.of("why");
    private TaskRunner.@Nullable Job job;
    private @Nullable Map<String, Tensor> asked;
    private @Nullable LoadedNetwork askedNetwork;
    private @Nullable RunSnapshot askedMoment;
    private int question;
    private boolean stale;
    private boolean seen;
    private final SceneMemory<WhyMoment> memory;
    private final WhyQuestions questions;
    private @Nullable WhyMoment wanted;

    /** What a worker has found out, and to which question. */
    private record Found(int question, WhyResult result) {}

    /** @param train whose runs can be asked */
    public WhyThisAnswerController(
            TrainModel train, TrainPlayer player, TaskRunner runner, FramePump pump, SceneContext context) {
        this.model = new WhyThisAnswerModel(NetworkSources.shipped());
        this.train = train;
        this.player = player;
        this.runner = runner;
        this.context = context;
        remembered.read().ifPresent(text -> model.change(state -> WhyState.parse(text)));
        this.published = pump.latest(this::take);
        this.network = new ChosenNetwork(
                model.network(),
                model.pictures(),
                new NetworkFinder(train, player, context),
                player.images(),
                runner,
                pump,
                context,
                () -> view().stage(),
                () -> ask(false));
        this.view = new WhyThisAnswerView(model, train.getRuns(), context, this);
        this.dialogs = new FileDialogs(context, view::stage);
        model.pictures().pictureProperty().addListener(observable -> ask(true));
        model.stateProperty().addListener((observable, old, now) -> {
            if (!now.needsTheSame(old)) {
                ask(true);
            }
        });
        network.begin(model.network().shipped().get(0), FIRST_IMAGE);
        questions = new WhyQuestions(model, new AskedPictures(model.pictures(), network));
        memory = new SceneMemory<>(WhyMoment.class, this::moment, this::take);
    }

    /** What the scene shows. */
    public WhyThisAnswerModel model() {
        return model;
    }

    @Override
    public WhyQuestions questions() {
        return questions;
    }

    @Override
    public Optional<SceneMemory<?>> memory() {
        return Optional.of(memory);
    }

    private WhyMoment moment() {
        return new WhyMoment(
                network.looked(), model.getState(), model.mapProperty().get(), StepMoment.of(model.timeline()));
    }

    /** The step follows when the question is answered. */
    private void take(WhyMoment moment) {
        network.require(moment.looked());
        wanted = moment;
        model.change(now -> moment.asked());
        network.look(moment.looked());
    }

    private void arrive(WhyState answered) {
        WhyMoment moment = wanted;
        if (moment != null && network.hasArrived() && answered.equals(moment.asked())) {
            wanted = null;
            model.mapProperty().set(moment.map());
            moment.step().show(model.timeline());
        }
    }

    @Override
    public WhyThisAnswerView view() {
        return view;
    }

    @Override
    public Optional<LessonView> anotherView(SceneContext other) {
        return Optional.of(new WhyThisAnswerView(model, train.getRuns(), other, this));
    }

    /**
     * Asks the network.
     *
     * @param otherwise whether what is under way answers another question; what the network has learned meanwhile waits
     *     until it is answered
     */
    private void ask(boolean otherwise) {
        LoadedNetwork own = network.get();
        if (own == null || !model.pictures().fits()) {
            return;
        }
        RunSnapshot moment = model.network().epochs().getMoment();
        boolean learned = !otherwise && own == askedNetwork && moment == askedMoment;
        boolean busy = job != null && !job.hasEnded() && !job.isCancelled();
        if (learned && (busy || !seen)) {
            stale = true;
            return;
        }
        if (job != null) {
            job.cancel();
        }
        stale = false;
        askedNetwork = own;
        askedMoment = moment;
        model.stoppedProperty().set(false);
        int number = ++question;
        Tensor picture = model.pictures().pictureProperty().get().image();
        WhyState state = model.getState();
        WhyResult before = model.getResult();
        Map<String, Tensor> parameters = own.parameters();
        boolean same = before != null && before.picture() == picture && parameters == asked;
        asked = parameters;
        model.answer().comingProperty().set(!same);
        Explaining explaining = new Explaining(
                own.architecture(), parameters, network.learnedEpochs(), picture, state, same ? before : null);
        model.progressProperty().set(state.method() == WhyMethod.OCCLUSION ? 0 : Double.NaN);
        job = runner.run(
                cancelled -> explaining.run(cancelled, result -> published.accept(new Found(number, result))),
                result -> {
                    if (number == question) {
                        take(new Found(number, result));
                        model.progressProperty().set(Double.NaN);
                        arrive(state);
                        if (stale) {
                            ask(false);
                        }
                    }
                },
                error -> {
                    model.answer().comingProperty().set(false);
                    model.progressProperty().set(Double.NaN);
                    context.status().tell(Notice.error("why.failed", String.valueOf(error.getMessage())));
                });
    }

    private void take(Found found) {
        if (found.question == question && !model.stoppedProperty().get()) {
            model.answer().comingProperty().set(false);
            model.resultProperty().set(found.result);
            if (!Double.isNaN(model.progressProperty().get())) {
                model.progressProperty().set(found.result.progress());
            }
        }
    }

    @Override
    public void choose(NetworkSource source) {
        network.choose(source);
    }

    @Override
    public void seekEpoch(int position) {
        network.seekEpoch(position);
    }

    @Override
    public void openNetwork() {
        network.opened().ask();
    }

    @Override
    public OpenedActions opened() {
        return network.opened();
    }

    @Override
    public PictureActions pictures() {
        return network.pictures();
    }

    @Override
    public void stop() {
        if (job != null && !Double.isNaN(model.progressProperty().get())) {
            job.cancel();
            model.progressProperty().set(Double.NaN);
            model.stoppedProperty().set(true);
        }
    }

    @Override
    public void goOn() {
        ask(true);
    }

    /** A network that learns is followed only while it is in sight. */
    @Override
    public void seen(boolean now) {
        seen = now;
        player.showNetwork(now);
        if (now && stale) {
            ask(false);
        }
    }

    /** Every window of stride 1, under the deepest of the networks that come with the program. */
    @Override
    public void makeDemanding() {
        model.change(state -> state.with(new WhyState.Patch(5, 1, 2, 50)));
        choose(model.network().shipped().get(1));
    }

    /** How it was asked last is how the next session begins. */
    @Override
    public void close() {
        try {
            remembered.write(model.getState().text());
        } catch (IOException e) {
            // then the next session begins as the first did
        }
    }

    @Override
    public void exportPicture() {
        dialogs.savePicture(runner, "why.exportPicture", "explanation.png", view.exported());
    }
}
