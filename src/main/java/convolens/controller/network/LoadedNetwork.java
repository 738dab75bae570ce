package convolens.controller.network;

import convolens.controller.MnistImages;
import convolens.controller.train.TrainImages;
import convolens.data.ClassNames;
import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.engine.gemm.Cpu;
import convolens.engine.network.Architecture;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import convolens.engine.train.Answers;
import convolens.engine.train.Samples;
import convolens.interchange.NetworkFile;
import convolens.interchange.SavedNetwork;
import convolens.interchange.ShippedNetwork;
import convolens.model.network.NetworkPass;
import convolens.model.train.RunModel;
import convolens.run.TrainData;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A network that can answer, with the images that it answers. */
public final class LoadedNetwork {
    private final Architecture architecture;
    private final Network network;
    private final DataSet data;
    private volatile Map<String, Tensor> parameters;
    private Map<String, Tensor> taken;

    private LoadedNetwork(Architecture architecture, Network network, DataSet data) {
        this.architecture = architecture;
        this.network = network;
        this.data = data;
        this.parameters = network.copyParameters();
        this.taken = parameters;
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

    /** One from a file. It answers the images that were opened last, or MNIST's, where they are such as it knows. */
    public static LoadedNetwork of(Path file, TrainImages images) throws DataException {
        SavedNetwork saved = NetworkFile.load(file).network(file.getFileName(), null);
        Network network = NetworkFile.build(file.getFileName(), saved, Cpu.single());
        Architecture architecture = saved.architecture();
        int classes = architecture.classes();
        DataSet latest = images.latest();
        DataSet fitting = latest.fits(architecture.inputDim(), classes) ? latest : MnistImages.open();
        return new LoadedNetwork(
                architecture,
                network,
                fitting.fits(architecture.inputDim(), classes)
                        ? fitting
                        : DataSet.none(architecture.inputDim(), ClassNames.numbered(classes)));
    }

    /** The same network with other images to answer. */
    LoadedNetwork with(DataSet images) {
        return new LoadedNetwork(architecture, network, images);
    }

    /** The images that it can answer: those that it was trained on, where that is known. There may be none. */
    public DataSet data() {
        return data;
    }

    /** What its classes are called. */
    public List<String> classNames() {
        return data.classNames();
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

    /** What it answers to samples; on a network of its own, so that pictures can go through meanwhile. */
    Answers answers(Samples samples, Answers.Progress progress) {
        Network own = another(Cpu.single());
        return Answers.of(own, samples, progress);
    }

    /** A network of its own with the same parameters, which a worker may use while pictures go through this one. */
    public Network another(Cpu cpu) {
        Network own = architecture.build(cpu, 0);
        own.setParameters(parameters);
        return own;
    }
}
