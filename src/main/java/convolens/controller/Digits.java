package convolens.controller;

import convolens.data.Split;
import convolens.model.Notice;
import convolens.model.setup.InputPicture;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSetup;
import convolens.model.setup.InputSource;
import convolens.model.setup.Limits;
import convolens.model.setup.Quantity;
import convolens.view.SceneContext;
import convolens.view.setup.PictureRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Fetches handwritten digits for a stage, other ones each time. */
public final class Digits implements PictureRequests {
    private final InputSetup setup;
    private final SceneContext context;
    private final TaskRunner runner;
    private final Random dice = new Random(7);

    public Digits(InputSetup setup, SceneContext context, TaskRunner runner) {
        this.setup = setup;
        this.context = context;
        this.runner = runner;
    }

    @Override
    public void digit() {
        fetch(setup::chooseInput);
    }

    @Override
    public void digit(int sample) {
        fetch(source -> setup.chooseInput(sample, source));
    }

    private void fetch(Consumer<InputSource> receiver) {
        long seed = dice.nextLong();
        runner.run(
                cancelled -> digits(seed),
                pictures -> receiver.accept(new InputSource(InputPreset.DIGIT, seed, pictures)),
                error -> context.status().tell(Notice.error("stage.noDigits", String.valueOf(error.getMessage()))));
    }

    /** A digit of 28×28 under 5×5 windows, or as much of that as the stage has room for. */
    public void inOwnSize() {
        setup.set(Quantity.HEIGHT, 28);
        setup.set(Quantity.WIDTH, 28);
        setup.set(Quantity.FILTER, 5);
        digit();
    }

    private static List<InputPicture> digits(long seed) throws Exception {
        Split test = MnistImages.open().test();
        Random random = new Random(seed);
        List<InputPicture> pictures = new ArrayList<>();
        for (int i = 0; i < Limits.SAMPLES; i++) {
            pictures.add(new InputPicture(test.image(random.nextInt(test.size()))));
        }
        return pictures;
    }
}
