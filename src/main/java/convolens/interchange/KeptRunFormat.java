package convolens.interchange;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.train.Trainer;
import convolens.run.FinalAccuracy;
import convolens.run.KeptRun;
import convolens.run.RunCheckpoint;
import convolens.run.RunEvent;
import convolens.run.RunFilters;
import convolens.run.RunPoint;
import convolens.run.RunSnapshot;
import convolens.run.RunState;
import convolens.run.TrainData;
import convolens.run.TrainSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a kept run is in its two files: words and single numbers in one, arrays in the other. */
final class KeptRunFormat {
    static final int VERSION = 1;

    private KeptRunFormat() {}

    record Images(String name, int[] shape, int classes, int trainSize, int testSize) {}

    record FiltersAt(double epochs, int iteration, List<String> banks) {}

    record Stored(
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
            @Nullable List<KeptSnapshots.At> snapshots,
            @Nullable FinalAccuracy accuracy) {}

    static Map<String, Tensor> arrays(KeptRun save) {
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

    static Stored stored(KeptRun save, String arrays) {
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
                save.snapshots().stream()
                        .map(s -> new KeptSnapshots.At(s.epochs(), s.iteration()))
                        .toList(),
                save.accuracy());
    }

    static KeptRun summary(Stored stored) {
        KeptRun run = save(stored, Map.of(), List.of(), List.of(), List.of(), new float[0]);
        KeptRunCheck.requireSettings(run);
        return run;
    }

    static KeptRun save(Stored stored, Map<String, Tensor> arrays, KeptSnapshots snapshots) {
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
        return save(
                stored,
                parameters,
                states,
                history,
                stored.snapshots == null ? List.of() : snapshots.read(stored.snapshots, parameters),
                required(arrays, "loss").toArray());
    }

    private static KeptRun save(
            Stored stored,
            Map<String, Tensor> parameters,
            List<Tensor> states,
            List<RunFilters> history,
            List<RunSnapshot> snapshots,
            float[] losses) {
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
                losses,
                stored.stepsPerLoss,
                List.copyOf(stored.points),
                List.copyOf(stored.events),
                history,
                snapshots,
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
