package convolens.interchange;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import convolens.data.DataException;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.train.Trainer;
import convolens.run.FinalAccuracy;
import convolens.run.KeptRun;
import convolens.run.RunCheckpoint;
import convolens.run.RunEvent;
import convolens.run.RunFilters;
import convolens.run.RunPoint;
import convolens.run.RunState;
import convolens.run.TrainData;
import convolens.run.TrainSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The run that is kept between two sessions: {@code run.json} tells what can be told in words, and names the {@code
 * .npz} with its numbers. The numbers are written first, under a name that is not in use; the run is the new one from the
 * moment in which run.json is replaced, so a crash at any time leaves the old run or the new one, whole.
 */
public final class KeptRunFile {
    private static final long LARGEST_JSON = 8L << 20;
    private static final Pattern ARRAYS = Pattern.compile("run-[01]\\.npz");
    private static final int VERSION = 1;
    private static final Gson GSON =
            new GsonBuilder().serializeSpecialFloatingPointValues().create();

    private final Path folder;
    private final Path json;

    /** @param folder where the files lie; made when a run is first saved */
    public KeptRunFile(Path folder) {
        this.folder = folder;
        this.json = folder.resolve("run.json");
    }

    private record Images(String name, int[] shape, int classes, int trainSize, int testSize) {}

    private record FiltersAt(double epochs, int iteration, List<String> banks) {}

    private record Stored(
            int version,
            String arrays,
            TrainSettings settings,
            String name,
            RunState state,
            Images data,
            Trainer.Progress progress,
            double seconds,
            double learningRate,
            int optimizerSteps,
            int iterations,
            List<String> parameters,
            int states,
            int stepsPerLoss,
            List<RunPoint> points,
            List<RunEvent> events,
            List<FiltersAt> history,
            @Nullable FinalAccuracy accuracy) {}

    /** Keeps a run if the condition holds when it is its turn. */
    public synchronized void writeIf(KeptRun save, BooleanSupplier condition) throws IOException {
        if (condition.getAsBoolean()) {
            write(save);
        }
    }

    /** Keeps a run instead of the one that was kept. */
    public synchronized void write(KeptRun save) throws IOException {
        Path arrays = folder.resolve(Files.exists(folder.resolve("run-0.npz")) ? "run-1.npz" : "run-0.npz");
        ParameterFile.saveFast(arrays, arrays(save));
        String text = GSON.toJson(stored(save, arrays.getFileName().toString()));
        WholeFile.write(json, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        deleteArraysExcept(arrays.getFileName().toString());
    }

    /**
     * The run that was kept, if there is one.
     *
     * @throws DataException if it is damaged
     */
    public synchronized Optional<KeptRun> read() throws IOException {
        if (!Files.exists(json)) {
            return Optional.empty();
        }
        if (Files.size(json) > LARGEST_JSON) {
            throw new DataException(json + " has more than " + LARGEST_JSON + " bytes: expected a run of this program");
        }
        try {
            Stored stored = GSON.fromJson(Files.readString(json, StandardCharsets.UTF_8), Stored.class);
            if (stored == null
                    || stored.version != VERSION
                    || !ARRAYS.matcher(stored.arrays).matches()) {
                throw new DataException(json + " is not a run of this program");
            }
            KeptRun save = save(stored, ParameterFile.load(folder.resolve(stored.arrays)));
            KeptRunCheck.require(save);
            return Optional.of(save);
        } catch (IOException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError e) {
            throw new DataException(json + " is damaged (" + e.getMessage() + ")", e);
        }
    }

    /** Forgets the run that was kept. */
    public synchronized void delete() throws IOException {
        Files.deleteIfExists(json);
        deleteArraysExcept("");
    }

    /**
     * Renames the files of a damaged run.
     *
     * @return where its description is now
     */
    public synchronized Path setAside() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "run-[01].npz")) {
            for (Path file : files) {
                WholeFile.setAside(file);
            }
        }
        return WholeFile.setAside(json);
    }

    private void deleteArraysExcept(String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "run-[01].npz")) {
            for (Path file : files) {
                if (!file.getFileName().toString().equals(name)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Map<String, Tensor> arrays(KeptRun save) {
        Map<String, Tensor> arrays = new LinkedHashMap<>(save.checkpoint().parameters());
        List<Tensor> states = save.checkpoint().states();
        for (int i = 0; i < states.size(); i++) {
            arrays.put("state." + i, states.get(i));
        }
        arrays.put("loss", Tensor.wrap(Shape.of(save.losses().length), save.losses()));
        for (int i = 0; i < save.history().size(); i++) {
            for (RunFilters.Bank bank : save.history().get(i).banks()) {
                arrays.put("filters." + i + "." + bank.name(), bank.weights());
                arrays.put("bias." + i + "." + bank.name(), bank.bias());
            }
        }
        return arrays;
    }

    private static Stored stored(KeptRun save, String arrays) {
        RunCheckpoint at = save.checkpoint();
        TrainData data = save.data();
        return new Stored(
                VERSION,
                arrays,
                save.settings(),
                save.name(),
                save.state(),
                new Images(data.name(), data.image().toArray(), data.classes(), data.trainSize(), data.testSize()),
                at.progress(),
                at.seconds(),
                at.learningRate(),
                at.optimizerSteps(),
                save.iterations(),
                List.copyOf(at.parameters().keySet()),
                at.states().size(),
                save.stepsPerLoss(),
                save.points(),
                save.events(),
                save.history().stream()
                        .map(f -> new FiltersAt(
                                f.epochs(),
                                f.iteration(),
                                f.banks().stream().map(RunFilters.Bank::name).toList()))
                        .toList(),
                save.accuracy());
    }

    private static KeptRun save(Stored stored, Map<String, Tensor> arrays) {
        Map<String, Tensor> parameters = new LinkedHashMap<>();
        stored.parameters.forEach(name -> parameters.put(name, required(arrays, name)));
        List<Tensor> states = new ArrayList<>();
        for (int i = 0; i < stored.states; i++) {
            states.add(required(arrays, "state." + i));
        }
        List<RunFilters> history = new ArrayList<>();
        for (FiltersAt at : stored.history) {
            List<RunFilters.Bank> banks = new ArrayList<>();
            for (String name : at.banks) {
                Tensor weights = required(arrays, "filters." + history.size() + "." + name);
                Tensor bias = required(arrays, "bias." + history.size() + "." + name);
                banks.add(new RunFilters.Bank(name, weights, bias));
            }
            history.add(new RunFilters(at.epochs, at.iteration, banks));
        }
        Images data = stored.data;
        return new KeptRun(
                stored.settings,
                stored.name,
                stored.state,
                new TrainData(data.name, Shape.of(data.shape), data.classes, data.trainSize, data.testSize),
                new RunCheckpoint(
                        stored.progress,
                        stored.seconds,
                        stored.learningRate,
                        stored.optimizerSteps,
                        parameters,
                        states),
                stored.iterations,
                required(arrays, "loss").toArray(),
                stored.stepsPerLoss,
                List.copyOf(stored.points),
                List.copyOf(stored.events),
                history,
                stored.accuracy);
    }

    private static Tensor required(Map<String, Tensor> arrays, String name) {
        Tensor tensor = arrays.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the array " + name + " is missing");
        }
        return tensor;
    }
}
