package convolens.view.sliding.settings;

import convolens.model.setup.Limits;
import convolens.model.sliding.Frame;
import convolens.model.sliding.SlidingModel;
import convolens.view.setup.ChoiceRow;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;

/** One chip for each sample or filter; choosing one goes to the same place there. */
final class PlaceChips {
    private PlaceChips() {}

    static ChoiceRow<Integer> samples(SlidingModel model) {
        return places(
                model,
                Limits.SAMPLES,
                model::goToSample,
                frame -> frame.walk().samples(),
                frame -> frame.step().last().sample());
    }

    static ChoiceRow<Integer> maps(SlidingModel model) {
        return places(
                model,
                Limits.FILTERS,
                model::goToMap,
                frame -> frame.walk().maps(),
                frame -> frame.step().last().map());
    }

    private static ChoiceRow<Integer> places(
            SlidingModel model, int max, IntConsumer goTo, ToIntFunction<Frame> count, ToIntFunction<Frame> current) {
        ChoiceRow<Integer> row = new ChoiceRow<>(goTo::accept);
        for (int i = 0; i < max; i++) {
            row.add(i);
        }
        model.frameProperty().addListener((observable, old, now) -> {
            boolean same = old.walk() == now.walk() && current.applyAsInt(old) == current.applyAsInt(now);
            if (!same) {
                show(row, now, count, current);
            }
        });
        show(row, model.getFrame(), count, current);
        return row;
    }

    private static void show(
            ChoiceRow<Integer> row, Frame frame, ToIntFunction<Frame> count, ToIntFunction<Frame> current) {
        row.limit(count.applyAsInt(frame));
        row.show(current.applyAsInt(frame));
    }
}
