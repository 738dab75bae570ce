package convolens.interchange;

import convolens.data.DataException;
import convolens.engine.gemm.Cpu;
import convolens.engine.network.Architecture;
import convolens.engine.network.Network;
import convolens.run.RunPoint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The trained networks that come with the program; {@code assets/networks/NOTICE} says how to make them again. */
public enum ShippedNetwork {
    /** The chapter's network, section 7.5. */
    SIMPLE("SimpleConvNet"),
    /** The deep network, section 8.1. */
    DEEP("DeepConvNet"),
    /** LeNet-5, section 7.6.2. */
    LENET("LeNet-5");

    /** The seed of the run in which each was trained, as the notice beside them says. */
    public static final long SEED = 1;

    private static final String FOLDER = "/convolens/assets/networks/";

    private final String title;

    ShippedNetwork(String title) {
        this.title = title;
    }

    /** What it is called in every language. */
    public String title() {
        return title;
    }

    /** The name of its file in {@code assets/networks}. */
    public String file() {
        return title.toLowerCase(Locale.ROOT) + ".npz";
    }

    /**
     * What is in its file.
     *
     * @throws DataException if the program was packaged without it
     */
    public NetworkFile read() throws DataException {
        try (InputStream in = ShippedNetwork.class.getResourceAsStream(FOLDER + file())) {
            if (in == null) {
                throw new DataException("the program was packaged without " + FOLDER + file() + ": install it again");
            }
            return NetworkFile.of(file(), ParameterFile.read(file(), in));
        } catch (DataException e) {
            throw e;
        } catch (IOException e) {
            throw new DataException(file() + " cannot be read from the program: install it again", e);
        }
    }

    /**
     * The curves of the run in which it was trained.
     *
     * @throws DataException if the program was packaged without them
     */
    public List<RunPoint> curves() throws DataException {
        String name = title.toLowerCase(Locale.ROOT) + ".csv";
        try (InputStream in = ShippedNetwork.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new DataException("the program was packaged without " + FOLDER + name + ": install it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(ShippedNetwork::point)
                    .toList();
        } catch (DataException e) {
            throw e;
        } catch (IOException e) {
            throw new DataException(name + " cannot be read from the program: install it again", e);
        }
    }

    private static RunPoint point(String line) {
        String[] cells = line.split(",");
        return new RunPoint(
                Integer.parseInt(cells[0]),
                Integer.parseInt(cells[1]),
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]),
                Double.parseDouble(cells[5]));
    }

    /**
     * Its layers.
     *
     * @throws DataException if the program was packaged without it
     */
    public Architecture architecture() throws DataException {
        return read().architecture()
                .orElseThrow(() -> new DataException(file() + " lacks its architecture: install the program again"));
    }

    /**
     * The network as it was before its first step.
     *
     * @throws DataException if the program was packaged without it
     */
    public Network untrained(Cpu cpu) throws DataException {
        return architecture().build(cpu, SEED);
    }

    /**
     * The network, with its trained parameters.
     *
     * @throws DataException if the program was packaged without it
     */
    public Network load(Cpu cpu) throws DataException {
        NetworkFile read = read();
        return NetworkFile.build(file(), read.network(file(), null), cpu);
    }
}
