package convolens.model.network;

import convolens.model.StepMoment;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what the scene of the mistakes shows. Immutable.
 *
 * @param network whose answers are looked at
 * @param other with which it is compared; null for none
 * @param cell the cell whose pictures are shown; null for all mistakes
 * @param shown which pictures are shown
 * @param order in which order
 * @param step the picture that is looked at, by its place
 */
public record MistakesMoment(
        NetworkReference network,
        @Nullable NetworkReference other,
        MistakesModel.@Nullable Cell cell,
        MistakesModel.Shown shown,
        MistakesModel.Order order,
        StepMoment step) {

    /** What the scene opens with. */
    public static MistakesMoment opening(NetworkSource network) {
        return new MistakesMoment(
                NetworkReference.of(network),
                null,
                null,
                MistakesModel.Shown.CELL,
                MistakesModel.Order.CONFIDENT,
                new StepMoment(null, 0));
    }
}
