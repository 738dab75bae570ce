package convolens.controller.network;

import convolens.controller.MnistImages;
import convolens.controller.train.TrainImages;
import convolens.data.ClassNames;
import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.data.Split;
import convolens.data.image.ModelCard;
import convolens.engine.gemm.Cpu;
import convolens.engine.network.Architecture;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import convolens.engine.train.Answers;
import convolens.interchange.NetworkFile;
import convolens.interchange.PreprocessedNetwork;
import convolens.interchange.SavedNetwork;
import convolens.interchange.ShippedNetwork;
import convolens.model.network.NetworkPass;
import convolens.model.train.RunModel;
import convolens.run.TrainData;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A network that can answer, with the images that it answers. */
public final class LoadedNetwork {
    private static final Remembered<Answers> ANSWERED = new Remembered<>();

    private final Architecture architecture;
    private final Network network;
    private final DataSet data;
    private final @Nullable SavedNetwork saved;
    private final ModelCard card;
    private volatile Map<String, Tensor> parameters;
    private volatile @Nullable Recognised recognised;
    private Map<String, Tensor> taken;

    private record Recognised(Map<String, Tensor> parameters, Remembered.Key key) {}

    private LoadedNetwork(Architecture architecture, Network network, DataSet data) {
        this(architecture, network, network.copyParameters(), data, null, ModelCard.NONE);
    }

    private LoadedNetwork(
            Architecture architecture,
            Network network,
            Map<String, Tensor> parameters,
            DataSet data,
            @Nullable SavedNetwork saved,
            ModelCard card) {
        this.architecture = architecture;
        this.network = network;
        this.data = data;
        this.parameters = parameters;
        this.taken = parameters;
        this.saved = saved;
        this.card = card;
    }

    /** One that comes with the program. */
    public static LoadedNetwork shipped(String title, TrainImages images) throws DataException {
        for (ShippedNetwork shipped : ShippedNetwork.values()) {
            if (shipped.title().equals(title)) {
                return new LoadedNetwork(shipped.architecture(), shipped.load(Cpu.single()), images.open(""));
            }
        }
        throw new DataException("no network is called " + title);
    }

    /** That of a run, with the parameters that it has now. */
    public static LoadedNetwork of(RunModel run, Map<String, Tensor> parameters, TrainImages images)
            throws DataException {
        DataSet data = images.open(run.settings().folder());
        Architecture architecture = run.settings().network().architecture(TrainData.of(data));
        Network network = architecture.build(Cpu.single(), run.settings().seed());
        if (!parameters.isEmpty()) {
            network.setParameters(parameters);
        }
        return new LoadedNetwork(architecture, network, data);
    }

    /**
     * One from a file. It answers the images that were opened last, or MNIST's, where they are such as it knows.
     *
     * @param name what messages call the file
     * @throws DataException if it holds no network
     */
    public static LoadedNetwork of(NetworkFile file, Path name, TrainImages images) throws DataException {
        SavedNetwork saved = file.network(name, null);
        Architecture architecture = saved.architecture();
        int classes = architecture.classes();
        DataSet latest = images.latest();
        DataSet fitting = latest.fits(architecture.inputDim(), classes) ? latest : MnistImages.open();
        DataSet data = fitting.fits(architecture.inputDim(), classes)
                ? fitting
                : DataSet.none(architecture.inputDim(), ClassNames.numbered(classes));
        ModelCard card = file.card().classes().size() == classes
                ? file.card()
                : file.card().withClasses(List.of());
        return of(name, saved, card, data);
    }

    private static LoadedNetwork of(Path name, SavedNetwork saved, ModelCard card, DataSet data) throws DataException {
        SavedNetwork prepared = PreprocessedNetwork.of(saved, card.preprocessing());
        Network network = NetworkFile.build(name, prepared, Cpu.single());
        return new LoadedNetwork(prepared.architecture(), network, prepared.parameters(), data, saved, card);
    }

    /** The same network with other images to answer. */
    LoadedNetwork with(DataSet images) {
        return new LoadedNetwork(architecture, network, parameters, images, saved, card);
    }

    /**
     * The same network of a file with another preprocessing or other names of its classes.
     *
     * @throws DataException if that is not for such a network
     */
    LoadedNetwork with(ModelCard other, Path name) throws DataException {
        SavedNetwork own = saved;
        return own == null ? this : of(name, own, other, data);
    }

    /** What it expects of a picture, which its layers do first, and what its classes are called where somebody said it. */
    public ModelCard card() {
        return card;
    }

    /** Its layers without those that prepare a picture. */
    public Architecture ownArchitecture() {
        return saved == null ? architecture : saved.architecture();
    }

    /** What its own layers have learned, by name; not to be modified. */
    public Map<String, Tensor> ownParameters() {
        return saved == null ? parameters : saved.parameters();
    }

    /** The images that it can answer: those that it was trained on, where that is known. There may be none. */
    public DataSet data() {
        return data;
    }

    /** What its classes are called. */
    public List<String> classNames() {
        return card.classes().isEmpty() ? data.classNames() : card.classes();
    }

    /** Its layers. */
    public Architecture architecture() {
        return architecture;
    }

    /** What it has learned, by name; not to be modified. */
    public Map<String, Tensor> parameters() {
        return parameters;
    }

    /**
     * Answers with what a run has learned meanwhile from the next pass on. Waits for nothing: the pass takes it over.
     *
     * @param values not modified from now on
     */
    void learn(Map<String, Tensor> values) {
        parameters = values;
    }

    /** What it makes of a picture (C,H,W). */
    public NetworkPass pass(Tensor picture) {
        // one network may answer for several of these
        synchronized (network) {
            Map<String, Tensor> latest = parameters;
            if (latest != taken) {
                network.setParameters(latest);
                taken = latest;
            }
            return NetworkPass.of(architecture, latest, network, picture);
        }
    }

    /**
     * What it answers to images; on a network of its own, so that pictures can go through meanwhile. What is known already is
     * given at once, without progress.
     */
    Answers answers(Split images, Answers.Progress progress) {
        Recognised now = recognise();
        Answers known = ANSWERED.find(now.key, images);
        if (known != null) {
            return known;
        }
        Answers made = Answers.of(architecture.build(Cpu.single(), now.parameters), images, progress);
        if (made.size() == images.size()) {
            ANSWERED.keep(now.key, images, made);
        }
        return made;
    }

    /** Tells it, with what it has learned by now, from other networks. The first time this goes through all parameters. */
    public Remembered.Key key() {
        return recognise().key;
    }

    private Recognised recognise() {
        Map<String, Tensor> latest = parameters;
        Recognised now = recognised;
        if (now == null || now.parameters != latest) {
            now = new Recognised(latest, Remembered.Key.of(architecture, latest));
            recognised = now;
        }
        return now;
    }

    /** A network of its own with the same parameters, which a worker may use while pictures go through this one. */
    public Network another(Cpu cpu) {
        return architecture.build(cpu, parameters);
    }
}
