package convolens.view.sliding;

import convolens.model.setup.Quantity;
import convolens.model.sliding.SlidingModel;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Other sizes, from a seed; seed 0 leaves everything as it is. */
public final class SlidingModelDisturbance {
    private SlidingModelDisturbance() {}

    /** The largest and the smallest stages, the most and the fewest of everything. */
    public static List<Consumer<SlidingModel>> extremes() {
        return List.of(
                model -> set(model, 8, 16, 8, 64, 3),
                model -> set(model, 8, 16, 8, 4, 3),
                model -> set(model, 8, 16, 1, 28, 5),
                model -> set(model, 1, 16, 1, 64, 11),
                model -> set(model, 3, 4, 1, 64, 11),
                model -> set(model, 8, 1, 1, 16, 3),
                model -> set(model, 2, 2, 2, 1, 1),
                model -> set(model, 1, 1, 1, 1, 1),
                model -> set(model, 1, 1, 1, 28, 5));
    }

    /** As far as the scene offers it. */
    private static void set(SlidingModel model, int channels, int filters, int samples, int size, int filter) {
        List<Quantity> offered = model.preset().quantities();
        for (int i = 0; i < 2; i++) {
            // twice: what is set last decides how large the other can be
            model.setup().set(Quantity.HEIGHT, size);
            model.setup().set(Quantity.WIDTH, size);
            model.setup().set(Quantity.FILTER, filter);
        }
        if (offered.contains(Quantity.CHANNELS)) {
            model.setup().set(Quantity.CHANNELS, channels);
        }
        if (offered.contains(Quantity.FILTERS)) {
            model.setup().set(Quantity.FILTERS, filters);
        }
        if (offered.contains(Quantity.SAMPLES)) {
            model.setup().set(Quantity.SAMPLES, samples);
        }
    }

    public static Consumer<SlidingModel> of(long seed) {
        Random random = new Random(seed);
        return model -> {
            for (int i = 0; i < seed % 5; i++) {
                Quantity quantity = Quantity.values()[random.nextInt(Quantity.values().length)];
                Quantity.Bounds bounds = quantity.bounds(model.getFrame().state());
                int max = quantity == Quantity.CHANNELS || quantity == Quantity.FILTER_CHANNELS ? 8 : 32;
                model.setup().set(quantity, bounds.clamp(random.nextInt(max) + 1));
            }
        };
    }
}
