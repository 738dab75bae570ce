package convolens.controller;

import convolens.data.Split;
import convolens.model.Notice;
import convolens.model.SlidingModel;
import convolens.model.sliding.InputPreset;
import convolens.model.sliding.InputSource;
import convolens.model.sliding.Limits;
import convolens.model.sliding.Picture;
import convolens.model.sliding.Recomputation;
import convolens.view.SceneContext;
import convolens.view.lesson.SlidingView;
import convolens.view.lesson.sliding.SettingsPane;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Runs a scene in which a window slides: lets it move, and fetches handwritten digits. */
public final class SlidingController implements LessonController {
    private final SlidingModel model;
    private final SlidingView view;
    private final SceneContext context;
    private final TaskRunner runner;
    private final Random dice = new Random(7);

    public SlidingController(SlidingModel model, SceneContext context, FramePump pump, TaskRunner runner) {
        this.model = model;
        this.context = context;
        this.runner = runner;
        view = new SlidingView(model, context, new Requests());
        pump.addFrame(view::advance);
        model.frameProperty().addListener((observable, old, now) -> pump.request());
    }

    /** Computes large walks by a runner. */
    public static Recomputation.Worker worker(TaskRunner runner) {
        return (work, done, failed) -> runner.run(cancelled -> work.get(), done, failed);
    }

    @Override
    public SlidingView view() {
        return view;
    }

    private final class Requests implements SettingsPane.PictureRequests {
        @Override
        public void digit() {
            long seed = dice.nextLong();
            runner.run(
                    cancelled -> digits(seed),
                    pictures -> model.setup().chooseInput(new InputSource(InputPreset.DIGIT, seed, pictures)),
                    error -> context.status().tell(Notice.error("stage.noDigits", String.valueOf(error.getMessage()))));
        }
    }

    private static List<Picture> digits(long seed) throws Exception {
        Split test = MnistImages.open().test();
        Random random = new Random(seed);
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < Limits.SAMPLES; i++) {
            pictures.add(new Picture(test.image(random.nextInt(test.size()))));
        }
        return pictures;
    }
}
