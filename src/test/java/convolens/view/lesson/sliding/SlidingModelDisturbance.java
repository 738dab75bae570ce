package convolens.view.lesson.sliding;

import convolens.model.SlidingModel;
import convolens.model.sliding.Quantity;
import java.util.Random;
import java.util.function.Consumer;

/** Other sizes, from a seed; seed 0 leaves everything as it is. */
final class SlidingModelDisturbance {
    private SlidingModelDisturbance() {}

    static Consumer<SlidingModel> of(long seed) {
        Random random = new Random(seed);
        return model -> {
            for (int i = 0; i < seed % 5; i++) {
                Quantity quantity = Quantity.values()[random.nextInt(Quantity.values().length)];
                Quantity.Bounds bounds = quantity.bounds(model.getFrame().state());
                int most = quantity == Quantity.CHANNELS || quantity == Quantity.FILTER_CHANNELS ? 8 : 32;
                model.setup().set(quantity, bounds.clamp(random.nextInt(most) + 1));
            }
        };
    }
}
