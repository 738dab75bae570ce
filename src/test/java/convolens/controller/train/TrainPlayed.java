package convolens.controller.train;

import convolens.controller.FramePump;
import convolens.controller.TaskRunner;
import convolens.engine.train.OptimizerSettings;
import convolens.engine.train.TrainerSettings.Schedule;
import convolens.interchange.KeptRunFile;
import convolens.interchange.KeptRuns;
import convolens.model.StatusModel;
import convolens.model.train.RunModel;
import convolens.model.train.TrainModel;
import convolens.run.TrainNetwork;
import convolens.run.TrainSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are played on the test's own thread, with a clock that ticks a millisecond a look. */
public abstract class TrainPlayed {
    public static final TrainSettings SETTINGS = new TrainSettings(
            "",
            300,
            130,
            new TrainNetwork(TrainNetwork.Kind.SIMPLE, 4, 5, 1, 0, 12, 0.05, 0.5),
            OptimizerSettings.of(OptimizerSettings.Kind.ADAM),
            0.5,
            50,
            3,
            7,
            Schedule.EPOCH_END,
            1);
    public static final int STEPS = 18;
    public static final TrainImages IMAGES = new TrainImages();

    @TempDir
    public Path home;

    public final StatusModel status = new StatusModel();
    public final TrainModel model = new TrainModel(SETTINGS, 1L << 32);
    public final Map<Integer, Runnable> atLook = new TreeMap<>();
    public int looks;
    public TrainPlayer player;

    @BeforeEach
    void open() {
        player = player(model);
    }

    public TrainPlayer player(TrainModel of) {
        TaskRunner runner = TaskRunner.sameThread(error -> {
            throw new AssertionError(error);
        });
        TrainTools tools = new TrainTools(runner, FramePump.byHand(), this::look, status, () -> {});
        return new TrainPlayer(of, tools, IMAGES, home);
    }

    /** Where the run that was written last is kept. */
    KeptRunFile keptFile() throws IOException {
        return new KeptRuns(home).list().get(0).file();
    }

    private long look() {
        looks++;
        Runnable action = atLook.remove(looks);
        if (action != null) {
            action.run();
        }
        return looks * 1_000_000L;
    }

    RunModel run() {
        return model.getCurrent();
    }

    static float[] weights(RunModel run, int entry) {
        return run.history().getEntries().get(entry).banks().get(0).weights().toArray();
    }
}
