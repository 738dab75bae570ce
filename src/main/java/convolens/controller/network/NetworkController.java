package convolens.controller.network;

import convolens.controller.FileDialogs;
import convolens.controller.FramePump;
import convolens.controller.LessonController;
import convolens.controller.TaskRunner;
import convolens.controller.train.TrainPlayer;
import convolens.model.SceneMemory;
import convolens.model.StepMoment;
import convolens.model.network.NetworkColumn;
import convolens.model.network.NetworkModel;
import convolens.model.network.NetworkMoment;
import convolens.model.network.NetworkPass;
import convolens.model.network.NetworkPicture;
import convolens.model.network.NetworkPlace;
import convolens.model.network.NetworkQuestions;
import convolens.model.network.NetworkSource;
import convolens.model.train.TrainModel;
import convolens.run.RunSnapshot;
import convolens.view.SceneContext;
import convolens.view.lesson.LessonView;
import convolens.view.network.NetworkActions;
import convolens.view.network.NetworkView;
import convolens.view.network.opened.OpenedActions;
import convolens.view.network.picture.PictureActions;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the scene {@link convolens.lesson.Lesson#NETWORK}. */
public final class NetworkController implements LessonController, NetworkActions {
    private final NetworkModel model;
    private final TrainModel train;
    private final TrainPlayer player;
    private final TaskRunner runner;
    private final SceneContext context;
    private final LayerOpening steps;
    private final NetworkView view;
    private final SceneMemory<NetworkMoment> memory;
    private final NetworkQuestions questions;
    private @Nullable NetworkMoment wanted;
    private final FileDialogs dialogs;
    private final ChosenNetwork network;
    private TaskRunner.@Nullable Job passing;
    private int passes;
    private boolean stale;

    /** @param train whose runs can be looked into */
    public NetworkController(
            TrainModel train,
            TrainPlayer player,
            TaskRunner runner,
            FramePump pump,
            SceneContext context,
            LayerOpening.Stages stages) {
        this.model = new NetworkModel(NetworkSources.shipped());
        this.train = train;
        this.player = player;
        this.runner = runner;
        this.context = context;
        this.steps = new LayerOpening(model, stages);
        this.network = new ChosenNetwork(
                model.network(),
                model.pictures(),
                new NetworkFinder(train, player, context),
                player.images(),
                runner,
                pump,
                context,
                () -> view().stage(),
                this::pass);
        this.view = new NetworkView(model, train.getRuns(), context, this);
        this.dialogs = new FileDialogs(context, view::stage);
        model.pictureProperty().addListener(observable -> pass());
        choose(model.network().shipped().get(1));
        questions = new NetworkQuestions(model, new AskedPictures(model.pictures(), network));
        memory = new SceneMemory<>(NetworkMoment.class, this::moment, this::take);
    }

    /** What the scene shows. */
    public NetworkModel model() {
        return model;
    }

    @Override
    public NetworkQuestions questions() {
        return questions;
    }

    @Override
    public Optional<SceneMemory<?>> memory() {
        return Optional.of(memory);
    }

    private NetworkMoment moment() {
        return new NetworkMoment(
                network.looked(), model.getSelected(), model.scaleProperty().get(), StepMoment.of(model.timeline()));
    }

    /** The place and the step follow when the picture has gone through. */
    private void take(NetworkMoment moment) {
        network.require(moment.looked());
        wanted = moment;
        model.scaleProperty().set(moment.scale());
        network.look(moment.looked());
    }

    private void arrive(NetworkPass made) {
        NetworkMoment moment = wanted;
        if (moment == null || !network.hasArrived() || made != model.getPass()) {
            return;
        }
        wanted = null;
        NetworkPlace place = moment.selected();
        if (place != null && exists(place)) {
            model.select(place);
        }
        moment.step().show(model.timeline());
    }

    private boolean exists(NetworkPlace place) {
        if (place.column() < 0 || place.column() >= model.getColumns().size()) {
            return false;
        }
        NetworkColumn column = model.getColumns().get(place.column());
        return place.map() >= 0
                && place.map() < column.maps()
                && place.y() >= 0
                && place.y() < column.height()
                && place.x() >= 0
                && place.x() < column.width();
    }

    @Override
    public NetworkView view() {
        return view;
    }

    @Override
    public Optional<LessonView> anotherView(SceneContext other) {
        return Optional.of(new NetworkView(model, train.getRuns(), other, this));
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

    /** Looks into the network of a file, if it holds one. */
    public void open(Path file) {
        network.opened().open(file);
    }

    /** Looks into a network that is loaded already, at a moment of its run, at a test image. */
    public void look(LoadedNetwork loaded, NetworkSource source, @Nullable RunSnapshot moment, int picture) {
        network.look(loaded, source, moment, picture);
    }

    /** {@link #look(LoadedNetwork, NetworkSource, RunSnapshot, int)} at any picture. */
    public void look(LoadedNetwork loaded, NetworkSource source, @Nullable RunSnapshot moment, NetworkPicture picture) {
        network.look(loaded, source, moment, picture);
    }

    /** Sends the picture through; while one is on its way, the latest waits. */
    private void pass() {
        LoadedNetwork own = network.get();
        if (own == null || !model.pictures().fits()) {
            return;
        }
        model.answer().comingProperty().set(true);
        if (passing != null && !passing.hasEnded()) {
            stale = true;
            return;
        }
        stale = false;
        NetworkPicture picture = model.pictureProperty().get();
        double learned = network.learnedEpochs();
        int number = ++passes;
        passing = runner.run(cancelled -> own.pass(picture.image()), (@Nullable NetworkPass made) -> {
            if (made != null && own == network.get()) {
                model.answer().comingProperty().set(stale || number != passes);
                model.show(made, picture, learned);
                arrive(made);
            }
            if (stale) {
                pass();
            }
        });
    }

    @Override
    public PictureActions pictures() {
        return network.pictures();
    }

    @Override
    public void stepThrough() {
        steps.open(false);
    }

    @Override
    public void unfold() {
        steps.open(true);
    }

    /** A network that learns is followed only while it is in sight. */
    @Override
    public void seen(boolean now) {
        player.showNetwork(now);
    }

    /** A run under way, whose network is followed. */
    @Override
    public void makeDemanding() {
        if (!train.timeline().isPlaying()) {
            player.play();
        }
        choose(new NetworkSource.Trained(train.getCurrent()));
    }

    @Override
    public boolean isSettled() {
        return network.isSettled()
                && !stale
                && (!model.pictures().fits()
                        || model.getPassed() == model.pictureProperty().get());
    }

    @Override
    public void exportNetwork(String format) {
        LoadedNetwork own = network.get();
        if (own != null) {
            String title = switch (format) {
                case "onnx" -> "network.exportOnnx";
                case "npz" -> "network.exportNpz";
                default -> "network.exportJson";
            };
            NetworkExport kept = NetworkExport.of(own);
            dialogs.save(title, "network." + format).ifPresent(file -> dialogs.write(runner, file, kept::save));
        }
    }

    @Override
    public void exportPicture() {
        dialogs.savePicture(runner, "network.exportPicture", "activations.png", view.exported());
    }
}
